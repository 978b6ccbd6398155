import { ClipboardList, FileUp, Inbox, Siren, type LucideIcon } from 'lucide-react';
import type { Role } from '@contracts/roles';

export interface Place { path: string; key: string; icon: LucideIcon; roles?: Role[]; shortcut: string }

/** What the rail leads to; a place without roles is everybody's. */
export const places: Place[] = [
  { path: '/inbox', key: 'inbox', icon: Inbox, shortcut: 'g i' },
  { path: '/requests', key: 'requests', icon: ClipboardList, shortcut: 'g r' },
  { path: '/imports', key: 'imports', icon: FileUp, roles: ['admin', 'manager', 'reception'], shortcut: 'g m' },
  { path: '/incidents', key: 'incidents', icon: Siren, roles: ['admin', 'manager'], shortcut: 'g e' },
];

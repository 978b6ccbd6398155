import { Building2, ClipboardList, FileUp, Inbox, ScrollText, Siren, SlidersHorizontal, Users, Workflow, type LucideIcon } from 'lucide-react';
import type { Action } from '@contracts/actions';

export interface Place { path: string; key: string; icon: LucideIcon; action?: Action; shortcut: string }

/** What the rail leads to; a place without an action is everybody's. */
export const places: Place[] = [
  { path: '/inbox', key: 'inbox', icon: Inbox, shortcut: 'g i' },
  { path: '/requests', key: 'requests', icon: ClipboardList, shortcut: 'g r' },
  { path: '/imports', key: 'imports', icon: FileUp, action: 'import.run', shortcut: 'g m' },
  { path: '/processes', key: 'processes', icon: Workflow, action: 'process.read', shortcut: 'g p' },
  { path: '/incidents', key: 'incidents', icon: Siren, action: 'incident.read', shortcut: 'g e' },
  { path: '/settings', key: 'settings', icon: SlidersHorizontal, action: 'setting.read', shortcut: 'g s' },
  { path: '/audit', key: 'audit', icon: ScrollText, action: 'audit.read', shortcut: 'g a' },
  { path: '/people', key: 'people', icon: Users, action: 'user.manage', shortcut: 'g u' },
  { path: '/branches', key: 'branches', icon: Building2, action: 'user.manage', shortcut: 'g b' },
];

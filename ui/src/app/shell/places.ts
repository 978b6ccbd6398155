import { Activity, BookOpen, Barcode, Boxes, Building2, ClipboardList, Contact, FileUp, Inbox, KeyRound, ScrollText, ShieldCheck, Siren, SlidersHorizontal, Users, Webhook, Workflow, type LucideIcon } from 'lucide-react';
import type { Action } from '@contracts/actions';
import type { Module } from '@contracts/modules';
import type { Me } from '@contracts/session';

export interface Place { path: string; key: Module; icon: LucideIcon; action?: Action; shortcut: string }

/** What the rail leads to; a place without an action is everybody's. */
export const places: Place[] = [
  { path: '/inbox', key: 'inbox', icon: Inbox, shortcut: 'g i' },
  { path: '/requests', key: 'requests', icon: ClipboardList, shortcut: 'g r' },
  { path: '/customers', key: 'customers', icon: Contact, action: 'customer.read', shortcut: 'g l' },
  { path: '/serials', key: 'serials', icon: Barcode, action: 'serial.read', shortcut: 'g n' },
  { path: '/warranty', key: 'warranty', icon: ShieldCheck, action: 'warranty.read', shortcut: 'g y' },
  { path: '/catalogue', key: 'catalogue', icon: Boxes, action: 'catalogue.read', shortcut: 'g k' },
  { path: '/knowledge', key: 'knowledge', icon: BookOpen, action: 'knowledge.read', shortcut: 'g d' },
  { path: '/imports', key: 'imports', icon: FileUp, action: 'import.run', shortcut: 'g m' },
  { path: '/processes', key: 'processes', icon: Workflow, action: 'process.read', shortcut: 'g p' },
  { path: '/incidents', key: 'incidents', icon: Siren, action: 'incident.read', shortcut: 'g e' },
  { path: '/settings', key: 'settings', icon: SlidersHorizontal, action: 'setting.read', shortcut: 'g s' },
  { path: '/audit', key: 'audit', icon: ScrollText, action: 'audit.read', shortcut: 'g a' },
  { path: '/people', key: 'people', icon: Users, action: 'user.manage', shortcut: 'g u' },
  { path: '/branches', key: 'branches', icon: Building2, action: 'place.manage', shortcut: 'g b' },
  { path: '/access', key: 'access', icon: KeyRound, action: 'access.read', shortcut: 'g c' },
  { path: '/webhooks', key: 'webhooks', icon: Webhook, action: 'webhook.manage', shortcut: 'g w' },
  { path: '/operations', key: 'operations', icon: Activity, action: 'system.read', shortcut: 'g o' },
];

/** Those that the reader's roles show, and that they may see anything in. */
export const placesOf = ({ rights, modules }: Pick<Me, 'rights' | 'modules'>): Place[] => places.filter(({ key, action }) => modules.includes(key) && (!action || rights.includes(action)));

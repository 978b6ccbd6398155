import { z } from 'zod';
import type { Label } from './label';

/** The roles that the product comes with; companies add theirs. What each may do is data (`role_grant`), and so are their names from the first start on. */
export const roles = {
  admin: { fa: 'مدیر سامانه', en: 'Administrator' },
  manager: { fa: 'مدیر خدمات', en: 'Service manager' },
  reception: { fa: 'پذیرش', en: 'Reception' },
  supervisor: { fa: 'سرپرست تعمیرگاه', en: 'Workshop supervisor' },
  technician: { fa: 'تکنسین', en: 'Technician' },
  qc: { fa: 'کنترل کیفیت', en: 'Quality control' },
  delivery: { fa: 'تحویل و بایگانی', en: 'Delivery' },
  agent: { fa: 'نماینده', en: 'Agent' },
} as const satisfies Record<string, Label>;
/** A role that the product comes with. */
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];
/** The name of any role, as diagrams write it. */
export const roleKey = z.string().regex(/^[a-z][a-z0-9-]{1,39}$/);
/** Stands where a role stands, on a task that no role is named for: whoever may see it may take it. */
export const everyone = 'everyone';
const everyoneLabel: Label = { fa: 'همه', en: 'Everyone' };

/** What a role is called, by the names that the company has given; one that is gone is called by its key. */
export const labelOfRole = (named: readonly { key: string; name: Label }[], key: string): Label =>
  (key === everyone ? everyoneLabel : named.find((role) => role.key === key)?.name ?? { fa: key, en: key });
/** Whose tasks a person of these roles may take. */
export const groupsOf = (own: readonly string[]): string[] => [...own, everyone];

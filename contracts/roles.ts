import type { Label } from './label';

/** Roles of the first life cycle. Rights beyond a task's role live in `domain/access`. */
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
export type Role = keyof typeof roles;
export const roleNames = Object.keys(roles) as [Role, ...Role[]];

/** Stands where a role stands, on a task that no role is named for: whoever may see it may take it. */
export const everyone = 'everyone';
export const everyoneLabel: Label = { fa: 'همه', en: 'Everyone' };
/** Whose tasks a person of these roles may take. */
export const groupsOf = (own: readonly Role[]): string[] => [...own, everyone];

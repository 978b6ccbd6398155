import { ruleOf, type Action, type Resource } from './actions';
import type { Label } from './label';

/** Areas of the product as the menu has them. A role can hide one: it is in nobody's menu who has no other role that shows it, and its endpoints refuse. */
export const modules = {
  inbox: { fa: 'کارتابل', en: 'Inbox' },
  requests: { fa: 'درخواست‌ها', en: 'Requests' },
  customers: { fa: 'مشتریان', en: 'Customers' },
  serials: { fa: 'سریال‌ها', en: 'Serials' },
  warranty: { fa: 'گارانتی', en: 'Warranty' },
  catalogue: { fa: 'کاتالوگ', en: 'Catalogue' },
  knowledge: { fa: 'دانش', en: 'Knowledge' },
  imports: { fa: 'ورود از فایل', en: 'Imports' },
  processes: { fa: 'فرایندها', en: 'Processes' },
  incidents: { fa: 'رخدادها', en: 'Incidents' },
  settings: { fa: 'تنظیمات', en: 'Settings' },
  audit: { fa: 'سوابق', en: 'Record' },
  people: { fa: 'افراد', en: 'People' },
  branches: { fa: 'شعبه‌ها', en: 'Branches' },
  access: { fa: 'دسترسی‌ها', en: 'Access' },
  operations: { fa: 'سامانه', en: 'System' },
  webhooks: { fa: 'وب‌هوک‌ها', en: 'Webhooks' },
} as const satisfies Record<string, Label>;
export type Module = keyof typeof modules;
export const moduleNames = Object.keys(modules) as [Module, ...Module[]];
export const isModule = (name: string): name is Module => name in modules;

/** Where people do what is about such things; what has no area of its own is done from everywhere. */
const areas: Record<Resource, Module | null> = {
  requests: 'requests', tasks: 'inbox', money: 'inbox', personal: null, customers: 'customers', serials: 'serials', warranty: 'warranty', catalogue: 'catalogue', knowledge: 'knowledge', imports: 'imports', processes: 'processes', 'look-ups': null, people: 'people', places: 'branches', access: 'access', settings: 'settings', audit: 'audit', system: 'operations', webhooks: 'webhooks',
};
/** The area of the menu in which the right is used. */
export const areaOf = (action: Action): Module | null => (action.startsWith('incident.') ? 'incidents' : areas[ruleOf(action).resource]);

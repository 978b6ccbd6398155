import type { Label } from './label';

/** Areas of the product as the menu has them. A role can hide one: it is in nobody's menu who has no other role that shows it, and its endpoints refuse. */
export const modules = {
  inbox: { fa: 'کارتابل', en: 'Inbox' },
  requests: { fa: 'درخواست‌ها', en: 'Requests' },
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

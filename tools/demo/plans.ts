import type { NewPlan } from '../../contracts/warranty-plans';

type Line = NewPlan['lines'][number];
const line = (more: Partial<Line> & Pick<Line, 'class'>): Line => ({ itemId: null, kind: 'warranty', length: { months: 24, days: 0 }, usage: null, afterWarranty: false, share: 1000, exchange: 'repair', exclusions: ['misuse', 'broken-seal', 'voltage'], ...more });

/** What the company promises: large appliances from their installation, small ones and electronics from their sale. */
export const plans: readonly NewPlan[] = [
  {
    code: 'G-24', title: { fa: 'گارانتی ۲۴ ماهه لوازم خانگی', en: 'Home appliances, 24 months' }, commitments: [{ fa: 'سرویس در محل', en: 'Service at home' }, { fa: 'پنج سال تأمین قطعه', en: 'Parts for five years' }], calendar: 'persian', startBasis: 'activation',
    latestStart: { after: 'sale', length: { months: 6, days: 0 } }, transferable: true, partRule: 'longer', partLength: { months: 6, days: 0 }, usageUnit: null,
    lines: [line({ class: 'part', exchange: 'part' }), line({ class: 'labour' }), line({ class: 'travel', length: { months: 12, days: 0 } }), line({ class: 'part', kind: 'paid-commitment', afterWarranty: true, length: { months: 60, days: 0 }, exclusions: [] })],
  },
  {
    code: 'E-18', title: { fa: 'گارانتی ۱۸ ماهه الکترونیک', en: 'Electronics, 18 months' }, commitments: [{ fa: 'تعویض در هفت روز نخست', en: 'Exchange within the first seven days' }], calendar: 'persian', startBasis: 'sale',
    latestStart: null, transferable: true, partRule: 'rest', partLength: { months: 3, days: 0 }, usageUnit: null,
    lines: [line({ class: 'part', length: { months: 18, days: 0 }, exchange: 'part', exclusions: ['misuse', 'broken-seal', 'water', 'foreign-repair'] }), line({ class: 'labour', length: { months: 18, days: 0 } })],
  },
];

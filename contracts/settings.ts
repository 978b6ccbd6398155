import { z } from 'zod';
import type { Label } from './label';

/** A span of policy: `h`, `d` and `min` on the wall clock; `wh`, `wd` in the branch's working time. */
export interface DurationValue { amount: number; unit: 'min' | 'h' | 'wh' | 'wd' | 'd' }
export interface ChecklistItem { id: string; fa: string; en: string }
export type SettingValue = number | boolean | DurationValue | ChecklistItem[];
/** What a number counts. */
export const amountUnits = ['rial', 'rial-a-day', 'percent', 'days', 'times', 'megabytes'] as const;
export type AmountUnit = (typeof amountUnits)[number];
export interface SettingDefault<V extends SettingValue = SettingValue> { value: V; title: Label; unit?: AmountUnit }

const span = (amount: number, unit: DurationValue['unit'], fa: string, en: string): SettingDefault<DurationValue> => ({ value: { amount, unit }, title: { fa, en } });
const amount = (value: number, unit: AmountUnit, fa: string, en: string): SettingDefault<number> => ({ value, unit, title: { fa, en } });
const flag = (value: boolean, fa: string, en: string): SettingDefault<boolean> => ({ value, title: { fa, en } });

/** Time allowed for each task; reminders and escalations follow from it. */
const allowedTimes = {
  'repair.receive.sla': span(1, 'd', 'مهلت پذیرش دستگاه', 'Time to receive the device'),
  'repair.assign.sla': span(4, 'wh', 'مهلت تخصیص', 'Time to assign'),
  'repair.handover-unit.sla': span(4, 'wh', 'مهلت تحویل به واحد دیگر', 'Time to hand over to another unit'),
  'repair.diagnose.sla': span(1, 'wd', 'مهلت عیب‌یابی', 'Time to diagnose'),
  'repair.approval.sla': span(4, 'wh', 'مهلت تأییدها', 'Time for approvals'),
  'repair.answer.sla': span(3, 'wd', 'مهلت پاسخ به برآورد', 'Time to answer an estimate'),
  'repair.chase.sla': span(1, 'wd', 'مهلت پیگیری پاسخ', 'Time to chase an answer'),
  'repair.confirm-partial.sla': span(4, 'wh', 'مهلت بررسی پذیرش بخشی', 'Time to check a partial answer'),
  'repair.decide.sla': span(1, 'wd', 'مهلت تصمیم پس از رد', 'Time to decide after a rejection'),
  'repair.deposit.sla': span(2, 'wd', 'مهلت پیش‌پرداخت', 'Time for the deposit'),
  'repair.issue.sla': span(4, 'wh', 'مهلت تحویل قطعه', 'Time to issue parts'),
  'repair.repair.sla': span(2, 'wd', 'مهلت تعمیر', 'Time to repair'),
  'repair.ask.sla': span(1, 'wd', 'مهلت پرسش از مشتری', 'Time to ask the customer'),
  'repair.qc.sla': span(4, 'wh', 'مهلت کنترل کیفیت', 'Time for quality control'),
  'repair.rework.sla': span(1, 'wd', 'مهلت رفع ایراد', 'Time for rework'),
  'repair.separate.sla': span(1, 'wd', 'مهلت تفکیک', 'Time to separate'),
  'repair.handover.sla': span(10, 'd', 'مهلت تسویه و تحویل', 'Time to settle and hand over'),
  'repair.ship.sla': span(1, 'wd', 'مهلت ارسال', 'Time to ship'),
  'repair.arrival.sla': span(5, 'd', 'مهلت رسیدن مرسوله', 'Time for a parcel to arrive'),
  'repair.dispose.sla': span(5, 'wd', 'مهلت امحا', 'Time to dispose'),
  'repair.return.sla': span(3, 'wd', 'مهلت عودت', 'Time to return the device'),
  'repair.manager.sla': span(1, 'wd', 'مهلت تصمیم مدیر', 'Time for a decision of the manager'),
  'task.plain.sla': span(1, 'wd', 'مهلت کار بی‌فرم', 'Time for a plain task'),
  'replacement.choose.sla': span(1, 'wd', 'مهلت انتخاب دستگاه جایگزین', 'Time to choose the new unit'),
};

/** When something happens by itself. */
const deadlines = {
  'repair.arrival.deadline': span(10, 'd', 'دستگاهی که نیامد پس از این باطل می‌شود', 'A device that never came is void after'),
  'repair.assign.reminder': span(4, 'wh', 'هشدار تخصیص پس از', 'Allocation escalates after'),
  'repair.answer.reminder': span(1, 'wd', 'یادآوری پاسخ هر', 'Remind of the answer every'),
  'repair.answer.deadline': span(7, 'd', 'پیگیری پاسخ پس از', 'Chase the answer after'),
  'repair.deposit.reminder': span(1, 'wd', 'یادآوری پیش‌پرداخت هر', 'Remind of the deposit every'),
  'repair.deposit.deadline': span(7, 'd', 'پیگیری پیش‌پرداخت پس از', 'Chase the deposit after'),
  'repair.question.reminder': span(1, 'wd', 'یادآوری پرسش از مشتری هر', 'Remind of the question every'),
  'repair.question.deadline': span(7, 'd', 'پیگیری پاسخ پرسش پس از', 'Chase the reply after'),
  'repair.parts.deadline': span(10, 'wd', 'تصمیم درباره کمبود قطعه پس از', 'Decide on a missing part after'),
  'repair.replacement.deadline': span(10, 'wd', 'رسیدگی به تعویض معوق پس از', 'An undecided replacement is overdue after'),
  'repair.uncollected.first-reminder': span(3, 'd', 'یادآوری نخست به صاحب دستگاه پس از', 'Remind the owner for the first time after'),
  'repair.uncollected.second-reminder': span(10, 'd', 'یادآوری دوم به صاحب دستگاه پس از', 'Remind the owner again after'),
  'repair.uncollected.last-reminder': span(30, 'd', 'یادآوری آخر به صاحب دستگاه پس از', 'Remind the owner for the last time after'),
  'repair.uncollected.deadline': span(60, 'd', 'دستگاه رسوبی پس از', 'A device is uncollected after'),
  'repair.shipment.deadline': span(10, 'd', 'مرسوله پس از این رسیده به شمار می‌آید', 'A parcel counts as received after'),
  'process.message.kept': span(30, 'd', 'پیامی که هنوز گیرنده ندارد نگه داشته می‌شود تا', 'A message that nobody waits for yet is kept for'),
  'replacement.approve.reminder': span(1, 'wd', 'یادآوری تأیید تعویض هر', 'Remind of the replacement’s approval every'),
  'replacement.stock.retry': span(5, 'wd', 'جست‌وجوی دوباره دستگاه جایگزین پس از', 'Look for a new unit again after'),
};

/** Amounts in rial, shares in percent, counts. */
const limits = {
  'repair.covered.limit': amount(50_000_000, 'rial', 'سقف اقلام گارانتی بی‌تأیید سرپرست', 'Covered lines that need no approval, up to'),
  'repair.goodwill.limit': amount(5_000_000, 'rial', 'سقف تخفیف و ارفاق بی‌تأیید مدیر', 'Discount and goodwill that need no approval, up to'),
  'repair.deposit.from': amount(200_000_000, 'rial', 'پیش‌پرداخت برای برآورد از', 'A deposit is asked for estimates from'),
  'repair.deposit.percent': amount(30, 'percent', 'درصد پیش‌پرداخت', 'Deposit in percent'),
  'repair.diagnostic.fee': amount(2_000_000, 'rial', 'هزینه عیب‌یابی دستگاه تعمیرنشده', 'Diagnostic fee of an unrepaired device'),
  'repair.no-fault.fee': amount(0, 'rial', 'هزینه بررسی دستگاه بی‌ایراد', 'Fee when no fault is found'),
  'repair.storage.daily': amount(100_000, 'rial-a-day', 'هزینه انبارداری هر روز', 'Storage fee a day'),
  'repair.storage.after-days': amount(30, 'days', 'انبارداری از روز', 'Storage is charged after days'),
  'file.size': amount(15, 'megabytes', 'بزرگ‌ترین پرونده‌ای که پذیرفته می‌شود', 'The largest file that is taken'),
  'repair.rework.limit': amount(3, 'times', 'برگشت‌های کنترل کیفیت تا تخصیص دوباره', 'Returns from QC before it is reassigned'),
};

const switches = {
  'repair.serial.strict': flag(true, 'سریال هنگام تحویل باید یکی باشد', 'The serial must match at hand-over'),
};

const checklists = {
  'repair.checklist': { value: [
    { id: 'function', fa: 'کارکرد اصلی دستگاه آزموده شد', en: 'Main function tested' }, { id: 'safety', fa: 'ایمنی برق و اتصال زمین', en: 'Electrical safety and earth' },
    { id: 'clean', fa: 'نظافت و سرهم‌کردن کامل', en: 'Cleaned and fully assembled' },
  ], title: { fa: 'چک‌لیست پایان تعمیر', en: 'Checks at the end of a repair' } },
  'qc.checklist': { value: [
    { id: 'fault', fa: 'ایراد گفته‌شده دیگر دیده نمی‌شود', en: 'The reported fault is gone' }, { id: 'function', fa: 'همه کارکردها آزموده شد', en: 'All functions tested' },
    { id: 'looks', fa: 'ظاهر سالم و تمیز', en: 'Looks sound and clean' }, { id: 'accessories', fa: 'لوازم همراه کامل است', en: 'Accessories are complete' },
  ], title: { fa: 'چک‌لیست کنترل کیفیت', en: 'Checklist of quality control' } },
};

/** As they stand together on the page. */
export const settingGroups = { 'allowed-times': allowedTimes, deadlines, limits, switches, checklists } satisfies Record<string, Record<string, SettingDefault>>;
export type SettingGroup = keyof typeof settingGroups;
export const settingGroupNames = Object.keys(settingGroups) as [SettingGroup, ...SettingGroup[]];

/** Every setting the product reads, with the value that a new company starts from. */
export const settingDefaults = { ...allowedTimes, ...deadlines, ...limits, ...switches, ...checklists } satisfies Record<string, SettingDefault>;
export type SettingKey = keyof typeof settingDefaults;
export const settingKeys = Object.keys(settingDefaults) as [SettingKey, ...SettingKey[]];
export const groupOf = (key: SettingKey): SettingGroup => settingGroupNames.find((name) => key in settingGroups[name])!;

const isDuration = (value: SettingValue): value is DurationValue => typeof value === 'object' && 'unit' in value;
export const settingKinds = ['duration', 'amount', 'flag', 'checklist'] as const;
export type SettingKind = (typeof settingKinds)[number];
export function kindOf(key: SettingKey): SettingKind {
  const { value }: SettingDefault = settingDefaults[key];
  if (typeof value === 'number') return 'amount';
  if (typeof value === 'boolean') return 'flag';
  return isDuration(value) ? 'duration' : 'checklist';
}

/** Keys that a diagram may name for a timer or an allowed time. */
export const durationSettings: string[] = settingKeys.filter((key) => kindOf(key) === 'duration');

export const durationValue = z.strictObject({ amount: z.number().int().min(1).max(10_000), unit: z.enum(['min', 'h', 'wh', 'wd', 'd']) });
const checklistText = z.string().trim().min(1).max(200);
export const checklistValue = z.array(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), fa: checklistText, en: checklistText })).min(1).max(30)
  .refine((checks) => new Set(checks.map(({ id }) => id)).size === checks.length);
/** The largest value of a number: what a sum of money can be without loss, else what makes sense. */
const largest: Record<AmountUnit, number> = { rial: 999_999_999_999, 'rial-a-day': 999_999_999_999, percent: 100, days: 3_650, times: 100, megabytes: 25 };

/** What a setting can be given, by its kind and by what it counts. */
export function settingValueOf(key: SettingKey): z.ZodType<SettingValue> {
  const { unit }: SettingDefault = settingDefaults[key];
  switch (kindOf(key)) {
    case 'amount': return z.number().int().min(unit === 'times' ? 1 : 0).max(largest[unit ?? 'rial']);
    case 'flag': return z.boolean();
    case 'duration': return durationValue;
    case 'checklist': return checklistValue;
  }
}

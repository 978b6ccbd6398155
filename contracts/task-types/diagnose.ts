import { z } from 'zod';
import { defineTaskType } from '../form';
import { id, money } from '../values';
import { noteText, noteUi, photoIds, photosUi, proposedLine, reasonText, reasonUi } from './form-fields';

export const diagnose = defineTaskType({
  name: 'diagnose', version: 1, role: 'technician', effect: 'diagnose', again: 'over',
  titles: { fa: 'عیب‌یابی و اعلام هزینه', en: 'Diagnose and declare cost' },
  question: { fa: 'ایراد دستگاه چیست و چه کسی هزینه را می‌پردازد؟', en: 'What is wrong with the device, and who pays?' },
  facts: ['words', 'condition', 'accessories', 'costCeiling', 'promisedOn', 'reason'],
  outcomes: {
    payable: { label: { fa: 'با هزینه مشتری', en: 'The customer pays' }, did: { fa: 'عیب را یافت و هزینه را اعلام کرد', en: 'diagnosed it and declared the cost' }, tone: 'primary', requires: ['findings', 'lines'], fields: ['symptom', 'cause', 'findings', 'photos', 'lines', 'discount', 'note'] },
    covered: { label: { fa: 'بدون هزینه برای مشتری', en: 'Nothing to pay' }, did: { fa: 'عیب را یافت؛ برای مشتری هزینه‌ای ندارد', en: 'diagnosed it: nothing for the customer to pay' }, requires: ['findings', 'lines'], fields: ['symptom', 'cause', 'findings', 'photos', 'lines', 'note'] },
    coverVoid: { label: { fa: 'گارانتی باطل است', en: 'Cover is void' }, did: { fa: 'عیب را یافت و گارانتی را باطل دانست', en: 'diagnosed it and found the cover void' }, requires: ['findings', 'lines', 'reason'], fields: ['symptom', 'cause', 'findings', 'photos', 'lines', 'reason', 'note'] },
    noFault: { label: { fa: 'ایرادی ندارد', en: 'No fault found' }, did: { fa: 'ایرادی نیافت', en: 'found no fault' }, requires: ['findings'], fields: ['symptom', 'findings', 'photos', 'note'] },
    unserviceable: { label: { fa: 'غیرقابل‌سرویس؛ تعویض شود', en: 'Unserviceable: replace it' }, did: { fa: 'دستگاه را غیرقابل‌سرویس دانست', en: 'found it unserviceable' }, requires: ['findings', 'reason'], fields: ['symptom', 'cause', 'findings', 'photos', 'reason', 'note'] },
    otherUnit: { label: { fa: 'کار واحد دیگری است', en: 'Work for another unit' }, did: { fa: 'کار را برای واحد دیگری دانست', en: 'passed it on to another unit' }, requires: ['reason'], fields: ['findings', 'reason'] },
    giveBack: { label: { fa: 'برگشت به سرپرست', en: 'Give it back' }, did: { fa: 'کار را به سرپرست برگرداند', en: 'gave it back to the supervisor' }, tone: 'danger', requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({
    symptom: id.optional(), cause: id.optional(), findings: z.string().trim().max(4000).optional(), photos: photoIds, lines: z.array(proposedLine).max(100).optional(), discount: money.optional(), reason: reasonText, note: noteText,
  }),
  ui: {
    order: ['symptom', 'cause', 'findings', 'photos', 'lines', 'discount', 'reason', 'note'],
    fields: {
      symptom: { label: { fa: 'نشانه', en: 'Symptom' }, widget: 'fault', role: 'symptom', width: 'half', placeholder: { fa: 'نام یا کد نشانه', en: 'Name or code of a symptom' } },
      cause: { label: { fa: 'علت', en: 'Cause' }, widget: 'fault', role: 'cause', width: 'half', placeholder: { fa: 'نام یا کد علت', en: 'Name or code of a cause' } },
      findings: { label: { fa: 'یافته‌ها', en: 'Findings' }, widget: 'textarea', placeholder: { fa: 'آنچه دیدید و آنچه باید کرد', en: 'What you saw, and what must be done' } },
      photos: photosUi,
      lines: { label: { fa: 'خدمات و قطعه‌ها', en: 'Services and parts' }, widget: 'lines' },
      discount: { label: { fa: 'تخفیف', en: 'Discount' }, widget: 'money', width: 'half', help: { fa: 'بیش از حد مجاز به تأیید مدیر می‌رود.', en: 'Above the limit the manager approves it.' } },
      reason: reasonUi,
      note: { ...noteUi, label: { fa: 'یادداشت برای مشتری', en: 'Note to the customer' } },
    },
  },
  /** `check`: whose second look is needed. `pays`: the customer must be asked. `deposit`: something is to be paid beforehand. Totals in rial, for the eye only. */
  output: z.object({ check: z.enum(['none', 'loss-of-cover', 'covered', 'internal']), pays: z.boolean(), deposit: z.boolean(), coveredTotal: z.number().int(), customerTotal: z.number().int() }),
});

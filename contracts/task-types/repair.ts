import { z } from 'zod';
import { defineTaskType } from '../form';
import { checkItem, minutesUi, photoIds, photosUi, reasonText, reasonUi } from './form-fields';

export const repair = defineTaskType({
  name: 'repair', version: 1, role: 'technician', effect: 'repair', again: 'over',
  titles: { fa: 'تعمیر و ثبت عملکرد', en: 'Repair and report' },
  question: { fa: 'تعمیر را انجام دهید و بنویسید چه کردید.', en: 'Do the repair, and report what you did.' },
  facts: ['findings', 'cause', 'words', 'remarks', 'promisedOn', 'condition'],
  outcomes: {
    done: { label: { fa: 'تعمیر انجام شد', en: 'Repair is done' }, did: { fa: 'تعمیر را انجام داد و گزارش کرد', en: 'repaired it and reported' }, tone: 'primary', requires: ['done', 'minutes'], fields: ['done', 'used', 'minutes', 'checklist', 'photos'] },
    furtherFault: { label: { fa: 'ایراد دیگری هم هست', en: 'There is a further fault' }, did: { fa: 'ایراد دیگری یافت', en: 'found a further fault' }, requires: ['reason'], fields: ['reason', 'photos'] },
    askCustomer: { label: { fa: 'باید از مشتری پرسید', en: 'The customer must be asked' }, did: { fa: 'پرسشی از مشتری دارد', en: 'has a question for the customer' }, requires: ['reason'], fields: ['reason', 'photos'] },
  },
  values: z.object({
    done: z.string().trim().max(4000).optional(), used: z.array(checkItem).max(100).optional(), minutes: z.number().int().min(0).max(10_000).optional(),
    checklist: z.array(checkItem).max(50).optional(), photos: photoIds, reason: reasonText,
  }),
  ui: {
    order: ['done', 'used', 'minutes', 'checklist', 'reason', 'photos'],
    fields: {
      done: { label: { fa: 'شرح کار', en: 'Work done' }, widget: 'textarea' },
      used: { label: { fa: 'قطعه‌های مصرف‌شده', en: 'Parts fitted' }, widget: 'checklist', help: { fa: 'قطعه بی‌تیک به انبار برمی‌گردد.', en: 'A part without a tick goes back to stock.' } },
      minutes: minutesUi,
      checklist: { label: { fa: 'چک‌لیست پایان کار', en: 'Final checks' }, widget: 'checklist' },
      photos: photosUi,
      reason: { ...reasonUi, label: { fa: 'توضیح', en: 'Explain' } },
    },
  },
  output: z.object({}),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const approveInternally = defineTaskType({
  name: 'approveInternally', version: 1, role: 'manager', effect: 'approveInternally',
  titles: { fa: 'تأیید داخلی هزینه', en: 'Approve internally' },
  question: { fa: 'این تخفیف یا ارفاق بیش از حد مجاز را می‌پذیرید؟', en: 'Do you accept this discount or goodwill above the limit?' },
  outcomes: {
    approved: { label: { fa: 'می‌پذیرم', en: 'Accept' }, tone: 'primary', fields: [] },
    sendBack: { label: { fa: 'برگشت به تکنسین', en: 'Send back' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});

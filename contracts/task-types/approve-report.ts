import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const approveReport = defineTaskType({
  name: 'approveReport', version: 1, role: 'supervisor', effect: 'approveReport',
  titles: { fa: 'تأیید گزارش کار', en: 'Approve the report' },
  question: { fa: 'گزارش کار، قطعه‌ها و زمان درست است؟', en: 'Are the report, the parts and the time right?' },
  outcomes: {
    approved: { label: { fa: 'تأیید', en: 'Approve' }, tone: 'primary', fields: [] },
    sendBack: { label: { fa: 'برگشت به تکنسین', en: 'Send back' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const approveReport = defineTaskType({
  name: 'approveReport', version: 1, role: 'supervisor', effect: 'approveReport',
  titles: { fa: 'تأیید گزارش کار', en: 'Approve the report' },
  question: { fa: 'گزارش کار، قطعه‌ها و زمان درست است؟', en: 'Are the report, the parts and the time right?' },
  facts: ['done', 'findings', 'technician', 'customerTotal', 'covered'],
  outcomes: {
    approved: { label: { fa: 'تأیید', en: 'Approve' }, did: { fa: 'گزارش کار را تأیید کرد', en: 'approved the work report' }, tone: 'primary', fields: [] },
    sendBack: { label: { fa: 'برگشت به تکنسین', en: 'Send back' }, did: { fa: 'گزارش کار را برگرداند', en: 'sent the work report back' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});

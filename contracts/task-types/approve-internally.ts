import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const approveInternally = defineTaskType({
  name: 'approveInternally', version: 1, role: 'manager', effect: 'approveInternally',
  titles: { fa: 'تأیید داخلی هزینه', en: 'Approve internally' },
  question: { fa: 'این تخفیف یا ارفاق بیش از حد مجاز را می‌پذیرید؟', en: 'Do you accept this discount or goodwill above the limit?' },
  facts: ['discount', 'customerTotal', 'covered', 'findings', 'technician'],
  outcomes: {
    approved: { label: { fa: 'می‌پذیرم', en: 'Accept' }, did: { fa: 'هزینه را در داخل تأیید کرد', en: 'approved the cost internally' }, tone: 'primary', fields: [] },
    sendBack: { label: { fa: 'برگشت به تکنسین', en: 'Send back' }, did: { fa: 'هزینه را به تکنسین برگرداند', en: 'sent the cost back to the technician' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const approveReplacement = defineTaskType({
  name: 'approveReplacement', version: 1, role: 'manager', effect: 'approveReplacement',
  titles: { fa: 'تأیید تعویض', en: 'Approve replacement' },
  question: { fa: 'دستگاه دیگری به مشتری بدهیم؟', en: 'Does the customer get another unit?' },
  facts: ['findings', 'reason', 'words', 'technician', 'condition', 'agent'],
  outcomes: {
    approved: { label: { fa: 'تعویض شود', en: 'Replace' }, did: { fa: 'تعویض دستگاه را تأیید کرد', en: 'approved the replacement' }, tone: 'primary', fields: ['reason'] },
    refused: { label: { fa: 'نه، تعمیر شود', en: 'No, repair it' }, did: { fa: 'تعویض را رد کرد تا تعمیر شود', en: 'refused the replacement: repair it' }, tone: 'danger', requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});

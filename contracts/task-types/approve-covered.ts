import { z } from 'zod';
import { defineTaskType } from '../form';
import { reasonText, reasonUi } from './form-fields';

export const approveCovered = defineTaskType({
  name: 'approveCovered', version: 1, role: 'supervisor', effect: 'approveCovered',
  titles: { fa: 'تأیید اقلام گارانتی', en: 'Approve the covered lines' },
  question: { fa: 'این خدمات و قطعه‌ها به هزینه شرکت انجام شود؟', en: 'Do these services and parts go on the company?' },
  facts: ['covered', 'findings', 'words', 'customerTotal', 'technician', 'agent'],
  outcomes: {
    approved: { label: { fa: 'تأیید', en: 'Approve' }, did: { fa: 'اقلام گارانتی را تأیید کرد', en: 'approved the lines under warranty' }, tone: 'primary', fields: [] },
    sendBack: { label: { fa: 'برگشت به تکنسین', en: 'Send back' }, did: { fa: 'اقلام گارانتی را برگرداند', en: 'sent the lines under warranty back' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ reason: reasonText }),
  ui: { order: ['reason'], fields: { reason: reasonUi } },
  output: z.object({}),
});

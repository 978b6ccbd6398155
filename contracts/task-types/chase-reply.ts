import { z } from 'zod';
import { defineTaskType } from '../form';
import { callUi, noteText } from './form-fields';

export const chaseReply = defineTaskType({
  name: 'chaseReply', version: 1, role: 'reception', effect: 'chaseReply',
  titles: { fa: 'پیگیری پاسخ پرسش', en: 'Chase the reply' },
  question: { fa: 'مشتری به پرسش تکنسین پاسخ نداده است. تماس بگیرید: پاسخ می‌دهد؟', en: 'The customer has not replied to the technician’s question. Call: will there be a reply?' },
  facts: ['question', 'phone', 'findings', 'agent'],
  outcomes: {
    waits: { label: { fa: 'پاسخ می‌دهد؛ منتظر می‌مانیم', en: 'Will reply: wait on' }, did: { fa: 'با مشتری تماس گرفت؛ پاسخ می‌دهد', en: 'reached the customer, who will reply' }, tone: 'primary', requires: ['note'] },
    goOn: { label: { fa: 'بدون پاسخ ادامه بده', en: 'Go on without a reply' }, did: { fa: 'بدون پاسخ مشتری ادامه داد', en: 'goes on without the customer’s reply' }, requires: ['note'] },
  },
  values: z.object({ note: noteText }),
  ui: callUi,
  output: z.object({}),
});

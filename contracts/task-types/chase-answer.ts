import { z } from 'zod';
import { defineTaskType } from '../form';
import { callUi, noteText } from './form-fields';

export const chaseAnswer = defineTaskType({
  name: 'chaseAnswer', version: 1, role: 'reception', effect: 'chaseAnswer',
  titles: { fa: 'پیگیری پاسخ مشتری', en: 'Chase the answer' },
  question: { fa: 'مهلت پاسخ گذشت. با مشتری تماس بگیرید: پاسخ می‌دهد؟', en: 'The time to answer is over. Call the customer: will there be an answer?' },
  facts: ['phone', 'customerTotal', 'discount', 'findings', 'costCeiling', 'agent'],
  outcomes: {
    reached: { label: { fa: 'پاسخ می‌دهد؛ دوباره بفرست', en: 'Will answer: send again' }, did: { fa: 'با مشتری تماس گرفت؛ پاسخ می‌دهد', en: 'reached the customer, who will answer' }, tone: 'primary', requires: ['note'] },
    unreachable: { label: { fa: 'در دسترس نیست؛ نپذیرفته بگیر', en: 'Out of reach: take it as refused' }, did: { fa: 'مشتری را نیافت؛ هزینه نپذیرفته به شمار آمد', en: 'could not reach the customer: taken as refused' }, requires: ['note'] },
  },
  values: z.object({ note: noteText }),
  ui: callUi,
  output: z.object({}),
});

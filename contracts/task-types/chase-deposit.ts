import { z } from 'zod';
import { defineTaskType } from '../form';
import { callUi, noteText } from './form-fields';

export const chaseDeposit = defineTaskType({
  name: 'chaseDeposit', version: 1, role: 'reception', effect: 'chaseDeposit',
  titles: { fa: 'پیگیری پیش‌پرداخت', en: 'Chase the deposit' },
  question: { fa: 'پیش‌پرداخت نرسیده است. با مشتری تماس بگیرید: می‌پردازد؟', en: 'The deposit has not come. Call the customer: will it be paid?' },
  facts: ['phone', 'agreed', 'findings', 'agent'],
  outcomes: {
    waits: { label: { fa: 'می‌پردازد؛ منتظر می‌مانیم', en: 'Will pay: wait on' }, did: { fa: 'با مشتری تماس گرفت؛ پیش‌پرداخت را می‌پردازد', en: 'reached the customer, who will pay the deposit' }, tone: 'primary', requires: ['note'] },
    goOn: { label: { fa: 'بدون پیش‌پرداخت ادامه بده', en: 'Go on without one' }, did: { fa: 'بدون پیش‌پرداخت ادامه داد', en: 'goes on without a deposit' }, requires: ['note'] },
    refused: { label: { fa: 'منصرف شده؛ نپذیرفته بگیر', en: 'Will not pay: take it as refused' }, did: { fa: 'مشتری پیش‌پرداخت را نمی‌پردازد؛ هزینه نپذیرفته به شمار آمد', en: 'noted that the deposit will not be paid: taken as refused' }, tone: 'danger', requires: ['note'] },
  },
  values: z.object({ note: noteText }),
  ui: callUi,
  output: z.object({}),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { money } from '../values';
import { amountUi, methodUi, paymentMethods, reasonText, reasonUi, referenceUi } from './form-fields';

export const settle = defineTaskType({
  name: 'settle', version: 1, role: 'delivery', effect: 'settle',
  titles: { fa: 'تسویه حساب', en: 'Settle' },
  question: { fa: 'مانده صورت‌حساب چگونه تسویه می‌شود؟', en: 'How is the rest of the bill settled?' },
  outcomes: {
    paid: { label: { fa: 'پرداخت شد', en: 'Paid' }, tone: 'primary', requires: ['amount', 'method'], fields: ['amount', 'method', 'reference'] },
    refunded: { label: { fa: 'بازپرداخت شد', en: 'Paid back' }, requires: ['amount', 'method'], fields: ['amount', 'method', 'reference'] },
    onAccount: { label: { fa: 'به حساب مشتری', en: 'On account' }, requires: ['reason'], fields: ['reason'] },
    released: { label: { fa: 'ترخیص بدون دریافت', en: 'Release without payment' }, tone: 'danger', requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ amount: money.optional(), method: z.enum(paymentMethods).optional(), reference: z.string().trim().max(80).optional(), reason: reasonText }),
  ui: { order: ['amount', 'method', 'reference', 'reason'], fields: { amount: { ...amountUi, help: { fa: 'مانده بدهی مشتری، یا آنچه باید پس داده شود.', en: 'What the customer still owes, or what is to be paid back.' } }, method: methodUi, reference: referenceUi, reason: reasonUi } },
  output: z.object({}),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { money } from '../values';
import { amountUi, methodUi, paymentMethods, reasonText, reasonUi, referenceUi } from './form-fields';

export const takeDeposit = defineTaskType({
  name: 'takeDeposit', version: 1, role: 'reception', effect: 'takeDeposit',
  titles: { fa: 'دریافت پیش‌پرداخت', en: 'Take a deposit' },
  question: { fa: 'پیش‌پرداخت دریافت شد؟', en: 'Has the deposit been paid?' },
  facts: ['agreed', 'phone', 'findings', 'costCeiling'],
  outcomes: {
    paid: { label: { fa: 'دریافت شد', en: 'Received' }, did: { fa: 'پیش‌پرداخت را دریافت کرد', en: 'took the deposit' }, tone: 'primary', requires: ['amount', 'method'], fields: ['amount', 'method', 'reference'] },
    waived: { label: { fa: 'بدون پیش‌پرداخت ادامه بده', en: 'Go on without one' }, did: { fa: 'بدون پیش‌پرداخت ادامه داد', en: 'goes on without a deposit' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ amount: money.optional(), method: z.enum(paymentMethods).optional(), reference: z.string().trim().max(80).optional(), reason: reasonText }),
  ui: { order: ['amount', 'method', 'reference', 'reason'], fields: { amount: amountUi, method: methodUi, reference: referenceUi, reason: reasonUi } },
  output: z.object({}),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { money } from '../values';
import { amountUi, methodUi, noteText, noteUi, paymentMethods } from './form-fields';

export const disposeDevice = defineTaskType({
  name: 'disposeDevice', version: 1, role: 'delivery', effect: 'disposeDevice',
  titles: { fa: 'امحا با رضایت کتبی', en: 'Dispose with written consent' },
  question: { fa: 'رضایت‌نامه کتبی مشتری در دست است و دستگاه امحا شد؟', en: 'Is the customer’s written consent in hand, and the device disposed of?' },
  facts: ['reason', 'findings', 'phone', 'place'],
  outcomes: { disposed: { label: { fa: 'امحا شد', en: 'Disposed of' }, did: { fa: 'دستگاه را امحا کرد', en: 'disposed of the device' }, tone: 'danger', requires: ['consent', 'consentOf'] } },
  values: z.object({ consent: z.string().trim().max(80).optional(), consentOf: z.string().trim().max(120).optional(), amount: money.optional(), method: z.enum(paymentMethods).optional(), note: noteText }),
  ui: {
    order: ['consent', 'consentOf', 'amount', 'method', 'note'],
    fields: { consent: { label: { fa: 'شماره رضایت‌نامه', en: 'Consent document no.' }, widget: 'text', width: 'half' }, consentOf: { label: { fa: 'امضاکننده', en: 'Signed by' }, widget: 'text', width: 'half' }, amount: { ...amountUi, label: { fa: 'هزینه دریافت‌شده', en: 'Fee received' } }, method: methodUi, note: noteUi },
  },
  output: z.object({}),
});

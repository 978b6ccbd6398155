import { z } from 'zod';
import { defineTaskType } from '../form';
import { money } from '../values';
import { reasonText, reasonUi } from './form-fields';

export const decideAfterRejection = defineTaskType({
  name: 'decideAfterRejection', version: 1, role: 'supervisor', effect: 'decideAfterRejection',
  titles: { fa: 'تصمیم پس از رد هزینه', en: 'Decide after rejection' },
  question: { fa: 'هزینه پذیرفته نشد. با دستگاه چه کنیم؟', en: 'The cost was refused. What happens to the device?' },
  facts: ['customerTotal', 'findings', 'reason', 'words', 'costCeiling', 'phone'],
  outcomes: {
    newEstimate: { label: { fa: 'برآورد تازه', en: 'New estimate' }, did: { fa: 'برآورد تازه خواست', en: 'decided on a new estimate' }, tone: 'primary', requires: ['reason'], fields: ['reason'] },
    returnUnrepaired: { label: { fa: 'عودت بدون تعمیر', en: 'Return unrepaired' }, did: { fa: 'تصمیم گرفت دستگاه بدون تعمیر برگردد', en: 'decided to return it unrepaired' }, fields: ['diagnosticFee', 'reason'] },
    dispose: { label: { fa: 'امحا با رضایت کتبی', en: 'Dispose, with written consent' }, did: { fa: 'تصمیم گرفت دستگاه با رضایت مشتری امحا شود', en: 'decided to dispose of it, with consent' }, tone: 'danger', requires: ['reason'], fields: ['diagnosticFee', 'reason'] },
  },
  values: z.object({ diagnosticFee: money.optional(), reason: reasonText }),
  ui: {
    order: ['diagnosticFee', 'reason'],
    fields: { diagnosticFee: { label: { fa: 'هزینه عیب‌یابی', en: 'Diagnostic fee' }, widget: 'money', width: 'half', help: { fa: 'خالی: طبق تنظیمات', en: 'Empty: as set by the company' } }, reason: reasonUi },
  },
  output: z.object({}),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { money } from '../values';
import { reasonText, reasonUi } from './form-fields';

export const decideAfterRejection = defineTaskType({
  name: 'decideAfterRejection', version: 1, role: 'supervisor', effect: 'decideAfterRejection',
  titles: { fa: 'تصمیم پس از رد هزینه', en: 'Decide after rejection' },
  question: { fa: 'هزینه پذیرفته نشد. با دستگاه چه کنیم؟', en: 'The cost was refused. What happens to the device?' },
  outcomes: {
    newEstimate: { label: { fa: 'برآورد تازه', en: 'New estimate' }, tone: 'primary', requires: ['reason'], fields: ['reason'] },
    returnUnrepaired: { label: { fa: 'عودت بدون تعمیر', en: 'Return unrepaired' }, fields: ['diagnosticFee', 'reason'] },
    dispose: { label: { fa: 'امحا با رضایت کتبی', en: 'Dispose, with written consent' }, tone: 'danger', requires: ['reason'], fields: ['diagnosticFee', 'reason'] },
  },
  values: z.object({ diagnosticFee: money.optional(), reason: reasonText }),
  ui: {
    order: ['diagnosticFee', 'reason'],
    fields: { diagnosticFee: { label: { fa: 'هزینه عیب‌یابی', en: 'Diagnostic fee' }, widget: 'money', width: 'half', help: { fa: 'خالی: طبق تنظیمات', en: 'Empty: as set by the company' } }, reason: reasonUi },
  },
  output: z.object({}),
});

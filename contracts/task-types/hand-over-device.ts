import { z } from 'zod';
import { defineTaskType } from '../form';
import { text } from '../values';
import { signature } from '../signature';
import { noteText, noteUi, reasonText, reasonUi, receiverUi, serialUi, signatureUi } from './form-fields';

export const handOverDevice = defineTaskType({
  name: 'handOverDevice', version: 1, role: 'delivery', effect: 'handOverDevice',
  titles: { fa: 'تحویل دستگاه', en: 'Hand over the device' },
  question: { fa: 'دستگاه به صاحبش تحویل شد؟', en: 'Has the owner got the device?' },
  facts: ['place', 'accessories', 'phone', 'done', 'condition', 'received'],
  outcomes: {
    delivered: { label: { fa: 'تحویل شد', en: 'Delivered' }, did: { fa: 'دستگاه را تحویل داد', en: 'handed the device over' }, tone: 'primary', requires: ['receiver', 'identity'], fields: ['receiver', 'identity', 'scannedSerial', 'accessories', 'signature', 'note'] },
    ship: { label: { fa: 'باید ارسال شود', en: 'It must be shipped' }, did: { fa: 'قرار شد دستگاه ارسال شود', en: 'decided to ship the device' }, fields: ['note'] },
    refusedAtDesk: { label: { fa: 'نگرفت؛ ایراد باقی است', en: 'Not taken: the fault is still there' }, did: { fa: 'ثبت کرد که ایراد باقی است و دستگاه گرفته نشد', en: 'noted that the fault is still there: not taken' }, tone: 'danger', requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({
    receiver: z.string().trim().max(120).optional(), identity: z.enum(['id-card', 'receipt', 'phone-code', 'known']).optional(), scannedSerial: z.string().trim().max(60).optional(),
    accessories: z.array(text(100)).max(30).optional(), signature: signature.optional(), reason: reasonText, note: noteText,
  }),
  ui: {
    order: ['receiver', 'identity', 'scannedSerial', 'accessories', 'signature', 'reason', 'note'],
    fields: {
      receiver: receiverUi,
      identity: {
        label: { fa: 'احراز هویت', en: 'Identified by' }, widget: 'select', width: 'half',
        options: { 'id-card': { fa: 'کارت شناسایی', en: 'Identity card' }, receipt: { fa: 'قبض پذیرش', en: 'Intake receipt' }, 'phone-code': { fa: 'رمز پیامکی', en: 'Code by phone' }, known: { fa: 'شناخته‌شده', en: 'Known to us' } },
      },
      scannedSerial: serialUi, accessories: { label: { fa: 'لوازم تحویل‌شده', en: 'Accessories given back' }, widget: 'tags' }, signature: signatureUi,
      reason: { ...reasonUi, label: { fa: 'ایراد به گفته مشتری', en: 'The fault in the customer’s words' } }, note: noteUi,
    },
  },
  output: z.object({}),
});

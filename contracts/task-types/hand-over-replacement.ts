import { z } from 'zod';
import { defineTaskType } from '../form';
import { signature } from '../signature';
import { noteText, noteUi, paymentMethods, receiverUi, refundUi, signatureUi } from './form-fields';

export const handOverReplacement = defineTaskType({
  name: 'handOverReplacement', version: 1, role: 'delivery', effect: 'handOverReplacement',
  titles: { fa: 'تحویل دستگاه جایگزین', en: 'Hand over the replacement' },
  question: { fa: 'دستگاه جایگزین تحویل شد و صورت‌جلسه امضا شد؟', en: 'Has the new unit been handed over and the protocol signed?' },
  facts: ['newUnit', 'phone', 'accessories', 'reason'],
  outcomes: { handedOver: { label: { fa: 'تحویل شد', en: 'Handed over' }, did: { fa: 'دستگاه جایگزین را تحویل داد', en: 'handed the replacement over' }, tone: 'primary', requires: ['receiver', 'newSerial'] } },
  values: z.object({ receiver: z.string().trim().max(120).optional(), newSerial: z.string().trim().max(60).optional(), oldSerial: z.string().trim().max(60).optional(), refundMethod: z.enum(paymentMethods).optional(), signature: signature.optional(), note: noteText }),
  ui: {
    order: ['receiver', 'newSerial', 'oldSerial', 'refundMethod', 'signature', 'note'],
    fields: {
      receiver: receiverUi,
      newSerial: { label: { fa: 'سریال دستگاه جایگزین', en: 'Serial of the new unit' }, widget: 'serial', width: 'half', help: { fa: 'با سریال انتخاب‌شده سنجیده می‌شود.', en: 'Compared with the unit that was chosen.' } },
      oldSerial: { label: { fa: 'سریال دستگاه قدیمی', en: 'Serial of the old unit' }, widget: 'serial', width: 'half' }, refundMethod: refundUi, signature: signatureUi, note: noteUi,
    },
  },
  output: z.object({}),
});

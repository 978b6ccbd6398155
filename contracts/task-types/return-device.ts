import { z } from 'zod';
import { defineTaskType } from '../form';
import { signature } from '../signature';
import { noteText, noteUi, paymentMethods, receiverUi, refundUi, serialUi, signatureUi } from './form-fields';

export const returnDevice = defineTaskType({
  name: 'returnDevice', version: 1, role: 'delivery', effect: 'returnDevice',
  titles: { fa: 'عودت دستگاه', en: 'Return the device' },
  question: { fa: 'درخواست باطل شد. دستگاه به صاحبش برگشت؟', en: 'The request is void. Is the device back with its owner?' },
  facts: ['voidReason', 'phone', 'place', 'accessories', 'received'],
  outcomes: { returned: { label: { fa: 'عودت شد', en: 'Returned' }, did: { fa: 'دستگاه را برگرداند', en: 'returned the device' }, tone: 'primary', requires: ['receiver'] } },
  values: z.object({ receiver: z.string().trim().max(120).optional(), scannedSerial: z.string().trim().max(60).optional(), refundMethod: z.enum(paymentMethods).optional(), signature: signature.optional(), note: noteText }),
  ui: { order: ['receiver', 'scannedSerial', 'refundMethod', 'signature', 'note'], fields: { receiver: receiverUi, scannedSerial: serialUi, refundMethod: refundUi, signature: signatureUi, note: noteUi } },
  output: z.object({}),
});

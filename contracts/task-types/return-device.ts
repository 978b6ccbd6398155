import { z } from 'zod';
import { defineTaskType } from '../form';
import { noteText, noteUi, receiverUi, serialUi } from './form-fields';

export const returnDevice = defineTaskType({
  name: 'returnDevice', version: 1, role: 'delivery', effect: 'returnDevice',
  titles: { fa: 'عودت دستگاه', en: 'Return the device' },
  question: { fa: 'درخواست باطل شد. دستگاه به صاحبش برگشت؟', en: 'The request is void. Is the device back with its owner?' },
  outcomes: { returned: { label: { fa: 'عودت شد', en: 'Returned' }, tone: 'primary', requires: ['receiver'] } },
  values: z.object({ receiver: z.string().trim().max(120).optional(), scannedSerial: z.string().trim().max(60).optional(), note: noteText }),
  ui: { order: ['receiver', 'scannedSerial', 'note'], fields: { receiver: receiverUi, scannedSerial: serialUi, note: noteUi } },
  output: z.object({}),
});

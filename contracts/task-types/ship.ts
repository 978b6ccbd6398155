import { z } from 'zod';
import { defineTaskType } from '../form';
import { noteText, noteUi, serialUi } from './form-fields';

export const ship = defineTaskType({
  name: 'ship', version: 1, role: 'delivery', effect: 'ship',
  titles: { fa: 'ارسال و ثبت بارنامه', en: 'Ship and record the waybill' },
  question: { fa: 'دستگاه با چه بارنامه‌ای فرستاده شد؟', en: 'Under which waybill did the device leave?' },
  facts: ['agent', 'phone', 'place', 'accessories'],
  outcomes: { shipped: { label: { fa: 'ارسال شد', en: 'Shipped' }, did: { fa: 'دستگاه را ارسال کرد', en: 'shipped the device' }, tone: 'primary', requires: ['carrier', 'waybill'] } },
  values: z.object({ carrier: z.string().trim().max(120).optional(), waybill: z.string().trim().max(80).optional(), scannedSerial: z.string().trim().max(60).optional(), note: noteText }),
  ui: {
    order: ['carrier', 'waybill', 'scannedSerial', 'note'],
    fields: { carrier: { label: { fa: 'حمل‌کننده', en: 'Carrier' }, widget: 'text', width: 'half' }, waybill: { label: { fa: 'شماره بارنامه', en: 'Waybill' }, widget: 'text', width: 'half' }, scannedSerial: serialUi, note: noteUi },
  },
  output: z.object({}),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { noteText, noteUi, receiverUi } from './form-fields';

export const confirmArrival = defineTaskType({
  name: 'confirmArrival', version: 1, role: 'delivery', effect: 'confirmArrival',
  titles: { fa: 'تأیید رسیدن مرسوله', en: 'Confirm arrival' },
  question: { fa: 'مرسوله به دست گیرنده رسید؟', en: 'Has the parcel reached its receiver?' },
  facts: ['phone', 'agent', 'accessories'],
  outcomes: {
    arrived: { label: { fa: 'سالم رسید', en: 'Arrived' }, did: { fa: 'رسیدن مرسوله را تأیید کرد', en: 'confirmed that the parcel arrived' }, tone: 'primary', fields: ['receiver', 'note'] },
    difference: { label: { fa: 'با مغایرت رسید', en: 'Arrived with a difference' }, did: { fa: 'مغایرت مرسوله را گزارش کرد', en: 'reported a difference in the parcel' }, requires: ['note'], fields: ['receiver', 'note'] },
    cameBack: { label: { fa: 'برگشت خورد', en: 'It came back' }, did: { fa: 'برگشت مرسوله را گزارش کرد', en: 'reported that the parcel came back' }, tone: 'danger', requires: ['note'], fields: ['note'] },
  },
  values: z.object({ receiver: z.string().trim().max(120).optional(), note: noteText }),
  ui: { order: ['receiver', 'note'], fields: { receiver: receiverUi, note: noteUi } },
  output: z.object({}),
});

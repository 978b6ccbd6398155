import { z } from 'zod';
import { defineTaskType } from '../form';
import { id } from '../values';
import { noteText, noteUi, receiverUi } from './form-fields';

export const handOverUnit = defineTaskType({
  name: 'handOverUnit', version: 1, role: 'technician', effect: 'handOverUnit', again: 'over',
  titles: { fa: 'تحویل به واحد دیگر', en: 'Hand over to another unit' },
  question: { fa: 'دستگاه به کدام واحد تحویل شد و چه کسی آن را گرفت؟', en: 'Which unit got the device, and who took it?' },
  facts: ['reason', 'place', 'accessories', 'condition'],
  outcomes: { handedOver: { label: { fa: 'تحویل دادم', en: 'Handed over' }, did: { fa: 'دستگاه را به واحد دیگر سپرد', en: 'handed it to another unit' }, tone: 'primary', requires: ['unitId', 'receivedBy'] } },
  values: z.object({ unitId: id.optional(), receivedBy: z.string().trim().max(120).optional(), note: noteText }),
  ui: {
    order: ['unitId', 'receivedBy', 'note'],
    fields: {
      unitId: { label: { fa: 'واحد مقصد', en: 'To the unit' }, widget: 'unit', role: 'workshop', width: 'half' },
      receivedBy: receiverUi,
      note: { ...noteUi, label: { fa: 'آنچه تا اینجا دیده شد', en: 'What was found so far' } },
    },
  },
  output: z.object({ unitId: id }),
});

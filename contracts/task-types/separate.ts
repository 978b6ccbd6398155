import { z } from 'zod';
import { defineTaskType } from '../form';
import { noteText, noteUi } from './form-fields';

export const destinations = ['agent', 'consumer', 'branch', 'desk'] as const;

export const separate = defineTaskType({
  name: 'separate', version: 1, role: 'delivery', effect: 'separate', again: 'itself',
  titles: { fa: 'تفکیک بر اساس نتیجه و مقصد', en: 'Separate by outcome and destination' },
  question: { fa: 'نتیجه کار چیست و دستگاه به کجا می‌رود؟', en: 'What is the result, and where does the device go?' },
  facts: ['done', 'agent', 'place', 'accessories'],
  outcomes: { sorted: { label: { fa: 'تفکیک شد', en: 'Sorted' }, did: { fa: 'دستگاه را بر اساس نتیجه و مقصد تفکیک کرد', en: 'sorted it by outcome and destination' }, tone: 'primary', requires: ['result', 'destination'] } },
  values: z.object({ result: z.enum(['repaired', 'unrepaired', 'no-fault-found']).optional(), destination: z.enum(destinations).optional(), place: z.string().trim().max(60).optional(), note: noteText }),
  ui: {
    order: ['result', 'destination', 'place', 'note'],
    fields: {
      result: {
        label: { fa: 'نتیجه', en: 'Result' }, widget: 'radio', width: 'half',
        options: { repaired: { fa: 'تعمیرشده', en: 'Repaired' }, unrepaired: { fa: 'تعمیرنشده', en: 'Unrepaired' }, 'no-fault-found': { fa: 'بدون ایراد', en: 'No fault found' } },
      },
      destination: {
        label: { fa: 'مقصد', en: 'Destination' }, widget: 'radio', width: 'half',
        options: { agent: { fa: 'ارسال به نماینده', en: 'Ship to the agent' }, consumer: { fa: 'ارسال به مصرف‌کننده', en: 'Ship to the consumer' }, branch: { fa: 'ارسال به شعبه دیگر', en: 'Ship to another branch' }, desk: { fa: 'تحویل پشت باجه', en: 'Over the counter' } },
      },
      place: { label: { fa: 'قفسه', en: 'Shelf' }, widget: 'text', width: 'half' }, note: noteUi,
    },
  },
  output: z.object({ ship: z.boolean() }),
});

import { z } from 'zod';
import { defineTaskType } from '../form';
import { noteText, noteUi } from './form-fields';

export const chooseUnit = defineTaskType({
  name: 'chooseUnit', version: 1, role: 'supervisor', effect: 'chooseUnit',
  titles: { fa: 'انتخاب دستگاه جایگزین', en: 'Choose the new unit' },
  question: { fa: 'کدام دستگاه به‌جای آن داده می‌شود؟', en: 'Which unit goes out in its place?' },
  facts: ['findings', 'reason', 'words', 'agent'],
  outcomes: {
    chosen: { label: { fa: 'این دستگاه', en: 'This unit' }, did: { fa: 'دستگاه جایگزین را برگزید', en: 'chose the new unit' }, tone: 'primary', requires: ['newItemText', 'newSerial'], fields: ['newItemText', 'newSerial', 'note'] },
    noneInStock: { label: { fa: 'موجود نیست', en: 'None in stock' }, did: { fa: 'دستگاه جایگزین در انبار نیافت', en: 'found no unit in stock' }, requires: ['note'], fields: ['note'] },
  },
  values: z.object({ newItemText: z.string().trim().max(200).optional(), newSerial: z.string().trim().max(60).optional(), note: noteText }),
  ui: {
    order: ['newItemText', 'newSerial', 'note'],
    fields: {
      newItemText: { label: { fa: 'مدل دستگاه جایگزین', en: 'Model of the new unit' }, widget: 'text', width: 'half' },
      newSerial: { label: { fa: 'شماره سریال جایگزین', en: 'Serial of the new unit' }, widget: 'serial', width: 'half' }, note: noteUi,
    },
  },
  output: z.object({}),
});

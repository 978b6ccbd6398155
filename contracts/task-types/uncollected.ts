import { z } from 'zod';
import { defineTaskType } from '../form';
import { noteText, noteUi } from './form-fields';

export const uncollected = defineTaskType({
  name: 'uncollected', version: 1, role: 'manager', effect: 'uncollected',
  titles: { fa: 'تعیین تکلیف دستگاه رسوبی', en: 'Uncollected device' },
  question: { fa: 'صاحب دستگاه نیامده است. چه می‌کنیم؟', en: 'Nobody came for the device. What do we do?' },
  facts: ['phone', 'promisedOn', 'place', 'agreed', 'received'],
  outcomes: {
    callAgain: { label: { fa: 'دوباره تماس بگیرید', en: 'Call again' }, did: { fa: 'قرار شد دوباره تماس گرفته شود', en: 'decided to call again' }, tone: 'primary', requires: ['note'] },
    store: { label: { fa: 'با هزینه انبارداری نگه دارید', en: 'Store it at a fee' }, did: { fa: 'قرار شد با هزینهٔ انبارداری نگه داشته شود', en: 'decided to store it at a fee' }, requires: ['note'] },
    legalNotice: { label: { fa: 'اخطار کتبی بفرستید', en: 'Send a legal notice' }, did: { fa: 'قرار شد اخطار کتبی فرستاده شود', en: 'decided to send a legal notice' }, tone: 'danger', requires: ['note'] },
  },
  values: z.object({ note: noteText }),
  ui: { order: ['note'], fields: { note: noteUi } },
  output: z.object({}),
});

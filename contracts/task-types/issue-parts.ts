import { z } from 'zod';
import { defineTaskType } from '../form';
import { businessDate } from '../values';
import { checkItem, noteText, noteUi, receiverUi } from './form-fields';

export const issueParts = defineTaskType({
  name: 'issueParts', version: 1, role: 'supervisor', effect: 'issueParts',
  titles: { fa: 'تحویل قطعه به تکنسین', en: 'Issue parts' },
  question: { fa: 'قطعه‌ها را به تکنسین می‌دهید، یا چیزی کم است؟', en: 'Do you issue the parts, or is something missing?' },
  facts: ['technician', 'findings', 'promisedOn'],
  outcomes: {
    issued: { label: { fa: 'تحویل شد', en: 'Issued' }, did: { fa: 'قطعه‌ها را تحویل داد', en: 'issued the parts' }, tone: 'primary', requires: ['receivedBy'], fields: ['lines', 'receivedBy', 'note'] },
    missing: { label: { fa: 'قطعه نیست', en: 'Parts are missing' }, did: { fa: 'قطعه را موجود ندید', en: 'found parts missing' }, requires: ['note'], fields: ['lines', 'expectedOn', 'note'] },
  },
  values: z.object({ lines: z.array(checkItem).max(100).optional(), receivedBy: z.string().trim().max(120).optional(), expectedOn: businessDate.optional(), note: noteText }),
  ui: {
    order: ['lines', 'receivedBy', 'expectedOn', 'note'],
    fields: {
      lines: { label: { fa: 'قطعه‌های موجود', en: 'Parts in hand' }, widget: 'checklist' }, receivedBy: receiverUi,
      expectedOn: { label: { fa: 'تاریخ وعده قطعه', en: 'Expected on' }, widget: 'date', width: 'half' }, note: noteUi,
    },
  },
  output: z.object({}),
});

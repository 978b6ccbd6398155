import { z } from 'zod';
import { defineTaskType } from '../form';
import { checkItem, noteText, noteUi } from './form-fields';

export const agentAnswer = defineTaskType({
  name: 'agentAnswer', version: 1, role: 'agent', effect: 'agentAnswer',
  titles: { fa: 'پاسخ به برآورد', en: 'Answer the estimate' },
  question: { fa: 'هزینه اعلام‌شده را می‌پذیرید؟', en: 'Do you accept the declared cost?' },
  facts: ['customerTotal', 'lines', 'agreed', 'discount', 'findings', 'covered'],
  outcomes: {
    all: { label: { fa: 'همه را می‌پذیرم', en: 'Accept all' }, did: { fa: 'هزینه را پذیرفت', en: 'accepted the cost' }, tone: 'primary', fields: ['note'] },
    some: { label: { fa: 'بخشی را می‌پذیرم', en: 'Accept some' }, did: { fa: 'بخشی از هزینه را پذیرفت', en: 'accepted part of the cost' }, requires: ['lines'], fields: ['lines', 'note'] },
    none: { label: { fa: 'نمی‌پذیرم', en: 'Refuse' }, did: { fa: 'هزینه را نپذیرفت', en: 'refused the cost' }, tone: 'danger', requires: ['note'], fields: ['note'] },
  },
  values: z.object({ lines: z.array(checkItem).max(100).optional(), note: noteText }),
  ui: { order: ['lines', 'note'], fields: { lines: { label: { fa: 'قلم‌های پذیرفته', en: 'Accepted lines' }, widget: 'checklist' }, note: noteUi } },
  output: z.object({}),
});

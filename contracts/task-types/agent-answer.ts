import { z } from 'zod';
import { defineTaskType } from '../form';
import { checkItem, noteText, noteUi } from './form-fields';

export const agentAnswer = defineTaskType({
  name: 'agentAnswer', version: 1, role: 'agent', effect: 'agentAnswer',
  titles: { fa: 'پاسخ به برآورد', en: 'Answer the estimate' },
  question: { fa: 'هزینه اعلام‌شده را می‌پذیرید؟', en: 'Do you accept the declared cost?' },
  outcomes: {
    all: { label: { fa: 'همه را می‌پذیرم', en: 'Accept all' }, tone: 'primary', fields: ['note'] },
    some: { label: { fa: 'بخشی را می‌پذیرم', en: 'Accept some' }, requires: ['lines'], fields: ['lines', 'note'] },
    none: { label: { fa: 'نمی‌پذیرم', en: 'Refuse' }, tone: 'danger', requires: ['note'], fields: ['note'] },
  },
  values: z.object({ lines: z.array(checkItem).max(100).optional(), note: noteText }),
  ui: { order: ['lines', 'note'], fields: { lines: { label: { fa: 'قلم‌های پذیرفته', en: 'Accepted lines' }, widget: 'checklist' }, note: noteUi } },
  output: z.object({}),
});

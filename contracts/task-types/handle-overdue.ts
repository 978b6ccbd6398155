import { z } from 'zod';
import { defineTaskType } from '../form';
import { id } from '../values';
import { noteText, noteUi, reasonText, reasonUi } from './form-fields';

/** Work that took half as long again as it may. It stands beside the diagram: whatever the answer, no token moves. */
export const handleOverdue = defineTaskType({
  name: 'handleOverdue', version: 1, role: 'manager', effect: 'handleOverdue',
  titles: { fa: 'رسیدگی به کار معوق', en: 'Overdue work' },
  question: { fa: 'این کار بسیار دیر شده است. چه کنیم؟', en: 'This task is long overdue. What shall be done?' },
  facts: ['overdueTask', 'overdueWho', 'overdueDue', 'words', 'promisedOn', 'phone'],
  outcomes: {
    reassign: { label: { fa: 'به دیگری بسپار', en: 'Give it to somebody else' }, did: { fa: 'کار معوق را به دیگری سپرد', en: 'gave the overdue task to somebody else' }, tone: 'primary', requires: ['personId'], fields: ['personId', 'note'] },
    remind: { label: { fa: 'یادآوری کن', en: 'Remind' }, did: { fa: 'کار معوق را یادآوری کرد', en: 'sent a reminder of the overdue task' }, fields: ['note'] },
    extend: { label: { fa: 'مهلت تازه بده', en: 'Give more time' }, did: { fa: 'به کار معوق مهلت تازه داد', en: 'gave the overdue task more time' }, requires: ['hours', 'reason'], fields: ['hours', 'reason'] },
    note: { label: { fa: 'فقط یادداشت کن', en: 'Only note it' }, did: { fa: 'دربارهٔ کار معوق یادداشتی نوشت', en: 'left a note on the overdue task' }, requires: ['reason'], fields: ['reason'] },
  },
  values: z.object({ personId: id.optional(), hours: z.number().int().min(1).max(400).optional(), reason: reasonText, note: noteText }),
  ui: {
    order: ['personId', 'hours', 'reason', 'note'],
    fields: {
      personId: { label: { fa: 'به چه کسی', en: 'To whom' }, widget: 'person', width: 'half' },
      hours: { label: { fa: 'مهلت تازه، از اکنون (ساعت)', en: 'New limit from now (hours)' }, widget: 'number', width: 'half', help: { fa: 'اگر مهلت کار به ساعت کاری است، ساعت کاری شمرده می‌شود.', en: 'Working hours, where the limit of the task is in working time.' } },
      reason: reasonUi, note: noteUi,
    },
  },
  output: z.object({}),
});

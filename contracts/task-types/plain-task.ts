import { z } from 'zod';
import { defineTaskType } from '../form';
import { everyone } from '../roles';
import { noteText, noteUi } from './form-fields';

/** How long a plain task may take where the diagram names no setting of its own. */
export const plainTaskSla = 'task.plain.sla';

/** A user task that names no task type: do what the diagram calls it, and say so. Its title is the diagram's. */
export const plainTask = defineTaskType({
  name: 'plainTask', version: 1, role: everyone, effect: 'plainTask', again: 'over',
  titles: { fa: 'کار', en: 'Task' },
  question: { fa: 'این کار را انجام دهید و پایانش را ثبت کنید.', en: 'Do this, and say when it is done.' },
  facts: ['words', 'serial', 'phone', 'promisedOn'],
  // Without `did` the story tells the title, which is all that is known of the work.
  outcomes: { done: { label: { fa: 'انجام شد', en: 'Done' }, tone: 'primary' } },
  values: z.object({ note: noteText }),
  ui: { order: ['note'], fields: { note: noteUi } },
  output: z.object({ note: z.string().nullable() }),
});

import { z } from 'zod';
import { presenceChange, presenceList, taskCompany } from '../presence';
import { id } from '../values';
import { at, ids, person } from './examples';
import { route } from './route';

const onTask = { tag: 'tasks', action: 'task.read', params: z.object({ id }) } as const;

/** Who is at which task now. */
export const presenceRoutes = {
  listPresence: route({
    method: 'GET', path: '/tasks/presence', tag: 'tasks', summary: 'List who is at which task', action: 'task.read', answer: presenceList,
    description: 'Tasks that I may see and that somebody else has open now.', example: { answer: { items: [{ taskId: ids.task, people: [person] }] } },
  }),
  bePresent: route({
    ...onTask, method: 'PUT', path: '/tasks/:id/presence', summary: 'Say that a task is open, or no longer', body: presenceChange, answer: taskCompany, repeat: 'natural', refusals: ['task.not-found'],
    description: 'Said every ten seconds while it is open, and once when it is left; whoever says nothing for 25 seconds is gone. The answer names who else is there, and (for whoever may assign the task) who else has begun a draft.',
    example: { params: { id: ids.task }, body: { tab: ids.key, here: true }, answer: { people: [person], drafts: [{ person, savedAt: at }] } },
  }),
};

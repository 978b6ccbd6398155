import { z } from 'zod';
import { nextTask, nextTaskAnswer, savedCounts, savedView, savedViews, taskCount, taskTypeList, taskViewChange, viewOrder } from '../task-views';
import { taskCountQuery } from '../tasks';
import { id } from '../values';
import { ids, person, task } from './examples';
import { route } from './route';

const tag = 'tasks' as const;
const onView = { tag, params: z.object({ id }), action: 'task.read' } as const;
const here = { id: ids.key };
const content = { name: 'یخچال‌های زیر گارانتی', colour: 'blue' as const, view: 'team' as const, filters: { device: 'یخچال', warranty: 'covered', createdTo: '-5' }, sort: 'oldest' as const, columns: ['number' as const, 'customer' as const], share: { with: 'role' as const, role: 'technician', branch: ids.branch } };
const view: z.input<typeof savedView> = { id: ids.key, ...content, team: { fa: 'تکنسین', en: 'Technician' }, owner: person, mayChange: true, revision: '2' };
const revision = (answer: { revision: string }): string => answer.revision;
const wrong = ['view.personal'] as const;

export const taskViewRoutes = {
  countFilteredTasks: route({
    method: 'GET', path: '/tasks/count', tag, summary: 'Count filtered tasks', action: 'task.read', query: taskCountQuery, answer: taskCount,
    description: 'How many tasks of a view match. `more`: at least so many, counting stopped at a thousand, or after it had looked through a few thousand.', example: { query: { view: 'team', status: 'awaiting-cost' }, answer: { count: 37, more: false } },
  }),
  takeNextTask: route({
    method: 'POST', path: '/tasks/next', tag, summary: 'Take the next task', action: 'task.work', repeat: 'stored', body: nextTask, answer: nextTaskAnswer,
    description: 'Takes the first task of a list that nobody has and that is for me, in one act. What somebody else is just taking is passed by: two people never get the same one.', example: { body: { view: 'team', sort: 'priority' }, answer: { task } },
  }),
  listTaskTypes: route({ method: 'GET', path: '/task-types', tag, summary: 'List types of tasks', action: 'task.read', answer: taskTypeList, description: 'Every type of task that this product knows, and what it is called.', example: { answer: { items: [{ name: 'diagnose', title: task.title }] } } }),
  listTaskViews: route({ method: 'GET', path: '/task-views', tag, summary: 'List saved views', action: 'task.read', answer: savedViews, description: 'My views and those that are shared with me, in my order.', example: { answer: { items: [view] } } }),
  countTaskViews: route({ method: 'GET', path: '/task-views/counts', tag, summary: 'Count tasks of saved views', action: 'task.read', answer: savedCounts, description: 'How many tasks each of my saved views holds, as `countFilteredTasks` counts.', example: { answer: { items: [{ id: ids.key, count: 12, more: false }] } } }),
  orderTaskViews: route({ method: 'PUT', path: '/task-views/order', tag, summary: 'Put saved views in order', action: 'task.read', body: viewOrder, repeat: 'natural', description: 'The order in which I see them; those that are not named come last.', example: { body: { ids: [ids.key] } } }),
  readTaskView: route({ ...onView, method: 'GET', path: '/task-views/:id', summary: 'Read a saved view', answer: savedView, etag: revision, refusals: ['view.not-found'], description: 'What it shows, in which order, and for whom it is.', example: { params: here, answer: view } }),
  createTaskView: route({
    method: 'POST', path: '/task-views', tag, summary: 'Save a view', action: 'task.read', status: 201, repeat: 'stored', body: taskViewChange, answer: savedView, etag: revision, refusals: [...wrong, 'view.too-many'],
    description: 'For myself; with the right `view.share` for a unit or a role within its reach, with `view.publish` for a group, a role everywhere, or everyone. Whoever reads it sees what they may see.', example: { body: content, answer: view },
  }),
  changeTaskView: route({
    ...onView, method: 'PUT', path: '/task-views/:id', summary: 'Change a saved view', repeat: 'stored', body: taskViewChange, answer: savedView, etag: revision, precondition: true, refusals: ['view.not-found', ...wrong],
    description: 'It becomes what is sent. A view is changed by its owner, and a shared one by whoever may share so.', example: { params: here, body: content, answer: view },
  }),
  deleteTaskView: route({ ...onView, method: 'DELETE', path: '/task-views/:id', summary: 'Delete a saved view', repeat: 'natural', precondition: true, refusals: ['view.not-found'], description: 'For everybody whom it is shared with.', example: { params: here } }),
};

import { z } from 'zod';
import { batchItems, batchItemsQuery, batchList, batchPreview, newBatch, taskBatch } from '../task-batches';
import { id, pageQuery } from '../values';
import { at, ids, pageWith, person, task } from './examples';
import { route } from './route';

const tag = 'tasks' as const;
const onBatch = { tag, params: z.object({ id }), action: 'task.read' } as const;
const here = { id: ids.key };
const body: z.input<typeof newBatch> = { act: { kind: 'claim' }, selection: { view: 'team', filters: { status: 'awaiting-repair' } } };
const batch: z.input<typeof taskBatch> = { id: ids.key, act: { kind: 'claim' }, state: 'running', total: 40, left: 12, done: 25, same: 2, refused: 1, createdAt: at, finishedAt: null };
const named = { id: ids.task, title: task.title, no: 'THR-1405-00042' };

/** One act on many tasks. */
export const taskBatchRoutes = {
  previewTaskBatch: route({
    method: 'POST', path: '/task-batches/preview', tag, summary: 'Look at an act on many tasks', action: 'task.read', repeat: 'natural', body: newBatch, answer: batchPreview, refusals: ['batch.one-by-one', 'batch.selection', 'batch.role-twice', 'task.follow-up'],
    description: 'How many of the tasks it would be done to, how many are so already, and why not the others. Nothing is done. Each act needs its own right: to claim, `task.work`; to give and to hand over, `task.assign`.', example: { body, answer: { total: 41, more: false, unseen: 1, will: 37, same: 2, wont: [{ code: 'task.claimed', count: 1 }], groups: [{ title: task.title, role: 'technician', status: 'awaiting-repair', count: 41 }], rows: [{ ...named, code: 'task.claimed' }] } },
  }),
  startTaskBatch: route({
    method: 'POST', path: '/task-batches', tag, summary: 'Do something to many tasks', action: 'task.read', status: 202, repeat: 'stored', body: newBatch, answer: taskBatch, refusals: ['batch.one-by-one', 'batch.selection', 'batch.role-twice', 'task.follow-up', 'batch.nothing'],
    description: 'Up to ten thousand tasks: these, or all of a list that match. Each is done by its own rules, one after the other, on my behalf; it goes on when I am gone.', example: { body, answer: batch },
  }),
  listTaskBatches: route({ method: 'GET', path: '/task-batches', tag, summary: 'List acts on many tasks', action: 'task.read', query: pageQuery, answer: batchList, description: 'Mine, the newest first.', example: { query: { limit: 20 }, answer: pageWith(batch) } }),
  readTaskBatch: route({ ...onBatch, method: 'GET', path: '/task-batches/:id', summary: 'Read an act on many tasks', answer: taskBatch, etag: 'content', refusals: ['batch.not-found'], description: 'How far it has come.', example: { params: here, answer: batch } }),
  listTaskBatchItems: route({
    ...onBatch, method: 'GET', path: '/task-batches/:id/items', summary: 'List what became of each task', query: batchItemsQuery, answer: batchItems, refusals: ['batch.not-found'], description: 'In the order in which they are done.',
    example: { params: here, query: { state: 'refused' }, answer: pageWith({ task: named, state: 'refused' as const, code: 'task.claimed', assignee: person }) },
  }),
  stopTaskBatch: route({ ...onBatch, method: 'POST', path: '/task-batches/:id/stop', summary: 'Stop an act on many tasks', repeat: 'natural', answer: taskBatch, refusals: ['batch.not-found', 'access.denied'], description: 'For good; what is done stays done.', example: { params: here, answer: { ...batch, state: 'stopped', finishedAt: at } } }),
};

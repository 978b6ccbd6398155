import { z } from 'zod';
import { requestDiagram, timelineItem } from '../requests';
import { assignTask, completeAnswer, completeTask, draftChange, draftSaved, followUpChange, giveTask, priorityChange, taskCounts, taskDetail, taskListQuery, taskPage, taskRow } from '../tasks';
import { returnSteps, sendBackChange } from '../send-back';
import { id } from '../values';
import { at, comment, diagram, ids, listed, pageWith, person, task } from './examples';
import { route } from './route';

const params = z.object({ id });
const here = { id: ids.task };
const onTask = { tag: 'tasks', params } as const;
const ended = ['task.not-found', 'task.completed', 'task.cancelled'] as const;

export const taskRoutes = {
  listTasks: route({
    method: 'GET', path: '/tasks', tag: 'tasks', summary: 'List tasks', action: 'task.read', query: taskListQuery, answer: taskPage, refusals: ['access.denied'],
    example: { query: { view: 'mine', status: 'awaiting-cost,awaiting-repair', dueTo: '0', sort: 'priority', limit: 50, counts: 'true' }, answer: { ...pageWith(listed), counts: { mine: 4, team: 12, overdue: 1, today: 3, followedUp: 1, waiting: 2, done: 1000 } } },
    description: 'Tasks of a view of the inbox that match all filters, in the order in which they want to be done, or in another. With filters a page may be shorter than `limit`, even empty, and still have a `next`. With `counts` the numbers of all views come along: one request shows an inbox.',
  }),
  countTasks: route({
    method: 'GET', path: '/tasks/counts', tag: 'tasks', summary: 'Count tasks', action: 'task.read', answer: taskCounts, description: 'How many tasks each view holds. Counting stops at 1,000, which means 1,000 or more.',
    example: { answer: { mine: 4, team: 12, overdue: 1, today: 3, followedUp: 1, waiting: 2, done: 1000 } },
  }),
  readTask: route({
    ...onTask, method: 'GET', path: '/tasks/:id', summary: 'Read a task', action: 'task.read', answer: taskDetail, etag: 'content', refusals: ['task.not-found'],
    description: 'The task with its question, the facts that decide it, its form with start values (a draft of mine, else what is known), and what I may do with it. A task of another branch or agency is not there.',
    example: {
      params: here,
      answer: {
        ...task, question: { fa: 'ایراد چیست و چه می‌خواهد؟', en: 'What is wrong, and what does it need?' },
        facts: [{ key: 'words', label: { fa: 'گفته مشتری', en: 'The customer says' }, kind: 'text', text: 'خنک نمی‌کند', value: null, decides: true }],
        form: { schema: { type: 'object', properties: { findings: { type: 'string' } } }, ui: { order: ['findings'], fields: { findings: { label: { fa: 'ایراد', en: 'Findings' }, widget: 'textarea' } } }, version: 1 },
        outcomes: [{ name: 'diagnosed', label: { fa: 'ثبت برآورد', en: 'Send the estimate' }, tone: 'primary', requires: ['findings'], fields: null }],
        outcome: null, values: {}, draftSavedAt: null, sentBack: { by: person, at, reason: 'زمان کار ثبت نشده است', from: { fa: 'کنترل کیفیت', en: 'Quality control' } }, may: { claim: true, release: true, complete: true, assign: false, followUp: true, sendBack: true }, mayNotCode: null, shutOut: [], reveal: [],
      },
    },
  }),
  taskDiagram: route({
    ...onTask, method: 'GET', path: '/tasks/:id/diagram', summary: 'Read the live diagram of a task’s process', action: 'task.read', answer: requestDiagram, etag: 'content', refusals: ['task.not-found'],
    description: 'The diagram that the task comes from, with what has happened on it and where it stands: for whoever may read the task.',
    example: { params: here, answer: { process: 'purchase', version: 2, name: { fa: 'خرید ابزار', en: 'Buy a tool' }, xml: diagram, events: [{ at, kind: 'enter', element: 'Sign' }], now: ['Sign'], incidents: [], several: [] } },
  }),
  taskTimeline: route({
    ...onTask, method: 'GET', path: '/tasks/:id/timeline', summary: 'Read the story of a task’s process', action: 'task.read', answer: z.object({ items: z.array(timelineItem) }), refusals: ['task.not-found'],
    description: 'What happened in the process that the task comes from, the oldest first: for whoever may read the task.', example: { params: here, answer: { items: [comment] } },
  }),
  claimTask: route({
    ...onTask, method: 'POST', path: '/tasks/:id/claim', summary: 'Claim a task', action: 'task.work', answer: taskRow, repeat: 'natural', refusals: [...ended, 'task.claimed', 'access.four-eyes'],
    description: 'Takes the task as mine, when it is for people like me and nobody else has it. Claiming what is mine already changes nothing.', example: { params: here, answer: task },
  }),
  releaseTask: route({
    ...onTask, method: 'POST', path: '/tasks/:id/release', summary: 'Release a task', action: 'task.work', answer: taskRow, repeat: 'stored', refusals: [...ended, 'task.unclaimed', 'task.reassigned'],
    description: 'Gives the task back to its team. Whoever may assign tasks may take it from somebody else.', example: { params: here, answer: { ...task, assignee: null } },
  }),
  assignTask: route({
    ...onTask, method: 'POST', path: '/tasks/:id/assign', summary: 'Assign a task', action: 'task.assign', body: assignTask, answer: taskRow, repeat: 'stored', refusals: [...ended, 'access.four-eyes', 'resource.not-found'],
    description: 'Gives the task to a person who may do it, and tells them. `resource.not-found`: there is no such person.', example: { params: here, body: { userId: ids.person, note: 'لطفاً امروز' }, answer: task },
  }),
  giveTask: route({
    ...onTask, method: 'POST', path: '/tasks/:id/give', summary: 'Give a task to a team', action: 'task.assign', body: giveTask, answer: taskRow, repeat: 'stored', refusals: [...ended, 'task.nobody', 'resource.not-found'],
    description: 'Nobody has it then; people of its role in that unit may take it, and are told. `resource.not-found`: the task’s branch has no such unit in use; `task.nobody`: nobody there may do it.', example: { params: here, body: { unitId: ids.other, note: 'لطفاً امروز' }, answer: { ...task, assignee: null } },
  }),
  prioritiseTask: route({
    ...onTask, method: 'PUT', path: '/tasks/:id/priority', summary: 'Set the priority of a task', action: 'task.prioritise', body: priorityChange, answer: taskRow, repeat: 'natural', refusals: ended,
    description: 'From 0 (can wait) to 3 (before everything else).', example: { params: here, body: { priority: 3 }, answer: { ...task, priority: 3 } },
  }),
  followUpTask: route({
    ...onTask, method: 'PUT', path: '/tasks/:id/follow-up', summary: 'Say when to look after a task again', action: 'task.work', body: followUpChange, answer: taskRow, repeat: 'natural', refusals: [...ended, 'task.claimed', 'task.follow-up'],
    description: 'Whoever has the task then gets a notice, once; nobody has it: whoever said so. For whoever has it, its team while nobody does, and whoever may assign it. `task.follow-up`: it lies in the past, or more than a year ahead.', example: { params: here, body: { at: '2026-11-24T08:00:00.000Z', note: 'قطعه رسیده؟' }, answer: { ...task, followUpAt: '2026-11-24T08:00:00.000Z' } },
  }),
  saveDraft: route({
    ...onTask, method: 'PUT', path: '/tasks/:id/draft', summary: 'Save a draft', action: 'task.work', body: draftChange, answer: draftSaved, repeat: 'natural', refusals: ended, precondition: true, etag: ({ savedAt }) => savedAt,
    description: 'Keeps what I have typed into the form so far; mine alone, never checked. Its tag is the instant at which it was saved (`draftSavedAt` of the task), so that what another of my tabs saved meanwhile is not written over.', example: { params: here, body: { values: { findings: 'کمپرسور' } }, answer: { savedAt: at } },
  }),
  listReturnSteps: route({
    ...onTask, method: 'GET', path: '/tasks/:id/send-back', summary: 'List steps to send back to', action: 'task.send-back', answer: returnSteps, refusals: [...ended, 'task.claimed', 'task.unclaimed', 'access.four-eyes', 'move.log-differs'],
    description: 'Steps of the same process that were done before the task that I have, each with what sending the request back to it would bring, or why that is not possible: other people’s work would go with it, something has gone out since, or what was done stays done. Nothing happens.',
    example: { params: here, answer: { seq: 12, items: [{ activity: 'a4', title: { fa: 'تعمیر و ثبت عملکرد', en: 'Repair and report' }, at, by: person, opensFor: person, again: [{ fa: 'تأیید گزارش کار', en: 'Approve the report' }], reversals: [], whyNot: null }] } },
  }),
  sendBackTask: route({
    ...onTask, method: 'POST', path: '/tasks/:id/send-back', summary: 'Send a request back to an earlier step', action: 'task.send-back', body: sendBackChange, answer: completeAnswer, repeat: 'stored',
    refusals: [...ended, 'task.claimed', 'task.unclaimed', 'access.four-eyes', 'move.ended', 'move.changed', 'move.never-visited', 'move.still-there', 'move.waits-for-ever', 'move.other-version', 'move.log-differs', 'send-back.done', 'send-back.sent', 'send-back.others', 'send-back.several', 'process.not-found'],
    description: 'The task is over, and the step is open once more with the reason on top and its earlier answer to be corrected, for whoever did it where the diagram names nobody. Refused with `move.changed` when the process has gone on since the steps were listed.',
    example: { params: here, body: { activity: 'a4', reason: 'زمان کار ثبت نشده است', seq: 12 }, answer: { taskId: ids.task, mine: [], next: null } },
  }),
  completeTask: route({
    ...onTask, method: 'POST', path: '/tasks/:id/complete', summary: 'Complete a task', action: 'task.work', body: completeTask, answer: completeAnswer, repeat: 'natural',
    refusals: [...ended, 'task.outcome', 'task.invalid', 'task.unclaimed', 'task.reassigned', 'access.four-eyes', 'access.status', 'access.amount', 'idempotency.reused', 'request.device-open', 'process.not-found'],
    description: 'Sends the form with its outcome; the diagram goes on, and the answer holds the tasks that are mine now. `submissionId` is the key of this write: one for each click, the same again when the answer was lost, a new one for a form that was corrected.',
    example: { params: here, body: { submissionId: ids.key, outcome: 'diagnosed', values: { findings: 'کمپرسور سوخته' } }, answer: { taskId: ids.task, mine: [{ ...task, id: ids.other, assignee: person }], next: { ...task, id: ids.other, assignee: person } } },
  }),
};

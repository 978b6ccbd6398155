import { z } from 'zod';
import { instanceDetail, instanceQuery, instanceRow, startedInstance, startForm, startInstance } from '../instances';
import { processParams } from '../processes';
import { requestDiagram, timelineItem } from '../requests';
import { id, pageOf } from '../values';
import { at, diagram, ids, pageWith, person, sla } from './examples';
import { route } from './route';

const params = z.object({ id });
const beside = { tag: 'instances', params, action: 'process.read', refusals: ['process.not-found'] } as const;
const here = { id: ids.key };
const name = { fa: 'خرید ابزار', en: 'Buy a tool' };
const row = { id: ids.key, process: 'purchase', version: 2, name, status: 'active' as const, startedAt: at, endedAt: null, startedBy: person, request: null, openTasks: 1, incidents: 0 };
const notByHand = ['process.not-found', 'process.opened-otherwise', 'process.started-by-events'] as const;

/** Processes that people start, and all that run beside requests. */
export const instanceRoutes = {
  startForm: route({
    method: 'GET', path: '/processes/:process/start', tag: 'processes', summary: 'Read how a process is started', action: 'process.start', params: processParams, answer: startForm, refusals: notByHand,
    description: 'What has to be said to start the newest version by hand: the start event where there are several, the variables that its diagram declares, and whether it has to be about a request. Refused where the product opens it, or only events do.',
    example: { params: { process: 'purchase' }, answer: { process: 'purchase', version: 2, name, request: 'optional', events: [{ element: 'Asked', name: { fa: 'خواسته شد', en: 'Asked for' } }], variables: [{ name: 'price', type: 'number', filledIn: false }] } },
  }),
  startInstance: route({
    method: 'POST', path: '/processes/:process/instances', tag: 'processes', summary: 'Start a process', action: 'process.start', params: processParams, body: startInstance, answer: startedInstance, status: 201, repeat: 'stored',
    refusals: [...notByHand, 'process.start-needed', 'process.start-unknown', 'process.request-needed', 'request.not-found'],
    description: 'Starts the newest version, alone or about a request. Variables that the diagram does not declare, and values of another type than it declares, are refused.',
    example: { params: { process: 'purchase' }, body: { event: 'Asked', variables: { price: 2500000 } }, answer: { id: ids.key, process: 'purchase', version: 2 } },
  }),
  listInstances: route({
    method: 'GET', path: '/instances', tag: 'instances', summary: 'List processes beside requests', action: 'process.read', query: instanceQuery, answer: pageOf(instanceRow),
    description: 'What people, messages, signals and times have started, the newest first; without the processes that requests travel.', example: { answer: pageWith(row) },
  }),
  readInstanceDetail: route({
    ...beside, method: 'GET', path: '/instances/:id/detail', summary: 'Read a process with its open tasks', answer: instanceDetail, etag: 'content', description: 'Who started it, whether it has ended, its open tasks and incidents.',
    example: { params: here, answer: { ...row, tasks: [{ id: ids.task, title: { fa: 'امضا', en: 'Sign it' }, role: 'manager', assignee: null, createdAt: at, sla }], openIncidents: [] } },
  }),
  instanceDiagram: route({
    ...beside, method: 'GET', path: '/instances/:id/diagram', summary: 'Read the live diagram of a process', answer: requestDiagram, etag: 'content', description: 'The diagram as deployed, and what happened on it, in order.',
    example: { params: here, answer: { process: 'purchase', version: 2, name, xml: diagram, events: [{ at, kind: 'enter', element: 'Sign' }], now: ['Sign'], incidents: [], several: [] } },
  }),
  instanceTimeline: route({
    ...beside, method: 'GET', path: '/instances/:id/timeline', summary: 'Read the story of a process', answer: z.object({ items: z.array(timelineItem) }),
    description: 'What happened, the oldest first, with who and when. `timeline.<kind>` of the messages says each line with `params`.', example: { params: here, answer: { items: [{ id: `started:${ids.key}`, at, kind: 'started', actor: person, title: name, text: null, params: {} }] } },
  }),
};

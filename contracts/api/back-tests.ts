import { z } from 'zod';
import { backTest, backTestList, backTestResultQuery, backTestResults, backTestStart } from '../back-tests';
import { processParams } from '../processes';
import { id, pageQuery } from '../values';
import { at, ids, pageWith, request } from './examples';
import { route } from './route';

const onOne = { tag: 'back-tests', action: 'process.back-test', params: z.object({ id }) } as const;
const ofProcess = { tag: 'back-tests', action: 'process.back-test', params: processParams } as const;
const head = { id: ids.key, process: 'repair', version: 4, hash: '9f2c4be1', from: '2026-10-23T08:00:00.000Z', to: at, state: 'done' as const, total: 120, done: 120, createdAt: at, finishedAt: '2026-11-22T08:00:09.000Z' };
const summary = {
  same: 118, different: 2, undetermined: 0, incident: 0, unreadable: 0, outcomes: [{ outcome: { is: 'same' as const, end: null }, requests: 118 }],
  tasks: [{ for: 'task' as const, name: 'approval', done: { before: 40, after: 20 }, waited: { before: 7_200_000, after: 3_600_000 }, fewer: 20, more: 0 }], took: { before: 172_800_000, after: 169_200_000 },
};

export const backTestRoutes = {
  startBackTest: route({
    ...ofProcess, method: 'POST', path: '/processes/:process/back-tests', summary: 'Start a back-test', body: backTestStart, answer: backTest, status: 202, repeat: 'stored', refusals: ['process.not-found', 'process.not-executable', 'back-test.other-process'],
    description: 'Lets recorded requests flow through a deployed version, or a diagram that is not deployed. It runs by itself; read it to watch.',
    example: { params: { process: 'repair' }, body: { version: 4 }, answer: { ...head, state: 'running', done: 0, finishedAt: null, summary: { same: 0, different: 0, undetermined: 0, incident: 0, unreadable: 0, outcomes: [], tasks: [], took: null } } },
  }),
  listBackTests: route({ ...ofProcess, method: 'GET', path: '/processes/:process/back-tests', summary: 'List back-tests', query: pageQuery, answer: backTestList, description: 'Of the process, the newest first, without their findings.', example: { params: { process: 'repair' }, answer: pageWith(head) } }),
  readBackTest: route({ ...onOne, method: 'GET', path: '/back-tests/:id', summary: 'Read a back-test', answer: backTest, etag: 'content', refusals: ['back-test.not-found'], description: 'With what is known so far, also while it runs.', example: { params: { id: ids.key }, answer: { ...head, summary } } }),
  listBackTestResults: route({
    ...onOne, method: 'GET', path: '/back-tests/:id/results', summary: 'List results of a back-test', query: backTestResultQuery, answer: backTestResults, refusals: ['back-test.not-found'], description: 'What became of each request, the newest end first.',
    example: {
      params: { id: ids.key }, query: { is: 'different' },
      answer: pageWith({ instance: ids.request, request: { id: ids.request, no: request.no }, endedAt: at, outcome: { is: 'same' as const, end: null }, took: { before: 172_800_000, after: 169_200_000 }, waited: [], path: ['Start', 'Diagnose', 'Delivered'] }),
    },
  }),
  cancelBackTest: route({
    ...onOne, method: 'POST', path: '/back-tests/:id/cancel', summary: 'Cancel a back-test', answer: backTest, repeat: 'natural', refusals: ['back-test.not-found'], description: 'Stops after the round at hand; what is known stays. One that has ended stays as it is.',
    example: { params: { id: ids.key }, answer: { ...head, state: 'cancelled', summary } },
  }),
};

import { z } from 'zod';
import type { ErrorCode } from '../errors';
import { instanceView, movePreview, movePreviewRequest, moveRequest, visitList } from '../operating';
import { accepted, incidentRetry, incidentRow, variablesView } from '../requests';
import { id, pageOf, pageQuery } from '../values';
import { at, ids, pageWith, person, request } from './examples';
import { route } from './route';

const params = z.object({ id });
const onIncident = { tag: 'incidents', params } as const;
const onInstance = { tag: 'instances', params, action: 'process.operate' } as const;
const place = { element: 'Diagnose', name: { fa: 'عیب‌یابی', en: 'Diagnose' } };
const none = { begins: [], ends: [] };

/** Why a move cannot be done, as the engine finds it. */
const obstacles = [
  'move.ended', 'move.token-gone', 'move.last-token', 'move.one-of-several', 'move.element-unknown', 'move.not-startable', 'move.scope-not-running', 'move.scope-ambiguous', 'move.incident-gone', 'move.cannot-skip', 'move.flow-needed',
  'move.flow-unknown', 'move.never-visited', 'move.still-there', 'move.waits-for-ever', 'move.other-version', 'move.log-differs', 'incident.not-found', 'incident.resolved',
] as const satisfies readonly ErrorCode[];

export const operatingRoutes = {
  listIncidents: route({
    method: 'GET', path: '/incidents', tag: 'incidents', summary: 'List incidents', action: 'incident.read', query: pageQuery, answer: pageOf(incidentRow), description: 'Open incidents of the requests that I see, the newest first.',
    example: { answer: pageWith({ id: ids.incident, request: { id: ids.request, no: request.no, device: 'یخچال' }, process: 'repair', element: 'Diagnose', title: place.name, code: 'expression.unresolved', message: 'deposit is not known', raisedAt: at }) },
  }),
  readVariables: route({
    ...onIncident, method: 'GET', path: '/incidents/:id/variables', summary: 'Read the variables at an incident', action: 'incident.retry', answer: variablesView, refusals: ['incident.not-found', 'incident.resolved'],
    description: 'What the step that failed sees: what is put right before it is tried again.', example: { params: { id: ids.incident }, answer: { variables: { priority: 1 } } },
  }),
  retryIncident: route({
    ...onIncident, method: 'POST', path: '/incidents/:id/retry', summary: 'Retry an incident', action: 'incident.retry', body: incidentRetry, answer: accepted, status: 202, repeat: 'stored', refusals: ['incident.not-found', 'incident.resolved', 'process.not-found'],
    description: 'Tries the step again, with variables put right where they are named.', example: { params: { id: ids.incident }, body: { variables: { deposit: 0 } }, answer: { status: 'done' } },
  }),

  readInstance: route({
    ...onInstance, method: 'GET', path: '/instances/:id', summary: 'Read a running process', answer: instanceView, etag: 'content', refusals: ['process.not-found'],
    description: 'Where it stands, with what a move can be aimed at. The instance of a request has the request’s id.',
    example: {
      params: { id: ids.request },
      answer: {
        id: ids.request, process: 'repair', version: 3, status: 'active', seq: 7, tokens: [{ ...place, activity: 'a7', scope: 's0', waitsFor: 'task' }], joins: [], waits: [{ ...place, kind: 'timer', due: '2026-11-22T12:00:00.000Z' }],
        incidents: [], variables: { priority: 1 },
      },
    },
  }),
  listVisits: route({
    ...onInstance, method: 'GET', path: '/instances/:id/visits', summary: 'List the steps that were left', answer: visitList, refusals: ['process.not-found', 'move.log-differs'],
    description: 'Steps at which it rested: where it can be sent back to, the newest first.',
    example: { params: { id: ids.request }, answer: { items: [{ ...place, activity: 'a3', what: 'assign', title: { fa: 'تخصیص', en: 'Assign' }, enteredAt: at, leftAt: '2026-11-22T08:30:00.000Z', by: person }] } },
  }),
  previewMove: route({
    ...onInstance, method: 'POST', path: '/instances/:id/moves/preview', summary: 'Preview a move', body: movePreviewRequest, answer: movePreview, repeat: 'natural', refusals: ['process.not-found', ...obstacles, 'access.four-eyes'],
    description: 'What the move would bring, whom four eyes will shut out of a task that begins, and what it cannot take back. Nothing happens.',
    example: {
      params: { id: ids.request }, body: { move: { kind: 'cancel-token', token: 'a7' } },
      answer: {
        seq: 7, over: false, tokens: { begins: [], ends: [place] }, tasks: { begins: [], ends: [{ ...place, activity: 'a7', taskType: 'diagnose', title: place.name }] }, services: none, waits: none, incidents: none, sent: [],
        statuses: [{ ...place, status: 'awaiting-repair', clock: 'run' }], stays: [], reversals: [],
      },
    },
  }),
  moveInstance: route({
    ...onInstance, method: 'POST', path: '/instances/:id/moves', summary: 'Move a running process', body: moveRequest, answer: accepted, status: 202, repeat: 'stored', refusals: ['process.not-found', ...obstacles, 'move.changed', 'move.no-reversal', 'access.four-eyes'],
    description: 'Does it, and records it with its reason. With the `seq` of the preview it is refused when the process has gone on since then.',
    example: { params: { id: ids.request }, body: { move: { kind: 'start-element', element: 'Diagnose' }, reason: 'دوباره عیب‌یابی شود', seq: 7 }, answer: { status: 'done' } },
  }),
};

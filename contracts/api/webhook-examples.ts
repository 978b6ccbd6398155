import { testEvent, webhookEventNames, type EventFacts } from '../webhook-events';
import { at, ids, request } from './examples';

/** One of each event. */
const facts: EventFacts = {
  'request.created': { channel: 'counter' },
  'request.status-changed': { status: 'ready-for-delivery', subStatus: null, from: 'awaiting-separation' },
  'request.commented': { commentId: ids.key },
  'request.ended': { status: 'delivered' },
  'estimate.decided': { estimate: 1, decision: 'approved' },
  'task.created': { taskId: ids.task, taskType: 'diagnose' },
  'task.completed': { taskId: ids.task, taskType: 'diagnose', outcome: 'payable' },
  'task.cancelled': { taskId: ids.task },
  'task.overdue': { taskId: ids.task, taskType: 'diagnose', level: 100 },
  'incident.raised': { incident: 'i1', element: 'ReserveParts', code: 'service.failed' },
  'incident.resolved': { incident: 'i1' },
};

/** Bodies as they are sent, by the type of the event. */
export const payloadExamples: Record<string, object> = {
  ...Object.fromEntries(webhookEventNames.map((type) => [type, { id: ids.key, type, version: 1, at, data: { requestId: ids.request, no: request.no, instanceId: ids.request, branch: 'THR', ...facts[type] } }])),
  [testEvent]: { id: ids.key, type: testEvent, version: 1, at, data: { requestId: null, no: null, instanceId: null, branch: null } },
};

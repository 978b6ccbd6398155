import type { Action } from './actions';
import { areaOf } from './modules';

test('each right is used in the area where its page is; what is done from everywhere has none', () => {
  expect(['webhook.manage', 'incident.retry', 'process.start', 'request.void', 'task.work', 'cost.declare', 'system.read', 'personal.reveal', 'lookup.read'].map((action) => areaOf(action as Action)))
    .toEqual(['webhooks', 'incidents', 'processes', 'requests', 'inbox', 'inbox', 'operations', null, null]);
});

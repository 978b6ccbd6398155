import { idFor } from '../../domain/shared/ids';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Requests of the past on another version of their process. */
export function addBackTestEndpoints(add: AddEndpoint, { backTests }: ApiServices): void {
  add('startBackTest', ({ actor, params: { process }, body, key }) => backTests.start(actor, process, idFor('back-test', actor.id, key!), body));
  add('listBackTests', ({ actor, params: { process }, query }) => backTests.list(actor, process, query));
  add('readBackTest', ({ actor, params: { id } }) => backTests.find(actor, id));
  add('listBackTestResults', ({ actor, params: { id }, query: { limit, after, is } }) => backTests.results(actor, id, { limit, ...(after !== undefined && { after }), ...(is && { is }) }));
  add('cancelBackTest', ({ actor, params: { id } }) => backTests.cancel(actor, id));
}

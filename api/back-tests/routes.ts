import { z } from 'zod';
import { ok } from '../../contracts/errors';
import { backTest, backTestList, backTestResultQuery, backTestResults, backTestStart } from '../../contracts/back-tests';
import { id } from '../../contracts/values';
import { idFor } from '../../domain/shared/ids';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const ofProcess = z.object({ process: z.string().min(1).max(200) });
const params = z.object({ id });

/** Requests of the past on another version of their process. */
export function addBackTestEndpoints(add: AddEndpoint, { backTests }: ApiServices): void {
  add({
    route: 'startBackTest', action: 'process.back-test', params: ofProcess, body: backTestStart, answer: backTest, status: 202, idempotency: 'stored',
    handle: ({ actor, params: { process }, body, key }) => backTests.start(actor, process, idFor('back-test', actor.id, key!), body),
  });
  add({ route: 'listBackTests', action: 'process.back-test', params: ofProcess, answer: backTestList, handle: async ({ actor, params: { process } }) => ok(await backTests.list(actor, process)) });
  add({ route: 'readBackTest', action: 'process.back-test', params, answer: backTest, handle: ({ actor, params: { id: test } }) => backTests.find(actor, test) });
  add({
    route: 'listBackTestResults', action: 'process.back-test', params, query: backTestResultQuery, answer: backTestResults,
    handle: ({ actor, params: { id: test }, query: { limit, after, is } }) => backTests.results(actor, test, { limit, ...(after !== undefined && { after }), ...(is && { is }) }),
  });
  add({ route: 'cancelBackTest', action: 'process.back-test', params, answer: backTest, handle: ({ actor, params: { id: test } }) => backTests.cancel(actor, test) });
}

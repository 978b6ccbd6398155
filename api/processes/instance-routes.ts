import { ok, refuse, type Result } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const found = <T>(value: T | null): Result<T> => (value === null ? refuse('process.not-found') : ok(value));

/** Processes that people start, and all that run beside requests. */
export function addInstanceEndpoints(add: AddEndpoint, { unitOfWork, startByHand, instances }: ApiServices): void {
  add('startForm', ({ actor, params: { process } }) => startByHand.form(actor, process));
  add('startInstance', ({ actor, params: { process }, body: { event, variables, requestId }, key }) =>
    startByHand.start(actor, { process, variables, key: key!, ...(event !== undefined && { event }), ...(requestId !== undefined && { requestId }) }));
  add('listInstances', ({ actor, query }) => unitOfWork.run(actor, (tx) => instances.list(tx, query)));
  add('readInstanceDetail', async ({ actor, params: { id } }) => found(await unitOfWork.do(actor, (tx) => instances.detail(tx, id))));
  add('instanceDiagram', async ({ actor, params: { id } }) => found(await unitOfWork.do(actor, (tx) => instances.diagram(tx, id))));
  add('instanceTimeline', async ({ actor, params: { id } }) => {
    const items = await unitOfWork.do(actor, (tx) => instances.timeline(tx, id));
    return items ? ok({ items }) : refuse('process.not-found');
  });
}

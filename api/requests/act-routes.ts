import { ok } from '../../contracts/errors';
import { idFor } from '../../domain/shared/ids';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** What people do with requests beside their tasks: take in, void, announce parts, try an incident again. */
export function addRequestActEndpoints(add: AddEndpoint, { unitOfWork, requests, intake, acts, personal, incidents, incidentVariables, setVariables }: ApiServices): void {
  add('createRequest', async ({ actor, body, key }) => {
    // The id comes from the key: when the answer of the first try was lost with its process, the request is found again.
    const id = idFor('request', actor.id, key!);
    const read = (requestId: string) => unitOfWork.do(actor, (tx) => requests.detail(tx, actor, requestId));
    const known = await read(id);
    if (known) return ok({ id, no: known.no, trackingCode: known.trackingCode, task: known.openTasks[0] ?? null });
    const created = await intake(actor, body, id);
    if (!created.ok) return created;
    const { no, trackingCode } = created.value;
    return ok({ id: created.value.id, no, trackingCode, task: (await read(created.value.id))?.openTasks[0] ?? null });
  });
  add('voidRequest', ({ actor, params, body }) => acts.voidRequest(actor, params.id, body.reason));
  add('revealPersonal', ({ actor, params, body }) => personal.reveal(actor, params.id, body.field, body.reason));
  add('revealPassCode', ({ actor, params }) => personal.reveal(actor, params.id, 'pass-code'));
  add('setPassCode', ({ actor, params, body }) => personal.setPassCode(actor, params.id, body.passCode));
  add('partsArrived', ({ actor, params }) => acts.announceParts(actor, params.id));
  add('setVariables', async ({ actor, params, body }) => {
    const set = await setVariables(actor, params.id, body.variables);
    return set.ok ? ok({ status: 'done' as const }) : set;
  });
  add('readVariables', ({ actor, params }) => incidentVariables(actor, params.id));
  add('retryIncident', async ({ actor, params, body }) => {
    const retried = await incidents(actor, params.id, body.variables);
    return retried.ok ? ok({ status: 'done' as const }) : retried;
  });
}

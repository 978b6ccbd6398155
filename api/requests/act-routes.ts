import { ok, refuse, type Result } from '../../contracts/errors';
import type { TimelineItem } from '../../contracts/requests';
import { idFor } from '../../domain/shared/ids';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** What people do with requests beside their tasks: take in, comment, void, announce parts, try an incident again. */
export function addRequestActEndpoints(add: AddEndpoint, { unitOfWork, requests, inboxQueries, intake, acts, personal, incidents, incidentVariables, setVariables }: ApiServices): void {
  const said = async (actor: UserActor, requestId: string, text: string, taskId: string | null): Promise<Result<TimelineItem>> => {
    const comment = await acts.comment(actor, requestId, text, taskId);
    if (!comment.ok) return comment;
    const story = await unitOfWork.do(actor, (tx) => requests.timeline(tx, requestId));
    const item = story?.find(({ id }) => id.endsWith(comment.value.id));
    return item ? ok(item) : refuse('request.not-found');
  };

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
  add('commentRequest', ({ actor, params, body }) => said(actor, params.id, body.text, null));
  add('commentTask', async ({ actor, params, body }) => {
    const task = await unitOfWork.do(actor, (tx) => inboxQueries.row(tx, actor, params.id));
    return task?.request ? said(actor, task.request.id, body.text, params.id) : refuse('task.not-found');
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

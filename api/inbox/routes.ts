import { ok, refuse, type Result } from '../../contracts/errors';
import type { CompletionInput } from '../../domain/process/completion';
import type { UserActor } from '../../domain/shared/actor';
import type { Tx } from '../../domain/shared/unit-of-work';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** As many of my tasks as an answer to "complete" carries: what the list beside it shows at once. */
const mineInAnswer = 20;

export function addInboxEndpoints(add: AddEndpoint, { unitOfWork, inboxQueries, inbox, completion, sendBack, instances }: ApiServices): void {
  /** What there is of the process that the task comes from, for whoever may read the task. */
  const ofProcess = async <T>(actor: UserActor, taskId: string, read: (tx: Tx, instanceId: string) => Promise<T | null>): Promise<Result<T>> => {
    const found = await unitOfWork.do(actor, async (tx) => {
      const instanceId = await inboxQueries.instanceOf(tx, taskId);
      return instanceId === null ? null : read(tx, instanceId);
    });
    return found === null ? refuse('task.not-found') : ok(found);
  };

  /** The task is behind them: what is mine now. */
  const left = (actor: UserActor, taskId: string) => unitOfWork.run(actor, async (tx) => {
    await inbox.dropDraft(tx, actor, taskId);
    return ok(inboxQueries.mineAfter(tx, actor, taskId, mineInAnswer).then((mine) => ({ taskId, ...mine })));
  });

  add('listTasks', ({ actor, query: { counts, ...filter } }) => unitOfWork.read(actor, async (tx) => {
    const [page, numbers] = await Promise.all([inboxQueries.list(tx, actor, filter), counts && inboxQueries.counts(tx, actor)]);
    return page.ok && numbers ? ok({ ...page.value, counts: numbers }) : page;
  }));
  add('countTasks', async ({ actor }) => ok(await unitOfWork.read(actor, (tx) => inboxQueries.counts(tx, actor))));
  add('readTask', async ({ actor, params }) => {
    const detail = await unitOfWork.do(actor, (tx) => inboxQueries.detail(tx, actor, params.id));
    return detail ? ok(detail) : refuse('task.not-found');
  });
  add('taskDiagram', ({ actor, params }) => ofProcess(actor, params.id, (tx, instanceId) => instances.diagram(tx, instanceId)));
  add('taskTimeline', ({ actor, params }) => ofProcess(actor, params.id, async (tx, instanceId) => {
    const items = await instances.timeline(tx, instanceId);
    return items && { items };
  }));
  add('claimTask', ({ actor, params }) => inbox.claim(actor, params.id));
  add('releaseTask', ({ actor, params }) => inbox.release(actor, params.id));
  add('assignTask', ({ actor, params, body }) => inbox.assign(actor, params.id, body));
  add('giveTask', ({ actor, params, body }) => inbox.giveToUnit(actor, params.id, body));
  add('prioritiseTask', ({ actor, params, body }) => inbox.prioritise(actor, params.id, body.priority));
  add('followUpTask', ({ actor, params, body }) => inbox.followUp(actor, params.id, body));
  add('saveDraft', ({ actor, params, body, precondition }) => inbox.saveDraft(actor, params.id, body.values, precondition!));
  add('listReturnSteps', ({ actor, params }) => sendBack.steps(actor, params.id));
  add('sendBackTask', async ({ actor, params, body, key }) => {
    const sent = await sendBack.send(actor, params.id, { ...body, key: key! });
    return sent.ok ? left(actor, params.id) : sent;
  });
  add('completeTask', async ({ actor, params, body }) => {
    const done = await completion.complete(actor, params.id, { submissionId: body.submissionId, outcome: body.outcome, values: body.values as CompletionInput['values'] });
    if (!done.ok) return done;
    return left(actor, params.id);
  });
}

import { z } from 'zod';
import { ok, refuse } from '../../contracts/errors';
import { assignTask, completeAnswer, completeTask, draftChange, draftSaved, priorityChange, taskCounts, taskDetail, taskListQuery, taskRow } from '../../contracts/tasks';
import { id, pageOf } from '../../contracts/values';
import type { CompletionInput } from '../../domain/process/completion';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const taskParams = z.object({ id });
/** As many of my tasks as an answer to "complete" carries: what the list beside it shows at once. */
const mineInAnswer = 20;

export function addInboxEndpoints(add: AddEndpoint, { unitOfWork, inboxQueries, inbox, completion }: ApiServices): void {
  add({
    route: 'listTasks', action: 'task.read', query: taskListQuery, answer: pageOf(taskRow),
    handle: ({ actor, query }) => unitOfWork.run(actor, (tx) => inboxQueries.list(tx, actor, query)),
  });
  add({
    route: 'countTasks', action: 'task.read', answer: taskCounts,
    handle: async ({ actor }) => ok(await unitOfWork.do(actor, (tx) => inboxQueries.counts(tx, actor))),
  });
  add({
    route: 'readTask', action: 'task.read', params: taskParams, answer: taskDetail,
    handle: async ({ actor, params }) => {
      const detail = await unitOfWork.do(actor, (tx) => inboxQueries.detail(tx, actor, params.id));
      return detail ? ok(detail) : refuse('task.not-found');
    },
  });
  add({ route: 'claimTask', action: 'task.read', params: taskParams, answer: taskRow, handle: ({ actor, params }) => inbox.claim(actor, params.id) });
  add({ route: 'releaseTask', action: 'task.read', params: taskParams, answer: taskRow, handle: ({ actor, params }) => inbox.release(actor, params.id) });
  add({
    route: 'assignTask', action: 'task.assign', params: taskParams, body: assignTask, answer: taskRow, idempotency: 'stored',
    handle: ({ actor, params, body }) => inbox.assign(actor, params.id, body),
  });
  add({
    route: 'prioritiseTask', action: 'task.prioritise', params: taskParams, body: priorityChange, answer: taskRow,
    handle: ({ actor, params, body }) => inbox.prioritise(actor, params.id, body.priority),
  });
  add({ route: 'saveDraft', action: 'task.read', params: taskParams, body: draftChange, answer: draftSaved, handle: ({ actor, params, body }) => inbox.saveDraft(actor, params.id, body.values, body.basedOn) });
  add({
    // The submission's id is the key of this write: a repeat gets the answer of the first.
    route: 'completeTask', action: 'task.read', params: taskParams, body: completeTask, answer: completeAnswer,
    handle: async ({ actor, params, body }) => {
      const done = await completion.complete(actor, params.id, { submissionId: body.submissionId, outcome: body.outcome, values: body.values as CompletionInput['values'] });
      if (!done.ok) return done;
      return unitOfWork.run(actor, async (tx) => {
        await inbox.dropDraft(tx, actor, params.id);
        return ok(inboxQueries.mineAfter(tx, actor, params.id, mineInAnswer).then((mine) => ({ taskId: params.id, ...mine })));
      });
    },
  });
}

import { z } from 'zod';
import { ok, refuse } from '../../contracts/errors';
import { taskCounts, taskDetail, taskListQuery, taskRow } from '../../contracts/tasks';
import { id, pageOf } from '../../contracts/values';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const taskParams = z.object({ id });

export function addInboxEndpoints(add: AddEndpoint, { unitOfWork, inbox }: ApiServices): void {
  add({
    route: 'listTasks', action: 'task.read', query: taskListQuery, answer: pageOf(taskRow),
    handle: ({ actor, query }) => unitOfWork.run(actor, (tx) => inbox.list(tx, actor, query)),
  });
  add({
    route: 'countTasks', action: 'task.read', answer: taskCounts,
    handle: async ({ actor }) => ok(await unitOfWork.do(actor, (tx) => inbox.counts(tx, actor))),
  });
  add({
    route: 'readTask', action: 'task.read', params: taskParams, answer: taskDetail,
    handle: async ({ actor, params }) => {
      const detail = await unitOfWork.do(actor, (tx) => inbox.detail(tx, actor, params.id));
      return detail ? ok(detail) : refuse('task.not-found');
    },
  });
}

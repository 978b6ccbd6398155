import { ok, refuse } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Saved views of the inbox, and counts. */
export function addTaskViewEndpoints(add: AddEndpoint, { unitOfWork, inboxQueries, savedViews }: Pick<ApiServices, 'unitOfWork' | 'inboxQueries' | 'savedViews'>): void {
  add('countFilteredTasks', ({ actor, query }) => unitOfWork.run(actor, (tx) => inboxQueries.count(tx, actor, query)));
  add('listTaskViews', async ({ actor }) => {
    const views = await savedViews.list(actor);
    return views.ok ? ok({ items: views.value }) : views;
  });
  add('countTaskViews', async ({ actor }) => {
    const counts = await savedViews.counts(actor);
    return counts.ok ? ok({ items: counts.value }) : counts;
  });
  add('orderTaskViews', ({ actor, body }) => savedViews.order(actor, body.ids));
  add('readTaskView', ({ actor, params }) => savedViews.find(actor, params.id));
  add('createTaskView', ({ actor, body }) => savedViews.create(actor, body));
  add('changeTaskView', async ({ actor, params, body, precondition }) => {
    const changed = await savedViews.change(actor, params.id, body, precondition!);
    return !changed.ok ? changed : changed.value ? ok(changed.value) : refuse('view.not-found');
  });
  add('deleteTaskView', ({ actor, params, precondition }) => savedViews.remove(actor, params.id, precondition!));
}

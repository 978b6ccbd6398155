import { ok, refuse } from '../../contracts/errors';
import { allTaskTypes } from '../../contracts/task-types/registry';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const taskTypes = Object.values(allTaskTypes).map(({ name, titles }) => ({ name, title: titles })).sort((one, other) => one.title.en.localeCompare(other.title.en));

/** Saved views of the inbox, and counts. */
export function addTaskViewEndpoints(add: AddEndpoint, { unitOfWork, inboxQueries, savedViews, takeNext }: Pick<ApiServices, 'unitOfWork' | 'inboxQueries' | 'savedViews' | 'takeNext'>): void {
  add('countFilteredTasks', ({ actor, query }) => unitOfWork.read(actor, (tx) => inboxQueries.count(tx, actor, query)));
  add('takeNextTask', async ({ actor, body: { view, filters, sort } }) => {
    const taken = await takeNext(actor, { ...filters, view, sort });
    return taken.ok ? ok({ task: taken.value }) : taken;
  });
  add('listTaskTypes', async () => ok({ items: taskTypes }));
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

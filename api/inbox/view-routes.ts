import { ok } from '../../contracts/errors';
import { allTaskTypes } from '../../contracts/task-types/registry';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const taskTypes = Object.values(allTaskTypes).map(({ name, titles }) => ({ name, title: titles })).sort((one, other) => one.title.en.localeCompare(other.title.en));

/** What the inbox offers beside its lists. */
export function addTaskViewEndpoints(add: AddEndpoint, { takeNext }: Pick<ApiServices, 'takeNext'>): void {
  add('takeNextTask', async ({ actor, body: { view, filters, sort } }) => {
    const taken = await takeNext(actor, { ...filters, view, sort });
    return taken.ok ? ok({ task: taken.value }) : taken;
  });
  add('listTaskTypes', async () => ok({ items: taskTypes }));
}

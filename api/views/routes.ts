import { ok, refuse, type Result } from '../../contracts/errors';
import type { ListCount } from '../../contracts/list-count';
import type { ViewChange, ViewFacts } from '../../contracts/saved-views';
import type { UserActor } from '../../domain/shared/actor';
import type { Seen } from '../../domain/shared/revision';
import type { SavedViews } from '../../domain/views/saved-views';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

interface By { actor: UserActor }
interface OfView extends By { params: { id: string } }
type Counted = Result<{ items: (ListCount & { id: string })[] }>;

/** What each endpoint of a list's views does. */
function viewsOf<Change extends ViewChange>(views: SavedViews<Change>) {
  type View = Change & ViewFacts;
  const listed = <T>(found: Result<T[]>): Result<{ items: T[] }> => (found.ok ? ok({ items: found.value }) : found);
  return {
    list: async ({ actor }: By): Promise<Result<{ items: View[] }>> => listed(await views.list(actor)),
    count: async ({ actor }: By): Promise<Counted> => listed(await views.counts(actor)),
    order: ({ actor, body }: By & { body: { ids: string[] } }): Promise<Result<null>> => views.order(actor, body.ids),
    read: ({ actor, params }: OfView): Promise<Result<View>> => views.find(actor, params.id),
    create: ({ actor, body }: By & { body: Change }): Promise<Result<View>> => views.create(actor, body),
    change: async ({ actor, params, body, precondition }: OfView & { body: Change; precondition?: Seen }): Promise<Result<View>> => {
      const changed = await views.change(actor, params.id, body, precondition!);
      return !changed.ok ? changed : changed.value ? ok(changed.value) : refuse('view.not-found');
    },
    remove: ({ actor, params, precondition }: OfView & { precondition?: Seen }): Promise<Result<null>> => views.remove(actor, params.id, precondition!),
  };
}

/** Saved views of the lists, and counts. */
export function addViewEndpoints(add: AddEndpoint, { unitOfWork, inboxQueries, requests, taskViews, requestViews }: Pick<ApiServices, 'unitOfWork' | 'inboxQueries' | 'requests' | 'taskViews' | 'requestViews'>): void {
  add('countFilteredTasks', ({ actor, query }) => unitOfWork.read(actor, (tx) => inboxQueries.count(tx, actor, query)));
  add('countFilteredRequests', ({ actor, query }) => unitOfWork.run(actor, (tx) => requests.count(tx, actor, query)));
  const [ofTasks, ofRequests] = [viewsOf(taskViews), viewsOf(requestViews)];
  add('listTaskViews', ofTasks.list);
  add('countTaskViews', ofTasks.count);
  add('orderTaskViews', ofTasks.order);
  add('readTaskView', ofTasks.read);
  add('createTaskView', ofTasks.create);
  add('changeTaskView', ofTasks.change);
  add('deleteTaskView', ofTasks.remove);
  add('listRequestViews', ofRequests.list);
  add('countRequestViews', ofRequests.count);
  add('orderRequestViews', ofRequests.order);
  add('readRequestView', ofRequests.read);
  add('createRequestView', ofRequests.create);
  add('changeRequestView', ofRequests.change);
  add('deleteRequestView', ofRequests.remove);
}

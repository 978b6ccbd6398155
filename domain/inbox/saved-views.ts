import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Refusal, type Result } from '../../contracts/errors';
import { mostViews, type SavedView, type TaskCount, type TaskViewChange, type ViewShare } from '../../contracts/task-views';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { InboxQueries } from './queries';
import type { KeptView, ViewStore } from './view-ports';

export interface SavedViewsDeps { unitOfWork: UnitOfWork; store: ViewStore; journal: Journal; queries: Pick<InboxQueries, 'count'> }
type Failed = { ok: false; error: Refusal };
const field = (path: string): Failed => refuse('request.invalid', undefined, [{ path, code: 'field.option' }]);

/** Whether the person may share a view so; `unitBranch`: of the unit that it names. What is everybody's, a group's, or a role's in each branch is the company's. */
function maySet(actor: UserActor, share: ViewShare, unitBranch: string | null): boolean {
  if (share.with === 'nobody') return true;
  if (actor.agentId !== null) return false;
  if (share.with === 'unit') return unitBranch !== null && may(actor, 'view.share', { branchId: unitBranch, agentId: null, unitId: share.unit });
  if (share.with === 'role' && share.branch !== null) return may(actor, 'view.share', { branchId: share.branch, agentId: null });
  return may(actor, 'view.publish');
}

/** Views of the inbox that people keep: for themselves, for a team, or for everyone by right. */
export function createSavedViews({ unitOfWork, store, journal, queries }: SavedViewsDeps) {
  const fault = async (tx: Tx, actor: UserActor, { share, filters }: TaskViewChange): Promise<Failed | null> => {
    const unit = share.with === 'unit' ? await store.placeOfUnit(tx, share.unit) : null;
    if (share.with === 'unit' && !unit) return field('share.unit');
    if (share.with === 'role' && !await store.isThere(tx, 'role', share.role)) return field('share.role');
    if (share.with === 'role' && share.branch !== null && !await store.isThere(tx, 'branch', share.branch)) return field('share.branch');
    if (share.with === 'group' && !await store.isThere(tx, 'group', share.group)) return field('share.group');
    if (!maySet(actor, share, unit?.branchId ?? null)) return refuse('access.denied');
    // A number in a view would be read by those to whom numbers are masked.
    return share.with !== 'nobody' && filters.phone !== undefined ? refuse('view.personal') : null;
  };
  /** A view is its owner's, and whoever may share so may change what is shared so. */
  const shown = (actor: UserActor, { unitBranch, ...view }: KeptView): SavedView =>
    ({ ...view, mayChange: view.owner.id === actor.id || (view.share.with !== 'nobody' && maySet(actor, view.share, unitBranch)) });
  const told = (tx: Tx, actor: UserActor, action: AuditAction, id: string, before: unknown, after: unknown) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'task.read'), action, resource: 'view', resourceId: id, before, after }]);
  const content = ({ name, colour, view, filters, sort, columns, share }: KeptView): TaskViewChange => ({ name, colour, view, filters, sort, columns, share });
  /** Under its lock, for whoever may change it and has seen how it is. */
  const change = (actor: UserActor, id: string, seen: Seen, work: (tx: Tx, view: KeptView) => Promise<Failed | null>): Promise<Result<SavedView | null>> => unitOfWork.run<SavedView | null>(actor, async (tx) => {
    const kept = await store.find(tx, id, 'lock');
    if (!kept) return refuse('view.not-found');
    if (!shown(actor, kept).mayChange) return refuse('access.denied');
    if (isOld(seen, kept.revision)) return refuse('precondition.failed');
    const wrong = await work(tx, kept);
    if (wrong) return wrong;
    const now = await store.find(tx, id);
    return ok(now && shown(actor, now));
  });

  return {
    list: (actor: UserActor): Promise<Result<SavedView[]>> => unitOfWork.run(actor, async (tx) => ok((await store.list(tx, actor)).map((view) => shown(actor, view)))),

    find: (actor: UserActor, id: string): Promise<Result<SavedView>> => unitOfWork.run<SavedView>(actor, async (tx) => {
      const view = await store.find(tx, id);
      return view ? ok(shown(actor, view)) : refuse('view.not-found');
    }),

    /** Refusals: `request.invalid` (a team that is not there), `access.denied`, `view.personal`, `view.too-many`. */
    create: (actor: UserActor, view: TaskViewChange): Promise<Result<SavedView>> => unitOfWork.run<SavedView>(actor, async (tx) => {
      const wrong = await fault(tx, actor, view);
      if (wrong) return wrong;
      if (await store.ownedBy(tx, actor.id) >= mostViews) return refuse('view.too-many', { most: mostViews });
      const id = newId();
      await store.add(tx, id, actor.id, view);
      await told(tx, actor, 'view.create', id, null, view);
      return ok(shown(actor, (await store.find(tx, id))!));
    }),

    /** Null: it is shared with others only from now on. Refusals: those of `create`, `view.not-found`, `precondition.failed`. */
    change: (actor: UserActor, id: string, view: TaskViewChange, seen: Seen): Promise<Result<SavedView | null>> => change(actor, id, seen, async (tx, kept) => {
      const wrong = kept.owner.id !== actor.id && view.share.with === 'nobody' ? refuse('access.denied') : await fault(tx, actor, view);
      if (wrong) return wrong;
      await store.put(tx, id, view);
      await told(tx, actor, 'view.change', id, content(kept), view);
      return null;
    }),

    /** Refusals: `view.not-found`, `access.denied`, `precondition.failed`. */
    async remove(actor: UserActor, id: string, seen: Seen): Promise<Result<null>> {
      const done = await change(actor, id, seen, async (tx, kept) => {
        await store.remove(tx, id);
        await told(tx, actor, 'view.delete', id, content(kept), null);
        return null;
      });
      return done.ok ? ok(null) : done;
    },

    /** The order in which one sees views; ids that are not there any more do no harm. */
    order: (actor: UserActor, ids: readonly string[]): Promise<Result<null>> => unitOfWork.run(actor, async (tx) => {
      await store.putOrder(tx, actor.id, ids);
      return ok(null);
    }),

    /** How many tasks each of them holds; one whose filters the reader may not use has none. */
    counts: (actor: UserActor): Promise<Result<(TaskCount & { id: string })[]>> => unitOfWork.run(actor, async (tx) => {
      const views = await store.list(tx, actor);
      const counted = await Promise.all(views.map(async ({ id, view, filters }) => {
        const found = await queries.count(tx, actor, { ...filters, view });
        return found.ok ? { id, ...found.value } : { id, count: 0, more: false };
      }));
      return ok(counted);
    }),
  };
}
export type SavedViews = ReturnType<typeof createSavedViews>;

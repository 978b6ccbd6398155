import type { z } from 'zod';
import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Refusal, type Result } from '../../contracts/errors';
import type { Action } from '../../contracts/actions';
import type { ListCount } from '../../contracts/list-count';
import { fitting, mostViews, type ViewChange, type ViewedList, type ViewFacts, type ViewShare } from '../../contracts/saved-views';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { KeptView, ViewStore } from './ports';

export interface SavedViewsDeps<Change extends ViewChange> {
  unitOfWork: UnitOfWork; store: ViewStore; journal: Journal; list: ViewedList<z.ZodRawShape, string, string, z.ZodRawShape>; /** By which right the list is read. */ right: Action;
  count(tx: Tx, actor: UserActor, view: Change): Promise<Result<ListCount>>;
}
type SavedView<Change> = Change & ViewFacts;
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

/** Views of a list that people keep: for themselves, for a team, or for everyone by right. */
export function createSavedViews<Change extends ViewChange>({ unitOfWork, store, journal, list, right, count }: SavedViewsDeps<Change>) {
  const fault = async (tx: Tx, actor: UserActor, { share, filters }: ViewChange): Promise<Failed | null> => {
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
  const shown = (actor: UserActor, { unitBranch, ...kept }: KeptView): SavedView<Change> => {
    const view = fitting(list, kept);
    // What the schema of this list lets through, and what it no longer does is left out.
    return { ...view, mayChange: view.owner.id === actor.id || (view.share.with !== 'nobody' && maySet(actor, view.share, unitBranch)) } as unknown as SavedView<Change>;
  };
  const told = (tx: Tx, actor: UserActor, action: AuditAction, id: string, before: ViewChange | null, after: ViewChange | null) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, right), action, resource: 'view', resourceId: id, before: before && { list: list.name, ...before }, after: after && { list: list.name, ...after } }]);
  const content = ({ name, colour, view, filters, sort, columns, share }: KeptView): ViewChange => ({ name, colour, ...(view !== undefined && { view }), filters, sort, columns, share });
  /** Under its lock, for whoever may change it and has seen how it is. */
  const change = (actor: UserActor, id: string, seen: Seen, work: (tx: Tx, view: KeptView) => Promise<Failed | null>): Promise<Result<SavedView<Change> | null>> => unitOfWork.run<SavedView<Change> | null>(actor, async (tx) => {
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
    list: (actor: UserActor): Promise<Result<SavedView<Change>[]>> => unitOfWork.run(actor, async (tx) => ok((await store.list(tx, actor)).map((view) => shown(actor, view)))),

    find: (actor: UserActor, id: string): Promise<Result<SavedView<Change>>> => unitOfWork.run<SavedView<Change>>(actor, async (tx) => {
      const view = await store.find(tx, id);
      return view ? ok(shown(actor, view)) : refuse('view.not-found');
    }),

    /** Refusals: `request.invalid` (a team that is not there), `access.denied`, `view.personal`, `view.too-many`. */
    create: (actor: UserActor, view: Change): Promise<Result<SavedView<Change>>> => unitOfWork.run<SavedView<Change>>(actor, async (tx) => {
      const wrong = await fault(tx, actor, view);
      if (wrong) return wrong;
      if (await store.ownedBy(tx, actor.id) >= mostViews) return refuse('view.too-many', { most: mostViews });
      const id = newId();
      await store.add(tx, id, actor.id, view);
      await told(tx, actor, 'view.create', id, null, view);
      return ok(shown(actor, (await store.find(tx, id))!));
    }),

    /** Null: it is shared with others only from now on. Refusals: those of `create`, `view.not-found`, `precondition.failed`. */
    change: (actor: UserActor, id: string, view: Change, seen: Seen): Promise<Result<SavedView<Change> | null>> => change(actor, id, seen, async (tx, kept) => {
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

    /** How many rows each of them holds; one whose filters the reader may not use, or of which something is lost, has none. */
    counts: (actor: UserActor): Promise<Result<(ListCount & { id: string })[]>> => unitOfWork.run(actor, async (tx) => {
      const views = (await store.list(tx, actor)).map((view) => shown(actor, view));
      const counted = await Promise.all(views.map(async (view) => {
        const found = view.lost.length === 0 ? await count(tx, actor, view) : null;
        return { id: view.id, ...(found?.ok ? found.value : { count: 0, more: false }) };
      }));
      return ok(counted);
    }),
  };
}
export type SavedViews<Change extends ViewChange> = ReturnType<typeof createSavedViews<Change>>;

import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import type { NewRecall, RecallChange, RecallMoveTo, RecallPreview, RecallScope, SettleRecall } from '../../contracts/recalls';
import { canonicalJson } from '../../engine/compile/hash';
import { actingRole, may } from '../access/may';
import { keptSerial, plainSerial } from '../requests/serial';
import { isRange } from '../serials/ranges';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { KeptRecall, RecallQueries, RecallStore } from './ports';

const scopeOf = ({ itemId, ranges, lots, madeFrom, madeTo }: RecallScope): RecallScope => ({ itemId, ranges: ranges.map(({ from, to }) => ({ from: keptSerial(from), to: keptSerial(to) })), lots, madeFrom, madeTo });

/** A range is one serial, or counts up; and no serial is in two, or a unit would be in the list twice. */
function rangeFaults(ranges: RecallScope['ranges']): FieldError[] {
  const wrong = ranges.flatMap(({ from, to }, nth): FieldError[] => (plainSerial(from) === '' ? [{ path: `ranges.${nth}.from`, code: 'serial.empty' }] : plainSerial(from) !== plainSerial(to) && !isRange(plainSerial(from), plainSerial(to)) ? [{ path: `ranges.${nth}.to`, code: 'recall.range' }] : []));
  if (wrong.length > 0) return wrong;
  const ends = ranges.map(({ from, to }, nth) => ({ from: plainSerial(from), to: plainSerial(to), nth })).sort((a, b) => a.from.length - b.from.length || (a.from < b.from ? -1 : 1));
  return ends.flatMap(({ from, nth }, index): FieldError[] => {
    const before = ends[index - 1];
    return before && before.from.length === from.length && from <= before.to ? [{ path: `ranges.${nth}.from`, code: 'recall.overlap' }] : [];
  });
}

/**
 * Recalls and bulletins of units. They are drafted, published and closed; what became of one with a unit is said once. Refusals beside those named:
 * `access.denied`, `request.invalid` with the field, `precondition.failed`.
 */
export function createRecallManagement({ unitOfWork, store, queries, journal }: { unitOfWork: UnitOfWork; store: RecallStore; queries: Pick<RecallQueries, 'preview'>; journal: Journal }) {
  const record = (tx: Tx, actor: UserActor, action: AuditAction, id: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, action === 'recall.settle' ? 'serial.read' : 'serial.manage'), action, resource: 'recall', resourceId: id, before, after }]);
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'serial.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  /** Of a product that is not in use any more there may be recalls still. */
  const faultsOf = async (tx: Tx, { itemId, ranges, madeFrom, madeTo }: RecallScope, before?: KeptRecall): Promise<FieldError[]> => [
    ...(itemId !== before?.itemId && !await store.isProduct(tx, itemId) ? [{ path: 'itemId', code: 'field.option' as const }] : []), ...rangeFaults(ranges),
    ...(madeFrom !== null && madeTo !== null && madeTo < madeFrom ? [{ path: 'madeTo', code: 'serial.before-made' as const, params: { madeOn: madeFrom } }] : []),
  ];
  const wrong = (faults: FieldError[]) => refuse('request.invalid', undefined, faults);

  return {
    preview: (actor: UserActor, scope: RecallScope): Promise<Result<RecallPreview>> => act(actor, async (tx) => {
      const faults = await faultsOf(tx, scope);
      return faults.length > 0 ? wrong(faults) : ok(await queries.preview(tx, scopeOf(scope)));
    }),

    /** Refusals: `recall.code-taken`. */
    add: (actor: UserActor, recall: NewRecall): Promise<Result<string>> => act(actor, async (tx) => {
      const faults = await faultsOf(tx, recall);
      if (faults.length > 0) return wrong(faults);
      const [id, kept] = [newId(), { ...recall, ...scopeOf(recall) }];
      if (!await store.add(tx, id, kept, actor.id)) return refuse('recall.code-taken', { code: recall.code });
      await record(tx, actor, 'recall.create', id, null, kept);
      return ok(id);
    }),

    /** Refusals: `recall.not-found`, `recall.published` (its units are said by then). */
    change: (actor: UserActor, id: string, change: RecallChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.recall(tx, id);
      if (!before) return refuse('recall.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const kept = { ...change, ...scopeOf(change) };
      if (before.state !== 'draft' && canonicalJson(scopeOf(before)) !== canonicalJson(scopeOf(kept))) return refuse('recall.published');
      const faults = await faultsOf(tx, kept, before);
      if (faults.length > 0) return wrong(faults);
      await store.change(tx, id, kept);
      const { id: _id, state: _state, revision: _revision, code: _code, ...was } = before;
      await record(tx, actor, 'recall.change', id, was, kept);
      return ok(id);
    }),

    /** Refusals: `recall.not-found`, `recall.state`. */
    move: (actor: UserActor, id: string, to: RecallMoveTo): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.recall(tx, id);
      if (!before) return refuse('recall.not-found');
      if (before.state === to) return ok(id);
      if (before.state === 'draft' && to === 'closed') return refuse('recall.state');
      await store.move(tx, id, to);
      await record(tx, actor, 'recall.move', id, { state: before.state }, { state: to });
      return ok(id);
    }),

    /** By managers of serials, or by whoever works on a request of the unit. Refusals: `recall.not-found` (or not published), `recall.not-of-unit`, `recall.settled` otherwise, `request.not-found` (or over, or of another unit), `access.denied`. */
    settle: (actor: UserActor, id: string, unitId: string, settled: SettleRecall): Promise<Result<null>> => unitOfWork.run<null>(actor, async (tx) => {
      const state = await store.stateOf(tx, id);
      if (state === null || state === 'draft') return refuse('recall.not-found');
      const unit = await store.concerned(tx, id, unitId);
      if (!unit) return refuse('recall.not-of-unit');
      if (settled.requestId !== undefined) {
        const request = await store.requestOf(tx, settled.requestId, unitId);
        if (!request) return refuse('request.not-found');
        if (!may(actor, 'task.work', request) && !may(actor, 'serial.manage')) return refuse('access.denied');
      } else if (!may(actor, 'serial.manage')) return refuse('access.denied');
      if (unit.settled === settled.outcome) return ok(null);
      if (unit.settled !== null || state === 'closed') return refuse('recall.settled');
      // Somebody was faster: with the same there is nothing left to do.
      if (!await store.settle(tx, id, unitId, settled, actor.id)) return (await store.concerned(tx, id, unitId))?.settled === settled.outcome ? ok(null) : refuse('recall.settled');
      // What was written stands in the story of the unit, where it goes with the customer's data.
      await record(tx, actor, 'recall.settle', id, null, { unitId, outcome: settled.outcome, ...(settled.requestId && { requestId: settled.requestId }) });
      return ok(null);
    }),
  };
}
export type RecallManagement = ReturnType<typeof createRecallManagement>;

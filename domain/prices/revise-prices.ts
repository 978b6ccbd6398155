import type { AuditAction } from '../../contracts/audit';
import { ok, refuse, type Result } from '../../contracts/errors';
import { mostRevised, type NewRevision, type RevisionResult } from '../../contracts/price-revisions';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { priceOn, stepFor } from './price-periods';
import { fileRefused, readPriceFile, type FileRow } from './price-file';
import { ruledAmount } from './price-rule';
import type { PriceStore, PriceWriting } from './ports';
import type { KeptRevision, RevisedPrice, RevisionStore } from './revision-ports';

const largest = 10n ** 18n - 1n;
type Right = 'price.manage' | 'price.approve';
/** Whether this person has a hand in it already: whoever made or sent a revision never decides about it. */
export const isTheirs = ({ madeBy, sentBy }: Pick<KeptRevision, 'madeBy' | 'sentBy'>, personId: string): boolean => madeBy === personId || sentBy === personId;

/**
 * Many prices at once: made by a rule or from a file, looked at, sent, and approved by somebody else; done in one transaction. Refusals beside those named:
 * `access.denied`, `price-revision.not-found`, `price-revision.state` (it is not where this is done), `price-revision.late` (its day is over), `price-list.off`.
 */
export function createPriceRevisions({ unitOfWork, prices, store, journal }: { unitOfWork: UnitOfWork; prices: PriceStore; store: RevisionStore; journal: Journal }) {
  const act = <T>(actor: UserActor, right: Right, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, right) ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const record = (tx: Tx, actor: UserActor, right: Right, action: AuditAction, id: string, after: object) => journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, right), action, resource: 'price-revision', resourceId: id, after }]);

  /** The list is held until the transaction ends, so that no price of it changes under the look. */
  const ready = async (tx: Tx, listId: string, from: string): Promise<Result<null>> => {
    const list = await prices.list(tx, listId);
    if (!list) return refuse('price-list.not-found');
    if (!list.active) return refuse('price-list.off');
    return from < await prices.today(tx) ? refuse('price-revision.late') : ok(null);
  };
  const keep = async (tx: Tx, actor: UserActor, listId: string, { title, from, rule }: Pick<NewRevision, 'title' | 'from'> & { rule: NewRevision['rule'] | null }, all: readonly RevisedPrice[]): Promise<Result<string>> => {
    const lines = all.filter(({ old, amount }) => old !== amount);
    if (lines.length === 0) return refuse('price-revision.nothing');
    if (lines.length > mostRevised) return refuse('price-revision.too-many', { most: mostRevised });
    const id = newId();
    await store.add(tx, { id, listId, title, from, rule, madeBy: actor.id, unchanged: all.length - lines.length, lines });
    await record(tx, actor, 'price.manage', 'price-revision.create', id, { list: listId, title, from, rule, lines: lines.length });
    return ok(id);
  };
  const held = async (tx: Tx, id: string, states: readonly KeptRevision['state'][]): Promise<Result<KeptRevision>> => {
    const found = await store.revision(tx, id);
    if (!found) return refuse('price-revision.not-found');
    return states.includes(found.state) ? ok(found) : refuse('price-revision.state');
  };
  const decided = async (tx: Tx, actor: UserActor, id: string): Promise<Result<KeptRevision>> => {
    const found = await held(tx, id, ['sent']);
    return found.ok && isTheirs(found.value, actor.id) ? refuse('price-revision.own') : found;
  };

  return {
    /** Refusals: `price-list.not-found`, `price-revision.nothing`, `price-revision.too-many`, `request.invalid` where an amount would be too large. */
    byRule: (actor: UserActor, listId: string, { title, from, rule }: NewRevision): Promise<Result<string>> => act(actor, 'price.manage', async (tx) => {
      const fit = await ready(tx, listId, from);
      if (!fit.ok) return fit;
      const found = await store.bases(tx, listId, from, rule, mostRevised);
      if (found.length > mostRevised) return refuse('price-revision.too-many', { most: mostRevised });
      const lines = found.map(({ itemId, old, base }) => ({ itemId, old, amount: ruledAmount(base, rule) }));
      if (lines.some(({ amount }) => amount > largest)) return refuse('request.invalid', undefined, [{ path: 'rule.change', code: 'field.too-big' }]);
      return keep(tx, actor, listId, { title, from, rule }, lines);
    }),

    /** Refusals: those of `byRule`, `price-revision.columns`, `price-revision.file` with what is wrong in which row; then nothing is made. */
    byFile: (actor: UserActor, listId: string, { title, from }: Pick<NewRevision, 'title' | 'from'>, rows: readonly FileRow[]): Promise<Result<string>> => act(actor, 'price.manage', async (tx) => {
      const read = readPriceFile(rows);
      if (!read.ok) return read;
      const fit = await ready(tx, listId, from);
      if (!fit.ok) return fit;
      const known = await store.byCode(tx, listId, from, read.value.map(({ code }) => code));
      const unknown = read.value.filter(({ code }) => !known.has(code));
      if (unknown.length > 0) return fileRefused(unknown.map(({ row, code }) => ({ path: `rows.${row}`, code: 'price-revision.row-unknown', params: { row, code } })));
      return keep(tx, actor, listId, { title, from, rule: null }, read.value.map(({ code, amount }) => ({ ...known.get(code)!, amount })));
    }),

    send: (actor: UserActor, id: string): Promise<Result<string>> => act(actor, 'price.manage', async (tx) => {
      const found = await held(tx, id, ['draft']);
      if (!found.ok) return found;
      const fit = await ready(tx, found.value.listId, found.value.from);
      if (!fit.ok) return fit;
      await store.move(tx, id, 'sent', actor.id);
      await record(tx, actor, 'price.manage', 'price-revision.send', id, {});
      return ok(id);
    }),

    withdraw: (actor: UserActor, id: string): Promise<Result<string>> => act(actor, 'price.manage', async (tx) => {
      const found = await held(tx, id, ['draft', 'sent']);
      if (!found.ok) return found;
      await store.move(tx, id, 'withdrawn', actor.id);
      await record(tx, actor, 'price.manage', 'price-revision.withdraw', id, {});
      return ok(id);
    }),

    /** Refusals: `price-revision.own`. */
    reject: (actor: UserActor, id: string, reason: string): Promise<Result<string>> => act(actor, 'price.approve', async (tx) => {
      const found = await decided(tx, actor, id);
      if (!found.ok) return found;
      await store.move(tx, id, 'rejected', actor.id, reason);
      await record(tx, actor, 'price.approve', 'price-revision.reject', id, { reason });
      return ok(id);
    }),

    /** Writes every price of it, but those that changed since it was made: each line says what became of it. Refusals: `price-revision.own`. */
    approve: (actor: UserActor, id: string): Promise<Result<string>> => act(actor, 'price.approve', async (tx) => {
      const found = await decided(tx, actor, id);
      if (!found.ok) return found;
      const { listId, from, title } = found.value;
      const fit = await ready(tx, listId, from);
      if (!fit.ok) return fit;
      const [lines, today] = [await store.lines(tx, id), await prices.today(tx)];
      const periods = await prices.periods(tx, listId, lines.map(({ itemId }) => itemId));
      const writing: PriceWriting = { listId, by: actor.id, revisionId: id, closes: [], replaces: [], adds: [] };
      const results = new Map<string, RevisionResult>();
      for (const { itemId, old, amount } of lines) {
        const of = periods.get(itemId) ?? [];
        const step = (priceOn(of, from)?.amount ?? null) === old ? stepFor(of, { amount, from }, today) : 'stale';
        results.set(itemId, step === 'stale' ? 'stale' : step === null ? 'same' : 'done');
        if (step === null || step === 'stale') continue;
        writing.closes.push(...step.closes);
        writing.replaces.push(...step.replaces);
        writing.adds.push(...step.adds.map((row) => ({ ...row, id: newId(), itemId, reason: row.copyOf === null ? title : null })));
      }
      await prices.write(tx, writing);
      await store.settle(tx, id, results);
      await store.move(tx, id, 'approved', actor.id);
      await record(tx, actor, 'price.approve', 'price-revision.approve', id, { list: listId, from, done: [...results.values()].filter((result) => result === 'done').length, stale: [...results.values()].filter((result) => result === 'stale').length });
      return ok(id);
    }),
  };
}
export type PriceRevisions = ReturnType<typeof createPriceRevisions>;

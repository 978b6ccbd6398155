import { isTree, type NewTerm, type TermChange, type TermList } from '../../contracts/catalogue';
import { ok, refuse, type Result } from '../../contracts/errors';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { unlessUsed } from '../shared/in-use';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { TermStore } from './ports';

/** Terms of the company's lists: made, changed and switched off, never deleted. Refusals beside those named: `access.denied`, `precondition.failed`. */
export function createTermManagement({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: TermStore; journal: Journal }) {
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'catalogue.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const record = (tx: Tx, actor: UserActor, action: 'term.create' | 'term.change', id: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'catalogue.manage'), action, resource: 'catalogue-term', resourceId: id, before, after }]);
  const isParent = async (tx: Tx, list: TermList, parentId: string): Promise<boolean> => {
    const parent = isTree(list) ? await store.term(tx, parentId) : null;
    return parent !== null && parent.list === list && parent.active;
  };

  return {
    /** Refusals: `term.parent-unknown` (also where the list is no tree), `term.code-taken`. */
    add: (actor: UserActor, term: NewTerm): Promise<Result<string>> => act(actor, async (tx) => {
      await store.lockList(tx, term.list);
      if (term.parentId !== null && !await isParent(tx, term.list, term.parentId)) return refuse('term.parent-unknown');
      const id = newId();
      if (!await store.add(tx, id, term)) return refuse('term.code-taken', { code: term.code });
      await record(tx, actor, 'term.create', id, null, term);
      return ok(id);
    }),

    /** Refusals: `term.not-found`, `term.parent-unknown`, `term.cycle`, and `term.in-use` with how often, where it is switched off. */
    change: (actor: UserActor, id: string, change: TermChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const found = await store.term(tx, id);
      if (!found) return refuse('term.not-found');
      await store.lockList(tx, found.list);
      const before = (await store.term(tx, id))!;
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const { parentId } = change;
      if (parentId !== null && parentId !== before.parentId) {
        if (!await isParent(tx, before.list, parentId)) return refuse('term.parent-unknown');
        if (await store.isBelow(tx, parentId, id)) return refuse('term.cycle');
      }
      if (change.active && !before.active && parentId !== null && !await isParent(tx, before.list, parentId)) return refuse('term.parent-unknown');
      const used = before.active && !change.active ? unlessUsed('term.in-use', await store.uses(tx, id)) : null;
      if (used) return used;
      await store.change(tx, id, change);
      const { list, code, name, position, active } = before;
      await record(tx, actor, 'term.change', id, { list, code, name, parentId: before.parentId, position, active }, { list, code, ...change });
      return ok(id);
    }),
  };
}
export type TermManagement = ReturnType<typeof createTermManagement>;

import { ok, refuse, type Result } from '../../contracts/errors';
import type { NewTemplate, TemplateChange } from '../../contracts/knowledge';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { TemplateStore } from './ports';

/** Templates of answers: made, changed and switched off, never deleted. Refusals beside those named: `access.denied`, `precondition.failed`. */
export function createTemplateManagement({ unitOfWork, store, journal }: { unitOfWork: UnitOfWork; store: TemplateStore; journal: Journal }) {
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'knowledge.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const record = (tx: Tx, actor: UserActor, action: 'template.create' | 'template.change', id: string, before: object | null, after: object) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'knowledge.manage'), action, resource: 'answer-template', resourceId: id, before, after }]);

  return {
    /** Refusals: `template.code-taken`. */
    add: (actor: UserActor, template: NewTemplate): Promise<Result<string>> => act(actor, async (tx) => {
      const id = newId();
      if (!await store.add(tx, id, template)) return refuse('template.code-taken', { code: template.code });
      await record(tx, actor, 'template.create', id, null, template);
      return ok(id);
    }),

    /** Refusals: `template.not-found`. */
    change: (actor: UserActor, id: string, change: TemplateChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.held(tx, id);
      if (!before) return refuse('template.not-found');
      const { id: _id, revision, ...known } = before;
      if (isOld(seen, revision)) return refuse('precondition.failed');
      await store.change(tx, id, change);
      await record(tx, actor, 'template.change', id, known, { code: known.code, ...change });
      return ok(id);
    }),
  };
}
export type TemplateManagement = ReturnType<typeof createTemplateManagement>;

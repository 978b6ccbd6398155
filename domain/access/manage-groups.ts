import type { GroupChange, GroupDetail } from '../../contracts/access';
import { ok, refuse, type Refusal, type Result } from '../../contracts/errors';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import { isOld, type Seen } from '../shared/revision';
import type { Tx } from '../shared/unit-of-work';
import { escalates } from './escalation';
import { accessChanged, isSomebodyLeft, type ManageAccessDeps } from './manage-roles';
import { actingRole, branchesOf, may } from './may';
import type { GroupContent } from './ports';

type Failed = { ok: false; error: Refusal };

/** People who have roles together. A change holds from its commit on, also for whoever is signed in. */
export function createGroupManagement({ unitOfWork, store, journal }: ManageAccessDeps) {
  /** Whether roles and members are known, and whether the actor may give the ones to the others. `before`: whose membership does not change need not be within their reach. */
  const fault = async (tx: Tx, actor: UserActor, { roles, members }: Pick<GroupContent, 'roles' | 'members'>, before: readonly string[]): Promise<Failed | null> => {
    const unknown = await store.unknownRole(tx, roles);
    if (unknown !== null) return refuse('role.unknown', { role: unknown }, [{ path: `roles.${roles.indexOf(unknown)}`, code: 'field.option' }]);
    const changed = [...members.filter((id) => !before.includes(id)), ...before.filter((id) => !members.includes(id))];
    const reached = await store.peopleWithin(tx, branchesOf(actor, 'user.manage'), changed);
    const foreign = changed.find((id) => !reached.includes(id));
    if (foreign !== undefined) return refuse('user.not-found', undefined, [{ path: `members.${Math.max(0, members.indexOf(foreign))}`, code: 'field.option' }]);
    const raised = escalates(actor, await store.grantsOf(tx, roles), members.includes(actor.id));
    return raised && refuse('access.escalation', { action: raised.action });
  };
  const told = (tx: Tx, actor: UserActor, action: 'group.create' | 'group.change', id: string, before: unknown, after: unknown) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'access.change'), action, resource: 'group', resourceId: id, before, after }]);

  return {
    /** Refusals: `access.denied`, `group.taken`, `role.unknown`, `user.not-found` (people out of reach too), `access.escalation`. */
    create: (actor: UserActor, { key, reason, ...content }: Omit<GroupChange, 'active'> & { key: string }): Promise<Result<GroupDetail>> => unitOfWork.run<GroupDetail>(actor, async (tx) => {
      if (!may(actor, 'access.change')) return refuse('access.denied');
      await store.lock(tx);
      const wrong = await fault(tx, actor, content, []);
      if (wrong) return wrong;
      const id = newId();
      if (!await store.addGroup(tx, id, key, { ...content, active: true })) return refuse('group.taken', { group: key });
      await told(tx, actor, 'group.create', id, null, { key, ...content, reason });
      await journal.changes(tx, [accessChanged]);
      return ok((await store.group(tx, id))!);
    }),

    /** A group becomes what is said here. Refusals: those of `create`, `group.not-found`, `precondition.failed`, `access.last-admin`. */
    change: (actor: UserActor, id: string, { reason, ...content }: GroupChange, seen: Seen): Promise<Result<GroupDetail>> => unitOfWork.run<GroupDetail>(actor, async (tx) => {
      if (!may(actor, 'access.change')) return refuse('access.denied');
      await store.lock(tx);
      const before = await store.group(tx, id);
      if (!before) return refuse('group.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const was = { name: before.name, active: before.active, roles: before.roles, members: before.members.map((member) => member.id) };
      const wrong = await fault(tx, actor, content, was.members);
      if (wrong) return wrong;
      await store.putGroup(tx, id, content);
      if (!await isSomebodyLeft(store, tx)) return refuse('access.last-admin');
      await told(tx, actor, 'group.change', id, was, { ...content, reason });
      await journal.changes(tx, [accessChanged]);
      return ok((await store.group(tx, id))!);
    }),
  };
}
export type GroupManagement = ReturnType<typeof createGroupManagement>;

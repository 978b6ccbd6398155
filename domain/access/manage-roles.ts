import type { GrantView, RoleChange, RoleDetail } from '../../contracts/access';
import { ruleOf } from '../../contracts/actions';
import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { escalates } from './escalation';
import { actingRole, may } from './may';
import type { AccessStore } from './ports';
import type { Grant } from './rights';

export interface ManageAccessDeps { unitOfWork: UnitOfWork; store: AccessStore; journal: Journal }

/** What is wrong with grants: a reach that the action does not have, a limit that means nothing for it, one said twice. Each by its path and code. */
export function grantFaults(grants: readonly GrantView[]): FieldError[] {
  const seen = new Set<string>();
  return grants.flatMap((grant, index): FieldError[] => {
    const rule = ruleOf(grant.action);
    const at = (field: string, code: string): FieldError[] => [{ path: `grants.${index}.${field}`, code }];
    const same = JSON.stringify([grant.action, grant.scope, [...grant.statuses ?? []].sort(), grant.amountLimit]);
    if (!rule.scopes.includes(grant.scope)) return at('scope', 'grant.scope');
    if (grant.statuses !== null && !rule.statuses) return at('statuses', 'grant.statuses');
    if (grant.amountLimit !== null && !rule.amounts) return at('amountLimit', 'grant.amount');
    if (seen.has(same)) return at('action', 'grant.twice');
    seen.add(same);
    return [];
  });
}

/** As the rules take them. */
const linesOf = (role: string, grants: readonly GrantView[]): Grant[] => grants.map(({ amountLimit, ...grant }) => ({ ...grant, role, amountLimit: amountLimit === null ? null : BigInt(amountLimit) }));

/** After a change somebody must be left who can mend it. Run last, in the change's own transaction. */
export async function isSomebodyLeft(store: AccessStore, tx: Tx): Promise<boolean> {
  const { access, people } = await store.administrators(tx);
  return access > 0 && people > 0;
}
/** Every process and browser hears that rights, or the names of roles, are others now. */
export const accessChanged = { topic: 'access' as const, keys: {} };

/** Roles and what they allow. A change holds from its commit on, also for whoever is signed in. */
export function createRoleManagement({ unitOfWork, store, journal }: ManageAccessDeps) {
  const told = (tx: Tx, actor: UserActor, action: 'role.create' | 'role.change' | 'role.delete', key: string, before: unknown, after: unknown) =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'access.change'), action, resource: 'role', resourceId: key, before, after }]);

  return {
    /** Makes a role, without rights or with those of another. Refusals: `access.denied`, `role.taken`, `role.not-found` (the one to copy). */
    create: (actor: UserActor, { key, name, copyOf, reason }: { key: string; name: Label; copyOf?: string; reason: string }): Promise<Result<RoleDetail>> => unitOfWork.run<RoleDetail>(actor, async (tx) => {
      if (!may(actor, 'access.change')) return refuse('access.denied');
      await store.lock(tx);
      const copied = copyOf === undefined ? null : await store.role(tx, copyOf);
      if (copyOf !== undefined && !copied) return refuse('role.not-found', { role: copyOf });
      if (!await store.addRole(tx, key, { name, active: true, grants: copied?.grants ?? [], hidden: copied?.hidden ?? [] })) return refuse('role.taken', { role: key });
      await told(tx, actor, 'role.create', key, null, { name, ...(copyOf !== undefined && { copyOf }), reason });
      await journal.changes(tx, [accessChanged]);
      return ok((await store.role(tx, key))!);
    }),

    /**
     * A role becomes what is said here. `seen` is the revision that was read (`*`: whichever it is). Refusals: `access.denied`, `role.not-found`, `precondition.failed`, `role.grant`
     * (a grant that means nothing), `access.escalation` (more for oneself), `access.last-admin` (nobody would be left who may change access or look after people).
     */
    change: (actor: UserActor, key: string, { reason, ...content }: RoleChange, seen: Seen): Promise<Result<RoleDetail>> => unitOfWork.run<RoleDetail>(actor, async (tx) => {
      if (!may(actor, 'access.change')) return refuse('access.denied');
      await store.lock(tx);
      const before = await store.role(tx, key);
      if (!before) return refuse('role.not-found', { role: key });
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const faults = grantFaults(content.grants);
      if (content.hidden.includes('access') && content.grants.some(({ action }) => action === 'access.change')) faults.push({ path: 'hidden', code: 'grant.hidden' });
      if (faults.length > 0) return refuse('role.grant', undefined, faults.slice(0, 50));
      const raised = actor.roles.includes(key) ? escalates(actor, linesOf(key, content.grants), true) : null;
      if (raised) return refuse('access.escalation', { action: raised.action });
      await store.putRole(tx, key, content);
      if (!await isSomebodyLeft(store, tx)) return refuse('access.last-admin');
      await told(tx, actor, 'role.change', key, contentOf(before), { ...content, reason });
      await journal.changes(tx, [accessChanged]);
      return ok((await store.role(tx, key))!);
    }),

    /** Refusals: `access.denied`, `role.not-found`, `role.built-in`, `role.in-use`. */
    remove: (actor: UserActor, key: string): Promise<Result<undefined>> => unitOfWork.run<undefined>(actor, async (tx) => {
      if (!may(actor, 'access.change')) return refuse('access.denied');
      await store.lock(tx);
      const before = await store.role(tx, key);
      if (!before) return refuse('role.not-found', { role: key });
      if (before.builtIn) return refuse('role.built-in', { role: key });
      if (!await store.removeRole(tx, key)) return refuse('role.in-use', { people: before.people, groups: before.groups });
      await told(tx, actor, 'role.delete', key, contentOf(before), null);
      await journal.changes(tx, [accessChanged]);
      return ok(undefined);
    }),
  };
}
export type RoleManagement = ReturnType<typeof createRoleManagement>;

const contentOf = ({ name, active, grants, hidden }: RoleDetail) => ({ name, active, grants, hidden });

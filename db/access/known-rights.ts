import { isAction, type Action, type Scope } from '../../contracts/actions';
import { isModule } from '../../contracts/modules';
import { noRights, rightsOf, type Grant, type Rights, type RoleRights } from '../../domain/access/rights';
import type { Places, StoodFor, UserActor } from '../../domain/shared/actor';
import type { Asking } from '../unit-of-work';

interface GrantRow { role: string; action: string; scope: Scope; statuses: string[] | null; amount: string | null }
interface KnownRow { version: string; roles: { key: string; hidden: string[] }[]; grants: GrantRow[]; groups: { id: string; roles: string[] }[]; branches: { id: string; parent: string | null }[] }

/** What all roles allow, which roles groups carry and how the branches lie, as of one version. */
class Known {
  readonly all: readonly string[];
  /** Of those that are in use. */
  private readonly roles: ReadonlyMap<string, RoleRights>;
  private readonly ofGroups: ReadonlyMap<string, readonly string[]>;
  private readonly ofRoles = new Map<string, Rights>();
  private readonly ofBranch = new Map<string, readonly string[]>();

  constructor(private readonly row: KnownRow) {
    this.all = row.branches.map(({ id }) => id);
    this.ofGroups = new Map(row.groups.map(({ id, roles }) => [id, roles]));
    this.roles = new Map(row.roles.map(({ key, hidden }) => [key, {
      key, hidden: hidden.filter(isModule),
      // A right that this product no longer has allows nothing.
      grants: row.grants.filter(({ role, action }) => role === key && isAction(action)).map(({ amount, ...grant }): Grant => ({ ...grant, action: grant.action as Action, amountLimit: amount === null ? null : BigInt(amount) })),
    }]));
  }

  /** The roles that count: a person's own and those of their groups, each once. */
  inUse(own: readonly string[], groups: readonly string[]): string[] {
    return [...new Set([...own, ...groups.flatMap((id) => this.ofGroups.get(id) ?? [])])].filter((role) => this.roles.has(role)).sort();
  }

  rights(roles: readonly string[]): Rights {
    if (roles.length === 0) return noRights;
    const key = roles.join();
    const rights = this.ofRoles.get(key) ?? rightsOf(roles.flatMap((role) => this.roles.get(role) ?? []));
    this.ofRoles.set(key, rights);
    return rights;
  }

  below(branchId: string): readonly string[] {
    const known = this.ofBranch.get(branchId);
    if (known) return known;
    const found = new Set([branchId]);
    // A set goes on with what is added to it while it is walked, and a ring of branches ends there.
    for (const id of found) for (const { id: child, parent } of this.row.branches) if (parent === id) found.add(child);
    const below = [...found];
    this.ofBranch.set(branchId, below);
    return below;
  }
}

/** Every change makes a new version under a name that is nowhere used again, so what is known by its name is never stale, whichever database it is of. */
const memory = new Map<string, Known>();
const mostKept = 16;

/** In one statement, so that the version is the one of all the rest. */
const knownSql = `
select (select version from access_version) as version,
  (select coalesce(jsonb_agg(jsonb_build_object('key', r.key, 'hidden', r.hidden)), '[]') from role r where r.active) as roles,
  (select coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'action', g.action, 'scope', g.scope, 'statuses', g.statuses, 'amount', g.amount_limit::text) order by g.role, g.action, g.id), '[]') from role_grant g) as grants,
  (select coalesce(jsonb_agg(jsonb_build_object('id', k.id, 'roles', array(select g.role from user_group_role g where g.group_id = k.id))), '[]') from user_group k where k.active) as groups,
  (select coalesce(jsonb_agg(jsonb_build_object('id', b.id, 'parent', b.parent_id) order by b.code), '[]') from branch b) as branches`;

async function learn(asking: Asking): Promise<Known> {
  const [row] = await asking.query<KnownRow>(knownSql);
  const known = new Known(row!);
  memory.set(row!.version, known);
  for (const oldest of memory.keys()) {
    if (memory.size <= mostKept) break;
    memory.delete(oldest);
  }
  return known;
}

/** A person as a statement reads them: their own roles and their groups, whether in use or not; `accessVersion` by the same statement. */
export interface PersonRow { id: string; ownRoles: string[]; groups: string[]; branchId: string; unitId: string | null; agentId: string | null; allBranches: boolean; standsFor: StoodFor[] | null; accessVersion: string }
const fields: Record<keyof PersonRow, string> = {
  id: 'u.id', branchId: 'u.branch_id', unitId: 'u.unit_id', agentId: 'u.agent_id', allBranches: 'u.all_branches', accessVersion: '(select version from access_version)',
  standsFor: 'zamen_stands_for(u.id)',
  ownRoles: 'array(select r.role from user_role r where r.user_id = u.id)', groups: 'array(select m.group_id from user_group_member m where m.user_id = u.id)',
};
/** The columns of a `PersonRow` of the person `u`; or the whole of it as one document. */
export const personColumns = Object.entries(fields).map(([name, sql]) => `${sql} as "${name}"`).join(', ');
export const personDocument = `jsonb_build_object(${Object.entries(fields).map(([name, sql]) => `'${name}', ${sql}`).join(', ')})`;

/** The person with everything that they may do at this moment. `asking` is asked only when rights have changed since somebody was last. */
export async function actorOf(asking: Asking, { id, ownRoles, groups, branchId, unitId, agentId, allBranches, standsFor, accessVersion }: PersonRow): Promise<UserActor> {
  const known = memory.get(accessVersion) ?? await learn(asking);
  const places: Places = { below: allBranches ? known.all : known.below(branchId), all: known.all };
  const roles = known.inUse(ownRoles, groups);
  return { kind: 'user', id, roles, rights: known.rights(roles), branches: allBranches ? known.all : [branchId], places, branchId, unitId, agentId, ...(standsFor && { standsFor }) };
}

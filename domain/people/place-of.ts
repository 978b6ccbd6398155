import { ok, refuse, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import { newId } from '../shared/ids';
import type { Tx } from '../shared/unit-of-work';
import type { Place, UserStore } from './ports';

export interface WantedPlace {
  roles: readonly string[]; allBranches: boolean;
  /** Its code; not needed where the company has one branch. */
  branch?: string;
  /** Names the branch where the company has none yet: it becomes the head office. */
  branchName?: Label;
  /** The code of a unit of the branch. */
  unit?: string;
  /** The code of the agency: of an agent's person, and of nobody else. */
  agent?: string;
}
/** The branches that whoever says it reaches; null: all. */
export type Reach = readonly string[] | null;

const upper = (code: string): string => code.trim().toUpperCase();
const isCode = (wanted: string) => ({ code }: { code: string }): boolean => code.toUpperCase() === wanted;
const listed = (places: readonly { code: string }[]): string => places.map(({ code }) => code).join(', ');

/**
 * Where an account belongs: an agent's person to the agency and its branch, staff to a branch and perhaps a unit; makes the head office of a
 * company that has no branch. Places out of reach are not there. Refusals: `user.agent-needed`, `user.agent-alone`, `user.agent-unknown`,
 * `user.branch-needed`, `user.branch-unknown`, `user.unit-unknown`.
 */
export async function placeOf(users: UserStore, tx: Tx, wanted: WantedPlace, reach: Reach): Promise<Result<Place>> {
  const ofAgent = wanted.roles.includes('agent');
  if (ofAgent || wanted.agent !== undefined) return agencyOf(users, tx, wanted, reach);
  const branch = await branchOf(users, tx, wanted, reach);
  if (!branch.ok) return branch;
  const { id: branchId, code } = branch.value;
  const unit = wanted.unit === undefined ? null : await unitOf(users, tx, branchId, upper(wanted.unit));
  if (unit && !unit.ok) return unit;
  return ok({ branchId, branch: code, unitId: unit?.value.id ?? null, unit: unit?.value.code ?? null, agentId: null, agent: null, allBranches: wanted.allBranches });
}

async function agencyOf(users: UserStore, tx: Tx, wanted: WantedPlace, reach: Reach): Promise<Result<Place>> {
  const agents = (await users.agents(tx)).filter(({ branchId }) => reach === null || reach.includes(branchId));
  const codes = listed(agents);
  if (wanted.agent === undefined) return refuse('user.agent-needed', { codes });
  const alone = wanted.roles.includes('agent') && wanted.roles.length === 1 && !wanted.allBranches && wanted.branch === undefined && wanted.unit === undefined;
  if (!alone) return refuse('user.agent-alone');
  const code = upper(wanted.agent);
  const agent = agents.find(isCode(code));
  return agent ? ok({ branchId: agent.branchId, branch: agent.branch, unitId: null, unit: null, agentId: agent.id, agent: agent.code, allBranches: false }) : refuse('user.agent-unknown', { agent: code, codes });
}

async function unitOf(users: UserStore, tx: Tx, branchId: string, wanted: string): Promise<Result<{ id: string; code: string }>> {
  const units = await users.units(tx, branchId);
  const found = units.find(isCode(wanted));
  return found ? ok(found) : refuse('user.unit-unknown', { unit: wanted, codes: listed(units) });
}

async function branchOf(users: UserStore, tx: Tx, { branch, branchName }: WantedPlace, reach: Reach): Promise<Result<{ id: string; code: string }>> {
  const all = await users.branches(tx);
  const known = all.filter(({ id, active }) => active && (reach === null || reach.includes(id)));
  const codes = listed(known);
  if (branch === undefined) return known.length === 1 ? ok(known[0]!) : refuse('user.branch-needed', { codes });
  const wanted = upper(branch);
  const found = known.find(isCode(wanted));
  if (found) return ok(found);
  if (all.length > 0) return refuse('user.branch-unknown', { branch: wanted, codes });
  if (!branchName) return refuse('user.branch-needed', { codes });
  const made = { id: newId(), code: wanted };
  await users.addHeadOffice(tx, { ...made, name: branchName });
  return ok(made);
}

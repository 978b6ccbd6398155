import { ok, refuse, type Result } from '../../contracts/errors';
import type { Label } from '../../contracts/label';
import type { Role } from '../../contracts/roles';
import { newId } from '../shared/ids';
import type { Tx } from '../shared/unit-of-work';
import type { Place, UserStore } from './ports';

export interface WantedPlace {
  roles: readonly Role[]; allBranches: boolean;
  /** Its code; not needed where the company has one branch. */
  branch?: string;
  /** Names the branch where the company has none yet: it becomes the head office. */
  branchName?: Label;
  /** The code of the agency: of an agent's person, and of nobody else. */
  agent?: string;
}

/**
 * Where an account belongs: an agent's person to the agency and its branch, staff to a branch; makes the head office of a company that
 * has no branch. Refusals: `user.agent-needed`, `user.agent-alone`, `user.agent-unknown`, `user.branch-needed`, `user.branch-unknown`.
 */
export async function placeOf(users: UserStore, tx: Tx, wanted: WantedPlace): Promise<Result<Place>> {
  const ofAgent = wanted.roles.includes('agent');
  if (ofAgent || wanted.agent !== undefined) {
    const agents = await users.agents(tx);
    const codes = agents.map(({ code }) => code).join(', ');
    if (wanted.agent === undefined) return refuse('user.agent-needed', { codes });
    if (!ofAgent || wanted.roles.length > 1 || wanted.allBranches || wanted.branch !== undefined) return refuse('user.agent-alone');
    const code = wanted.agent.trim().toUpperCase();
    const agent = agents.find((known) => known.code.toUpperCase() === code);
    return agent ? ok({ branchId: agent.branchId, branch: agent.branch, agentId: agent.id, agent: agent.code, allBranches: false }) : refuse('user.agent-unknown', { agent: code, codes });
  }
  const branch = await branchOf(users, tx, wanted);
  return branch.ok ? ok({ branchId: branch.value.id, branch: branch.value.code, agentId: null, agent: null, allBranches: wanted.allBranches }) : branch;
}

async function branchOf(users: UserStore, tx: Tx, { branch, branchName }: WantedPlace): Promise<Result<{ id: string; code: string }>> {
  const known = await users.branches(tx);
  const codes = known.map(({ code }) => code).join(', ');
  const wanted = branch?.trim().toUpperCase();
  if (wanted === undefined) return known.length === 1 ? ok(known[0]!) : refuse('user.branch-needed', { codes });
  const found = known.find(({ code }) => code.toUpperCase() === wanted);
  if (found) return ok(found);
  if (known.length > 0) return refuse('user.branch-unknown', { branch: wanted, codes });
  if (!branchName) return refuse('user.branch-needed', { codes });
  const made = { id: newId(), code: wanted };
  await users.addHeadOffice(tx, { ...made, name: branchName });
  return ok(made);
}

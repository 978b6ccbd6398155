import type { AgentChange, AgentRow, BranchChange, BranchDetail, BranchRow, NewAgent, NewBranch, NewUnit, UnitChange, UnitRow } from '../../contracts/places';
import type { UserActor } from '../shared/actor';
import type { InUse } from '../shared/in-use';
import type { Tx } from '../shared/unit-of-work';

/** Places of the actor's branches alone; what is found is locked until the transaction ends. */
export interface PlaceStore {
  /** Changes of the tree of branches wait for each other. */
  lockTree(tx: Tx): Promise<void>;
  branch(tx: Tx, actor: UserActor, id: string): Promise<BranchDetail | null>;
  /** Whether `id` is `top`, or below it. */
  isBelow(tx: Tx, id: string, top: string): Promise<boolean>;
  /** False when the code is taken; nothing is changed then. */
  addBranch(tx: Tx, id: string, branch: NewBranch): Promise<boolean>;
  changeBranch(tx: Tx, id: string, change: BranchChange): Promise<void>;
  branchInUse(tx: Tx, id: string): Promise<InUse>;

  unit(tx: Tx, actor: UserActor, id: string): Promise<(UnitRow & { branchId: string }) | null>;
  addUnit(tx: Tx, id: string, branchId: string, unit: NewUnit): Promise<boolean>;
  changeUnit(tx: Tx, id: string, change: UnitChange): Promise<void>;
  unitInUse(tx: Tx, id: string): Promise<InUse>;
  /** Whether this is an active member of the staff who sees the branch. */
  isStaffOf(tx: Tx, personId: string, branchId: string): Promise<boolean>;

  agent(tx: Tx, actor: UserActor, id: string): Promise<(AgentRow & { branchId: string }) | null>;
  addAgent(tx: Tx, id: string, branchId: string, agent: NewAgent): Promise<boolean>;
  changeAgent(tx: Tx, id: string, change: AgentChange): Promise<void>;
  agentInUse(tx: Tx, id: string): Promise<InUse>;
}

/** Places of the reader's branches. Null: unknown, or outside of them, which is the same to the reader. */
export interface PlaceQueries {
  /** In the order of the codes. */
  branches(tx: Tx, actor: UserActor): Promise<BranchRow[]>;
  seesAll(tx: Tx, actor: UserActor): Promise<boolean>;
  branch(tx: Tx, actor: UserActor, id: string): Promise<BranchDetail | null>;
  units(tx: Tx, actor: UserActor, branchId: string): Promise<UnitRow[] | null>;
  agents(tx: Tx, actor: UserActor, branchId: string): Promise<AgentRow[] | null>;
  unit(tx: Tx, actor: UserActor, id: string): Promise<UnitRow | null>;
  agent(tx: Tx, actor: UserActor, id: string): Promise<AgentRow | null>;
}

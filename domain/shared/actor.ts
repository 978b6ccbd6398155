import type { Role } from '../../contracts/roles';

/** Who acts. `system` is the worker carrying out what a diagram says; it sees everything and is named in the record. */
export type Actor =
  | { kind: 'system' }
  | { kind: 'user'; id: string; roles: readonly Role[]; branches: readonly string[]; branchId: string; unitId: string | null; agentId: string | null };

export type UserActor = Extract<Actor, { kind: 'user' }>;
export const systemActor: Actor = { kind: 'system' };

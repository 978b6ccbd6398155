import type { Action } from '../../contracts/actions';
import type { Role } from '../../contracts/roles';

/** Where an act comes from: the address that the request came from, and the personal token that it carried. For the record alone. */
export interface Origin { address: string | null; tokenId: string | null }

/** Who acts. `system` is the worker carrying out what a diagram says; it sees everything and is named in the record. */
export type Actor =
  | { kind: 'system'; origin?: Origin }
  | {
    kind: 'user'; id: string; roles: readonly Role[]; branches: readonly string[]; branchId: string; unitId: string | null; agentId: string | null;
    /** What a personal token leaves of the person's rights; without one, all. */
    scopes?: readonly Action[];
    origin?: Origin;
  };

export type UserActor = Extract<Actor, { kind: 'user' }>;
export const systemActor: Actor = { kind: 'system' };
/** The system, on behalf of somebody's request. */
export const systemFor = (origin: Origin | undefined): Actor => (origin ? { kind: 'system', origin } : systemActor);

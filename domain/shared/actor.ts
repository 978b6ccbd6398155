import type { Action } from '../../contracts/actions';
import type { Rights } from '../access/rights';

/** Where an act comes from: the address that the request came from, and the personal token that it carried. For the record alone. */
export interface Origin { address: string | null; tokenId: string | null }

/** Branches beyond a person's own: `below`, their own and all that belong to these; `all`, those of the company. */
export interface Places { below: readonly string[]; all: readonly string[] }

/** Somebody who is away, in whose place a person acts in these roles. */
export interface StoodFor { who: string; roles: readonly string[] }

/** Who acts. `system` is the worker carrying out what a diagram says; it sees everything and is named in the record. */
export type Actor =
  | { kind: 'system'; origin?: Origin }
  | {
    kind: 'user'; id: string; /** Given to the person or to a group of theirs; active ones. */ roles: readonly string[]; /** What these allow. */ rights: Rights;
    /** The branches that the person works for: the one where they belong, or every one. */
    branches: readonly string[]; places: Places; branchId: string; unitId: string | null; agentId: string | null;
    /** Whose substitute they are at this moment. */
    standsFor?: readonly StoodFor[];
    /** What a personal token leaves of the person's rights; without one, all. */
    scopes?: readonly Action[];
    /** What they do at the moment: where a right to it reaches less far than reading, they see no more than that while they do it. */
    doing?: Action;
    origin?: Origin;
  };

export type UserActor = Extract<Actor, { kind: 'user' }>;
export const systemActor: Actor = { kind: 'system' };
/** The system, on behalf of somebody's request. */
export const systemFor = (origin: Origin | undefined): Actor => (origin ? { kind: 'system', origin } : systemActor);

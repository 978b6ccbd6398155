import type { Action } from '../../contracts/actions';
import type { LiveEvent } from '../../contracts/live';
import { may } from '../access/may';
import type { UserActor } from '../shared/actor';

/** Whose unit the row of a change is, and the people to whom it belongs. */
export interface Whose { unitId: string | null; people: readonly string[] }
/** A committed change in the order of commits; `position` sorts within a feed and survives a restart. `whose` is null where it is nobody's, and absent where it was not asked. */
export interface FedChange extends LiveEvent { position: string; branchId: string | null; agentId: string | null; userId: string | null; whose?: Whose | null }

export interface ChangeFeed {
  /** Where the feed stands now: what comes later is handed to the listeners. */
  position(): string;
  /** `isNear`: whether the listener is now told by whose a row is; it is then read with the changes. */
  subscribe(listener: (changes: readonly FedChange[]) => void, isNear: () => boolean): () => void;
  /** What was missed after one position up to another (`position()` of before), oldest first; null when it is too long ago, or no position of ours. */
  between(position: string, until: string): Promise<FedChange[] | null>;
  /** When it last read what changed, in milliseconds since 1970. */
  lookedAt(): number;
  close(): Promise<void>;
}

/** Whether a change is this person's to know of: their own, or of rows that they may see, as far as their rights reach. */
export function concerns(actor: UserActor, change: FedChange): boolean {
  if (change.userId !== null) return change.userId === actor.id;
  if (change.topic === 'access') return true;
  if (change.branchId === null) return false;
  const { branchId, agentId, whose } = change;
  const people = [...whose?.people ?? [], ...change.keys.people?.split(',') ?? []];
  // Who, or which unit, had it before is only in the keys, who has it now only in the row: what leaves somebody is told them as well.
  return [whose?.unitId ?? null, change.keys.unit].some((unitId) => unitId !== undefined && may(actor, neededFor(change.topic), { branchId, agentId, unitId, people }));
}

/** Whether some of what this person is told depends on whose a row is, beside where it lies. */
export const isToldByWhose = (actor: UserActor): boolean => actor.agentId === null
  && (['request.read', 'task.read'] as const).some((action) => actor.rights.grants[action]?.some(({ scope }) => scope === 'own' || scope === 'unit'));

function neededFor(topic: FedChange['topic']): Action {
  switch (topic) {
    case 'incident': return 'incident.read';
    case 'import': return 'import.run';
    case 'task':
    case 'presence': return 'task.read';
    default: return 'request.read';
  }
}

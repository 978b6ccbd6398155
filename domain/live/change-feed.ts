import type { Action } from '../../contracts/actions';
import type { LiveEvent } from '../../contracts/live';
import { may } from '../access/may';
import type { UserActor } from '../shared/actor';

/** A committed change in the order of commits; `position` sorts within a feed and survives a restart. */
export interface FedChange extends LiveEvent { position: string; branchId: string | null; agentId: string | null; userId: string | null }

export interface ChangeFeed {
  /** Where the feed stands now: what comes later is handed to the listeners. */
  position(): string;
  subscribe(listener: (changes: readonly FedChange[]) => void): () => void;
  /** What was missed after one position up to another (`position()` of before), oldest first; null when it is too long ago, or no position of ours. */
  between(position: string, until: string): Promise<FedChange[] | null>;
  /** When it last read what changed, in milliseconds since 1970. */
  lookedAt(): number;
  close(): Promise<void>;
}

/** Whether a change is this person's to know of: their own, or of rows that they may see. A right to what is one's own, or one's unit's, does not reach changes that do not say whose they are. */
export function concerns(actor: UserActor, change: FedChange): boolean {
  if (change.userId !== null) return change.userId === actor.id;
  if (change.topic === 'access') return true;
  if (change.branchId === null) return false;
  return may(actor, neededFor(change.topic), { branchId: change.branchId, agentId: change.agentId, people: change.keys.people?.split(',') });
}

function neededFor(topic: FedChange['topic']): Action {
  switch (topic) {
    case 'incident': return 'incident.read';
    case 'import': return 'import.run';
    case 'task': return 'task.read';
    default: return 'request.read';
  }
}

import { keptDays } from '../../contracts/webhooks';
import { systemActor } from '../shared/actor';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';

/** Rows that only bridge a moment; each method removes those whose moment has long passed. */
export interface Leftovers {
  removeChanges(tx: Tx, olderThanHours: number): Promise<void>;
  removeOutbox(tx: Tx, olderThanHours: number): Promise<void>;
  removeIdempotencyKeys(tx: Tx, olderThanHours: number): Promise<void>;
  removeMessages(tx: Tx): Promise<void>;
  /** What moved requests were before, once they have gone on: there is no way back. */
  removeSnapshots(tx: Tx): Promise<void>;
  /** What other systems were told, with its deliveries. */
  removeWebhookEvents(tx: Tx, olderThanDays: number): Promise<void>;
}

/** Browsers refetch after a gap of this length; people repeat a click within a day; operators look back a week. */
const [changeHours, keyHours, outboxHours] = [1, 48, 168];

export function createSweep(deps: { unitOfWork: UnitOfWork; leftovers: Leftovers }) {
  return async (): Promise<void> => {
    const { leftovers } = deps;
    await deps.unitOfWork.do(systemActor, (tx) => leftovers.removeChanges(tx, changeHours));
    await deps.unitOfWork.do(systemActor, (tx) => leftovers.removeOutbox(tx, outboxHours));
    await deps.unitOfWork.do(systemActor, (tx) => leftovers.removeIdempotencyKeys(tx, keyHours));
    await deps.unitOfWork.do(systemActor, (tx) => leftovers.removeMessages(tx));
    await deps.unitOfWork.do(systemActor, (tx) => leftovers.removeSnapshots(tx));
    await deps.unitOfWork.do(systemActor, (tx) => leftovers.removeWebhookEvents(tx, keptDays));
  };
}
export type Sweep = ReturnType<typeof createSweep>;

import { systemActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { KeyRing } from '../shared/sealing';
import type { UnitOfWork } from '../shared/unit-of-work';
import { contextOf, isMarkedPlace, markOf, sealedPlaces, type SealedPlace, type SealedValues } from './ports';

/** `sealed`: values that were sealed again now. `unreadable`: no key that is known opens them. `left`: how many each key has sealed, by place. */
export interface SealedAgain { key: string; sealed: number; unreadable: number; left: Awaited<ReturnType<SealedValues['count']>> }

/**
 * Seals again with the newest key what older ones have sealed, a batch a transaction, so that it may be killed at any moment and goes on when it
 * is run again; what is done is not done twice. What no key opens stays as it is, and is counted. A batch holds its rows for moments only.
 */
export function createSealAgain({ unitOfWork, values, sealing, journal }: { unitOfWork: UnitOfWork; values: SealedValues; sealing: KeyRing; journal: Journal }) {
  const again = async (place: SealedPlace, after: string | null, limit: number) => unitOfWork.do(systemActor, async (tx) => {
    const page = await values.page(tx, place, { newest: sealing.sealer, after, limit });
    const opened = page.flatMap(({ id, sealed }) => {
      const context = contextOf[place](id);
      try {
        const text = sealing.open(sealed, context);
        return [{ id, sealed: sealing.seal(text, context), mark: isMarkedPlace(place) ? sealing.mark(text, markOf[place]) : null }];
      } catch {
        return [];
      }
    });
    if (opened.length > 0) await values.put(tx, place, opened);
    return { read: page.length, sealed: opened.length, last: page.at(-1)?.id ?? null };
  });
  return async (batch = 100): Promise<SealedAgain> => {
    let [sealed, unreadable] = [0, 0];
    for (const place of sealedPlaces) {
      let [after, full]: [string | null, boolean] = [null, true];
      while (full) {
        const done = await again(place, after, batch);
        sealed += done.sealed;
        unreadable += done.read - done.sealed;
        [after, full] = [done.last, done.read === batch];
      }
    }
    return unitOfWork.do(systemActor, async (tx) => {
      const left = await values.count(tx);
      if (sealed > 0) await journal.audit(tx, [{ actorId: null, actorRole: null, action: 'sealing.renew', resource: 'sealing', resourceId: sealing.sealer, after: { sealed, unreadable } }]);
      return { key: sealing.sealer, sealed, unreadable, left };
    });
  };
}

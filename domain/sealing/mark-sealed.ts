import { systemActor } from '../shared/actor';
import type { Sealing } from '../shared/sealing';
import type { UnitOfWork } from '../shared/unit-of-work';
import { contextOf, markOf, markedPlaces, type SealedValues } from './ports';

const batch = 200;

/**
 * Marks what was sealed before there were marks, so that it is found again; a batch a transaction, and what is done is not done twice. What no key opens stays without.
 * Answers how many it marked.
 */
export function createMarkSealed({ unitOfWork, values, sealing }: { unitOfWork: UnitOfWork; values: SealedValues; sealing: Sealing }) {
  return async (ending?: AbortSignal): Promise<number> => {
    let marked = 0;
    for (const place of markedPlaces) {
      let [after, full]: [string | null, boolean] = [null, true];
      while (full && !ending?.aborted) {
        const done = await unitOfWork.do(systemActor, async (tx) => {
          const page = await values.unmarked(tx, place, { after, limit: batch });
          const opened = page.flatMap(({ id, sealed }) => {
            try {
              return [{ id, sealed, mark: sealing.mark(sealing.open(sealed, contextOf[place](id)), markOf[place]) }];
            } catch {
              return [];
            }
          });
          if (opened.length > 0) await values.put(tx, place, opened);
          return { read: page.length, marked: opened.length, last: page.at(-1)?.id ?? null };
        });
        marked += done.marked;
        [after, full] = [done.last, done.read === batch];
      }
    }
    return marked;
  };
}

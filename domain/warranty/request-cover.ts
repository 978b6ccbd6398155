import { coverClasses, type CoverClass } from '../../contracts/warranties';
import type { CoverVerdict, IntakeCover } from '../../contracts/unit-warranties';
import type { Tx } from '../shared/unit-of-work';
import { cover, type Verdict } from './cover';
import type { Day } from './terms';
import type { WarrantyStore } from './unit-ports';

/** A verdict as it is told. */
export function told(verdict: Verdict): Pick<CoverVerdict, 'verdict' | 'by' | 'others' | 'because' | 'refused'> {
  const refused = [...verdict.refused];
  return verdict.verdict === 'none' ? { verdict: 'none', by: null, others: [], because: verdict.because, refused } : { verdict: verdict.verdict, by: verdict.by, others: [...verdict.others], because: null, refused };
}

/** What the unit of a request is covered by on the day on which it came in, asked part by part. */
export interface CoverAsked { on: Day; ask(itemId: string | null, of: CoverClass): Verdict }
export interface RequestCover {
  /** Null: the bank of serials does not know the unit, or it has no warranty: then people decide, as without the bank. */
  of(tx: Tx, requestId: string): Promise<CoverAsked | null>;
  /** Keeps with the request what is covered of the product as a whole as it comes in. */
  keep(tx: Tx, requestId: string): Promise<void>;
}

export function createRequestCover(store: Pick<WarrantyStore, 'ofRequest' | 'kept' | 'parents' | 'keepAtIntake'>): RequestCover {
  const of: RequestCover['of'] = async (tx, requestId) => {
    const found = await store.ofRequest(tx, requestId);
    if (!found) return null;
    const { unitId, itemId, on } = found;
    const warranties = await store.kept(tx, { unitIds: [unitId] });
    if (warranties.length === 0) return null;
    const parents = (await store.parents(tx, [itemId])).get(itemId);
    return { on, ask: (part, wanted) => cover(warranties, { itemId: part, class: wanted, on, usage: null }, parents) };
  };
  return {
    of,
    async keep(tx, requestId) {
      const found = await of(tx, requestId);
      if (found) await store.keepAtIntake(tx, requestId, { on: found.on, cover: coverClasses.map((wanted) => ({ item: null, class: wanted, ...told(found.ask(null, wanted)) })) } satisfies IntakeCover);
    },
  };
}

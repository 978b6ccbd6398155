import type { LossState, WarrantyState } from '../../contracts/unit-warranties';
import { numberOf } from './days';
import type { Period } from './periods';
import type { Day, UnitWarranty } from './terms';

/** A loss counts from its confirmation on, also while somebody objects, until it is lifted. */
export const counts = (state: LossState): boolean => state === 'confirmed' || state === 'objected' || state === 'kept';

/** How a warranty stands on a day, from what happened to it and the rows that the rules make of it. */
export function standingOf(warranty: Pick<UnitWarranty, 'start' | 'suspensions' | 'voidFrom'>, rows: readonly Pick<Period, 'to'>[], today: Day): WarrantyState {
  if (warranty.voidFrom !== null && warranty.voidFrom <= today) return 'void';
  if (warranty.start === null || warranty.start > today) return 'issued';
  if (warranty.suspensions.some(({ from, to }) => from <= today && (to === null || today < to))) return 'suspended';
  return rows.some(({ to }) => to > numberOf(today)) ? 'active' : 'expired';
}

import { mergeParts, type Comparison, type MergePart } from '@contracts/customer-merges';
import type { CustomerDetail } from '@contracts/customers';

export type Side = 'one' | 'other';
export const hasPart = (customer: CustomerDetail, part: MergePart): boolean => (part === 'groups' ? customer.groups.length > 0 : customer[part] !== null);
export const otherSide = (side: Side): Side => (side === 'one' ? 'other' : 'one');
/** Parts that at least one of them has, in the order of the form. */
export const partsToCompare = ({ one, other }: Pick<Comparison, Side>): MergePart[] => mergeParts.filter((part) => hasPart(one, part) || hasPart(other, part));
/** Who stays at first: whoever has brought more, else whoever is known longer. */
export const suggestedStay = ({ one, other }: Pick<Comparison, Side>): Side => (one.requests !== other.requests ? (one.requests > other.requests ? 'one' : 'other') : one.createdAt <= other.createdAt ? 'one' : 'other');
/** Whose value a part has as long as nobody has chosen: the one who stays keeps theirs, and what they lack comes from the other. */
export const pickOf = (part: MergePart, compared: Pick<Comparison, Side>, stays: Side, picked: Partial<Record<MergePart, Side>>): Side => picked[part] ?? (hasPart(compared[stays], part) ? stays : otherSide(stays));
/** Parts that the one who stays takes over. */
export const takenParts = (compared: Comparison, stays: Side, picked: Partial<Record<MergePart, Side>>): MergePart[] =>
  partsToCompare(compared).filter((part) => !compared.same.includes(part) && hasPart(compared[otherSide(stays)], part) && pickOf(part, compared, stays, picked) !== stays);

/** A price of one item in one list, in rial, from its first day up to, not including, `to`; null: without end. Periods of one item never overlap. */
export interface PricePeriod { id: string; amount: bigint; from: string; to: string | null }

/** The price in force on the day (YYYY-MM-DD); null: there is none. */
export const priceOn = <P extends Pick<PricePeriod, 'from' | 'to'>>(periods: readonly P[], day: string): P | null => periods.find(({ from, to }) => from <= day && (to === null || to > day)) ?? null;

/** What becomes of the rows of one item: `closes` end earlier, `replaces` are put aside as they were, `adds` are written. `copyOf`: what of a replaced one still holds. */
export interface PriceStep {
  closes: { id: string; to: string }[];
  replaces: string[];
  adds: { amount: bigint; from: string; to: string | null; copyOf: string | null }[];
}

/**
 * A price from a day on, until the next one that is known; an amount of null: none from then. What holds already needs no step (null). Days before
 * today are never rewritten: the row that held then is put aside whole, and rows with what is right now stand in its place.
 */
export function stepFor(periods: readonly PricePeriod[], { amount, from }: { amount: bigint | null; from: string }, today: string): PriceStep | null {
  const next = periods.map((period) => period.from).filter((day) => day > from).sort()[0] ?? null;
  const held = priceOn(periods, from);
  if (held === null ? amount === null : held.amount === amount && held.to === next) return null;
  const step: PriceStep = { closes: [], replaces: [], adds: [] };
  if (held !== null && held.from < from && from >= today) step.closes.push({ id: held.id, to: from });
  else if (held !== null) {
    step.replaces.push(held.id);
    if (held.from < from) step.adds.push({ amount: held.amount, from: held.from, to: from, copyOf: held.id });
  }
  if (amount !== null) step.adds.push({ amount, from, to: next, copyOf: null });
  return step;
}

/** Whether the change says another price for days that have begun, which is a correction. */
export const isCorrection = (periods: readonly PricePeriod[], from: string, today: string): boolean => from < today || (from === today && priceOn(periods, from)?.from === from);

/** Where a list is for: everyone, or the branches and agencies that it names. */
export interface ListFor { id: string; code: string; rank: number; branchIds: readonly string[]; agentIds: readonly string[] }
/** The lists that a place goes by, the first that knows a price decides: those of its agency, of its branch, of everyone; of equals by rank and code. */
export function listsFor<L extends ListFor>(lists: readonly L[], { branchId, agentId }: { branchId: string; agentId: string | null }): L[] {
  const nearness = ({ branchIds, agentIds }: ListFor): number => (agentId !== null && agentIds.includes(agentId) ? 0 : branchIds.includes(branchId) ? 1 : branchIds.length + agentIds.length === 0 ? 2 : 3);
  return lists.filter((list) => nearness(list) < 3).sort((a, b) => nearness(a) - nearness(b) || a.rank - b.rank || (a.code < b.code ? -1 : 1));
}

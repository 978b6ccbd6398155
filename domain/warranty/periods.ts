import { coverClasses, type CoverClass, type CoverKind } from '../../contracts/warranties';
import { endOf, merged, numberOf, spend, without, type Span } from './days';
import type { Parents, Part, PlanLine, UnitWarranty } from './terms';

/** One row of cover: what a component (null: the whole product) has, and by which line. `fittedUsage`: the meter when the part was put in; null: it is the original. */
export interface Period extends Span { itemId: string | null; class: CoverClass; kind: CoverKind; line: PlanLine; fittedUsage: number | null }

const whole = [null] as const;
/** A component, in what it sits, in what that sits, … and the whole. A bill of materials that contains itself ends where it comes round. */
export function chainOf(itemId: string | null, parents: Parents): (string | null)[] {
  const chain: string[] = [];
  for (let at = itemId ?? undefined; at !== undefined && !chain.includes(at); at = parents[at]) chain.push(at);
  return [...chain, ...whole];
}

/** The line that holds for a component: the nearest one above it of this class and kind. A component's own line replaces the product's, be it shorter or longer. */
export const lineOf = (lines: readonly PlanLine[], chain: readonly (string | null)[], wanted: CoverClass, kind: CoverKind): PlanLine | undefined =>
  chain.map((itemId) => lines.find((line) => line.itemId === itemId && line.class === wanted && line.kind === kind)).find((line) => line !== undefined);

export const concerns = (part: Part, chain: readonly (string | null)[], wanted: CoverClass): boolean => chain.includes(part.itemId) && (part.class === null || part.class === wanted);

/** What is named apart from the whole, by the plan or by what happened: has rows of its own. */
export function namedItems({ terms, extensions, fitted, losses }: UnitWarranty): (string | null)[] {
  return [...whole, ...new Set([...terms.lines, ...extensions, ...fitted, ...losses].flatMap(({ itemId }) => itemId ?? []))];
}

/** Days on which nothing is covered for now. */
export const suspended = ({ suspensions }: Pick<UnitWarranty, 'suspensions'>, only?: 'given-back'): Span[] =>
  merged(suspensions.filter(({ givesBack }) => !only || givesBack).map(({ from, to }) => ({ from: numberOf(from), to: to === null ? Infinity : numberOf(to) })));

/** From which day the unit is another's under a plan that does not go with it. */
export const handedOn = ({ terms, transfers, start }: UnitWarranty): string | null => (terms.transferable ? null : [...transfers].filter((on) => start !== null && on >= start).sort()[0] ?? null);

/** Free time of one component and class: the line's own, then that of each part that was put in its place. */
function freeTime(warranty: UnitWarranty, chain: readonly (string | null)[], wanted: CoverClass, line: PlanLine): (Span & { fittedUsage: number | null })[] {
  const { terms } = warranty;
  const start = numberOf(warranty.start!);
  const pauses = suspended(warranty, 'given-back');
  const fits = wanted === 'part' && terms.partRule !== 'rest'
    ? warranty.fitted.filter(({ itemId, on }) => chain.includes(itemId) && numberOf(on) > start).map(({ on, usage }) => ({ at: numberOf(on), usage })).sort((one, other) => one.at - other.at) : [];
  const given = warranty.extensions.filter((one) => one.kind === 'warranty' && concerns(one, chain, wanted)).map(({ days, on }) => ({ days, at: numberOf(on) }));
  // Days are given to the part that was in on the day; what was given before the start counts from the start.
  const withGiven = (end: number, from: number, before: number): number =>
    spend(end, given.filter(({ at }) => (from === start || at >= from) && at < before).reduce((sum, { days }) => sum + days, 0), pauses);
  const first = line.length ? spend(start, endOf(start, line.length, terms.calendar) - start, pauses) : Infinity;
  const times = [{ from: start, to: withGiven(first, start, fits[0]?.at ?? Infinity), fittedUsage: null as number | null }];
  fits.forEach(({ at, usage }, nth) => {
    const last = times.at(-1)!;
    const own = spend(at, endOf(at, terms.partLength, terms.calendar) - at, pauses);
    const longer = terms.partRule === 'longer' && last.to > own;
    const end = withGiven(longer ? last.to : own, at, fits[nth + 1]?.at ?? Infinity);
    last.to = Math.min(last.to, at);
    times.push({ from: at, to: end, fittedUsage: longer ? last.fittedUsage : usage ?? 0 });
  });
  return times.filter(({ from, to }) => from < to);
}

/**
 * All cover of one warranty, of each component that is named and of the whole, by class. Of one component and class no two rows have a day in common.
 * A paid commitment stands behind free time: it holds on each of its days on which that does not.
 */
export function periodsOf(warranty: UnitWarranty, parents: Parents = {}): Period[] {
  if (warranty.start === null) return [];
  return namedItems(warranty).flatMap((itemId) => coverClasses.flatMap((wanted) => rowsOf(warranty, itemId, chainOf(itemId, parents), wanted)));
}

const cut = (spans: readonly Span[], holes: readonly Span[]): Span[] => holes.reduce<Span[]>((left, hole) => without(left, hole), [...spans]);
const onwards = (from: number): Span => ({ from, to: Infinity });

/** Days on which nothing at all of a warranty holds. */
const gapsOf = (warranty: UnitWarranty): Span[] => [...suspended(warranty), ...[warranty.voidFrom, handedOn(warranty)].flatMap((day) => (day === null ? [] : onwards(numberOf(day))))];

/** The rows of one component, or of the whole, and class. */
export function rowsOf(warranty: UnitWarranty, itemId: string | null, chain: readonly (string | null)[], wanted: CoverClass): Period[] {
  const line = lineOf(warranty.terms.lines, chain, wanted, 'warranty');
  const lost = warranty.losses.filter((loss) => concerns(loss, chain, wanted)).map(({ from }) => onwards(numberOf(from)));
  const holes = [...gapsOf(warranty), ...lost];
  const free = (line ? freeTime(warranty, chain, wanted, line) : []).flatMap(({ fittedUsage, ...time }) => cut([time], holes).map((span): Period => ({ ...span, itemId, class: wanted, kind: 'warranty', line: line!, fittedUsage })));
  const paid = standingBehind(warranty, chain, wanted).flatMap((time) => cut([time], free).map((span): Period => ({ ...time, ...span, itemId })));
  return [...free, ...paid].sort((one, other) => one.from - other.from);
}

/** The whole time of a paid commitment, that on which free time goes before it included: from the start, whenever it is counted from. */
export function standingBehind(warranty: UnitWarranty, chain: readonly (string | null)[], wanted: CoverClass): Period[] {
  const { terms } = warranty;
  const line = lineOf(terms.lines, chain, wanted, 'paid-commitment');
  if (!line) return [];
  const start = numberOf(warranty.start!);
  const free = lineOf(terms.lines, chain, wanted, 'warranty');
  // The product's own free time, whatever was put in: a repair does not move the commitment.
  const from = line.afterWarranty && free ? freeTime({ ...warranty, fitted: [] }, chain, wanted, free)[0]?.to ?? start : start;
  const given = warranty.extensions.filter((one) => one.kind === 'paid-commitment' && concerns(one, chain, wanted)).reduce((sum, { days }) => sum + days, 0);
  const length = line.length && from !== Infinity ? endOf(from, line.length, terms.calendar) - from : Infinity;
  const time = { from: start, to: spend(from, length + given, suspended(warranty, 'given-back')) };
  return cut([time], gapsOf(warranty)).map((span) => ({ ...span, itemId: null, class: wanted, kind: 'paid-commitment', line, fittedUsage: null }));
}

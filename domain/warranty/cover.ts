import { coverKinds, coverSources, noCoverCodes, type CoverClass, type CoverSource, type ExchangeKind, type Exclusion, type NoCoverCode, type UsageUnit } from '../../contracts/warranties';
import { dayOf, lastDayOf, numberOf } from './days';
import { chainOf, concerns, handedOn, lineOf, namedItems, rowsOf, standingBehind, suspended, type Period } from './periods';
import type { Day, Parents, UnitWarranty } from './terms';

export interface Asked {
  /** Null: the product as a whole. */
  itemId: string | null; class: CoverClass; on: Day;
  /** What the meter shows; null: nobody has read it. */
  usage: number | null;
  /** What broke it, where that is known. */
  causes?: readonly Exclusion[];
}

/** What one warranty gives. `until`: the last day; null: only the meter ends it. `usage`: how far the meter may go, and how much is left of it (null: nobody has read it). */
export interface Given {
  warrantyId: string; source: CoverSource; verdict: 'free' | 'paid-commitment'; until: Day | null; share: number; exchange: ExchangeKind;
  usage: { unit: UsageUnit | null; until: number; left: number | null } | null;
}
/** Why one warranty gives nothing; what `params` hold belongs to the code (`since`, `until`, `starts`, `limit`, `cause`). */
export interface Refused { warrantyId: string | null; source: CoverSource | null; code: NoCoverCode; params: Record<string, string | number> }

export type Verdict =
  | { verdict: 'free' | 'paid-commitment'; by: Given; others: readonly Given[]; refused: readonly Refused[] }
  | { verdict: 'none'; because: Refused; refused: readonly Refused[] };

/**
 * Whether a component of a unit is covered on a day, by class: free, as a paid commitment, or not at all, and why. Of several warranties that cover it
 * a free one goes before a paid commitment, then the order of `priority` picks; the others are named. Pure.
 */
export function cover(warranties: readonly UnitWarranty[], asked: Asked, parents: Parents = {}, priority: readonly CoverSource[] = coverSources): Verdict {
  const judged = warranties.map((warranty) => judge(warranty, asked, parents));
  const rank = ({ verdict, source }: Given): number => (verdict === 'free' ? 0 : priority.length) + priority.indexOf(source);
  const [by, ...others] = judged.flatMap((one) => ('verdict' in one ? one : [])).sort((one, other) => rank(one) - rank(other));
  const refused = judged.flatMap((one) => ('code' in one ? one : [])).sort((one, other) => noCoverCodes.indexOf(one.code) - noCoverCodes.indexOf(other.code) || latest(other) - latest(one));
  if (by) return { verdict: by.verdict, by, others, refused };
  return { verdict: 'none', because: refused[0] ?? { warrantyId: null, source: null, code: 'no-warranty', params: {} }, refused };
}

/** Of two that ended, the later tells more. */
const latest = ({ params }: Refused): number => ('until' in params ? numberOf(String(params.until)) : 0);

function judge(warranty: UnitWarranty, asked: Asked, parents: Parents): Given | Refused {
  const chain = chainOf(asked.itemId, parents);
  const on = numberOf(asked.on);
  const named = nearestNamed(warranty, chain);
  const rows = (of: UnitWarranty): Period[] => (of.start === null ? [] : rowsOf(of, named, chain, asked.class));
  const row = rows(warranty).find(within(on));
  // Rows as though cover had not been lost say whether it is the loss that counts.
  if (!row) return refuse(warranty, ...whyNot(warranty, rows({ ...warranty, losses: [] }), chain, asked));
  const ended = endedEarly(warranty, row, asked);
  if (!ended) return given(warranty, row, asked);
  const behind = row.kind === 'warranty' ? standingBehind(warranty, chain, asked.class).find(within(on)) : undefined;
  return behind && !endedEarly(warranty, behind, asked) ? given(warranty, behind, asked) : refuse(warranty, ...ended);
}

/** The nearest part above it that has rows of its own, or the whole. */
function nearestNamed(warranty: UnitWarranty, chain: readonly (string | null)[]): string | null {
  const names = namedItems(warranty);
  return chain.find((itemId) => names.includes(itemId)) ?? null;
}

const within = (on: number) => ({ from, to }: Pick<Period, 'from' | 'to'>): boolean => from <= on && on < to;

/** What ends a row before its last day: the cause of the fault, or the meter. */
function endedEarly(warranty: UnitWarranty, row: Period, { causes, usage }: Asked): [NoCoverCode, Refused['params']] | null {
  const cause = causes?.find((one) => row.line.exclusions.includes(one));
  if (cause) return ['excluded', { cause }];
  const limit = limitOf(warranty, row);
  return limit !== null && usage !== null && usage >= limit ? ['usage-reached', { limit }] : null;
}

const limitOf = (warranty: UnitWarranty, { line, fittedUsage }: Period): number | null => (line.usage === null ? null : line.usage + (fittedUsage ?? warranty.startUsage));

const refuse = (warranty: UnitWarranty, code: NoCoverCode, params: Refused['params']): Refused => ({ warrantyId: warranty.id, source: warranty.source, code, params });

function given(warranty: UnitWarranty, row: Period, { usage }: Asked): Given {
  const { kind, line, to } = row;
  const limit = limitOf(warranty, row);
  return {
    warrantyId: warranty.id, source: warranty.source, verdict: kind === 'warranty' ? 'free' : 'paid-commitment', until: lastDayOf(to), share: line.share, exchange: line.exchange,
    usage: limit === null ? null : { unit: warranty.terms.usageUnit, until: limit, left: usage === null ? null : limit - usage },
  };
}

/** Why nothing holds on a day. `rows`: what the part would have had without any loss of cover. */
function whyNot(warranty: UnitWarranty, rows: readonly Period[], chain: readonly (string | null)[], { class: wanted, on }: Asked): [NoCoverCode, Refused['params']] {
  const at = numberOf(on);
  if (warranty.voidFrom !== null && on >= warranty.voidFrom) return ['void', { since: warranty.voidFrom }];
  if (warranty.start === null) return ['not-activated', {}];
  if (on < warranty.start) return ['not-started', { starts: warranty.start }];
  const handed = handedOn(warranty);
  if (handed !== null && on >= handed) return ['not-transferable', { since: handed }];
  if (!coverKinds.some((kind) => lineOf(warranty.terms.lines, chain, wanted, kind))) return ['no-line', {}];
  const pause = suspended(warranty).find(within(at));
  if (pause) return ['suspended', { since: dayOf(pause.from) }];
  const lost = warranty.losses.filter((loss) => concerns(loss, chain, wanted)).sort((one, other) => (one.from < other.from ? -1 : 1))[0];
  if (lost && rows.some(within(at))) return ['lost', { since: lost.from, cause: lost.cause }];
  const end = Math.max(...rows.filter(({ from }) => from <= at).map(({ to }) => to));
  return end === -Infinity ? ['no-line', {}] : ['ended', { until: dayOf(end - 1) }];
}

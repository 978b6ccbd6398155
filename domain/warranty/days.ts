import { Temporal } from 'temporal-polyfill/full';
import type { PlanCalendar } from '../../contracts/warranties';
import type { Day, Length } from './terms';

/**
 * Days from `from` up to, but not including, `to`, as days since 1970-01-01; `to` may be Infinity. The database holds the same half-open ranges;
 * people are told the last day of cover, which is the day before `to`.
 */
export interface Span { from: number; to: number }

const epoch = Temporal.PlainDate.from('1970-01-01');

export const numberOf = (day: Day): number => Temporal.PlainDate.from(day).since(epoch).days;
export const dayOf = (number: number): Day => epoch.add({ days: number }).toString();
/** The last day of cover of what ends before `to`; null: it has no end. */
export const lastDayOf = (to: number): Day | null => (to === Infinity ? null : dayOf(to - 1));

/**
 * The first day after a time that begins on `from`: the day of the same number so many months on, and where that month is too short the first of
 * the next, so that the whole month is covered (a year from 30 Esfand of a leap year lasts through 29 Esfand). Days are added after the months.
 */
export function endOf(from: number, { months, days }: Length, calendar: PlanCalendar): number {
  const start = epoch.add({ days: from }).withCalendar(calendar === 'persian' ? 'persian' : 'iso8601');
  const month = start.with({ day: 1 }).add({ months });
  const end = start.day > month.daysInMonth ? month.add({ months: 1 }) : month.with({ day: start.day });
  return end.withCalendar('iso8601').since(epoch).days + days;
}

/** What is left of `spans` without the days of `hole`. */
export const without = (spans: readonly Span[], hole: Span): Span[] =>
  spans.flatMap(({ from, to }) => [{ from, to: Math.min(to, hole.from) }, { from: Math.max(from, hole.to), to }].filter((span) => span.from < span.to));

/** The day after `count` days of time from `from` on, in which days within `pauses` do not count. `pauses` are in order and apart. */
export function spend(from: number, count: number, pauses: readonly Span[]): number {
  let [at, left] = [from, count];
  for (const pause of pauses) {
    if (pause.to <= at) continue;
    // What ends on the eve of a pause is not paused.
    if (left === 0 || pause.from >= at + left) break;
    left -= Math.max(0, pause.from - at);
    at = pause.to;
  }
  return at + left;
}

/** Spans in order, those that touch made one. */
export function merged(spans: readonly Span[]): Span[] {
  const all: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && span.from <= last.to) last.to = Math.max(last.to, span.to);
    else if (span.from < span.to) all.push({ ...span });
  }
  return all;
}

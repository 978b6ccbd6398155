import { Temporal } from 'temporal-polyfill';

/** Working hours by ISO weekday (1 Monday … 7 Sunday), as local `HH:MM` pairs, and whole free days. */
export interface WorkingCalendar { timeZone: string; weekly: Record<string, [string, string][]>; holidays: readonly string[] }

/** `h` and `d` run on the wall clock; `wh` and `wd` only in working time (`wd`: the same time, n working days on). */
export interface PolicyDuration { amount: number; unit: 'min' | 'h' | 'd' | 'wh' | 'wd' }

interface Span { from: number; to: number }

/** No calendar is free for longer than this; past it the calendar has no working time at all. */
const horizonDays = 400;

/** The working spans of one local date, as epoch milliseconds. */
function spansOf(calendar: WorkingCalendar, date: Temporal.PlainDate): Span[] {
  if (calendar.holidays.includes(date.toString())) return [];
  return (calendar.weekly[String(date.dayOfWeek)] ?? []).map(([from, to]) => ({ from: at(date, from, calendar.timeZone), to: at(date, to, calendar.timeZone) }));
}

function at(date: Temporal.PlainDate, time: string, timeZone: string): number {
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;
}

function localDate(epoch: number, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone).toPlainDate();
}

/** The instant when `minutes` of working time have passed since `from`. Throws when the calendar has no working time within a year. */
export function addWorkingMinutes(calendar: WorkingCalendar, from: Date, minutes: number): Date {
  let left = minutes * 60_000;
  let date = localDate(from.getTime(), calendar.timeZone);
  for (let day = 0; day < horizonDays; day += 1, date = date.add({ days: 1 })) {
    for (const span of spansOf(calendar, date)) {
      const start = Math.max(span.from, from.getTime());
      if (start >= span.to) continue;
      if (left <= span.to - start) return new Date(start + left);
      left -= span.to - start;
    }
  }
  throw new RangeError(`The calendar has no ${minutes} working minutes within ${horizonDays} days of ${from.toISOString()}`);
}

/** Working time between two instants, in milliseconds; 0 when `to` is not after `from`. */
export function workingMillisecondsBetween(calendar: WorkingCalendar, from: Date, to: Date): number {
  let total = 0;
  const last = localDate(to.getTime(), calendar.timeZone);
  for (let date = localDate(from.getTime(), calendar.timeZone), day = 0; Temporal.PlainDate.compare(date, last) <= 0 && day < horizonDays; date = date.add({ days: 1 }), day += 1) {
    for (const span of spansOf(calendar, date)) total += Math.max(0, Math.min(span.to, to.getTime()) - Math.max(span.from, from.getTime()));
  }
  return total;
}

/** The same in whole minutes, rounded down. */
export const workingMinutesBetween = (calendar: WorkingCalendar, from: Date, to: Date): number => Math.floor(workingMillisecondsBetween(calendar, from, to) / 60_000);

/** Working minutes of one working day: the longest day of the week, the measure of a `wd`. */
function minutesPerWorkingDay(calendar: WorkingCalendar): number {
  const date = Temporal.PlainDate.from('2026-01-05');
  const days = [0, 1, 2, 3, 4, 5, 6].map((add) => spansOf({ ...calendar, holidays: [] }, date.add({ days: add })).reduce((sum, span) => sum + span.to - span.from, 0));
  return Math.max(...days) / 60_000;
}

/** A policy's duration in working minutes (wall-clock units as they are): what an SLA allows. */
export function allowedMinutes(calendar: WorkingCalendar, duration: PolicyDuration): number {
  const perUnit = duration.unit === 'wd' ? minutesPerWorkingDay(calendar) : { min: 1, h: 60, d: 24 * 60, wh: 60 }[duration.unit];
  return Math.round(duration.amount * perUnit);
}

/** Whether a policy runs on the wall clock, nights and holidays included. */
export const isWallClock = ({ unit }: PolicyDuration): boolean => unit !== 'wh' && unit !== 'wd';

/** When a policy's duration that starts at `from` is over. */
export function dueAfter(calendar: WorkingCalendar, from: Date, duration: PolicyDuration): Date {
  const minutes = allowedMinutes(calendar, duration);
  if (!isWallClock(duration)) return addWorkingMinutes(calendar, from, minutes);
  if (duration.unit !== 'd') return new Date(from.getTime() + minutes * 60_000);
  // Calendar days keep the local time of day across a change of the clock.
  return new Date(Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(calendar.timeZone).add({ days: duration.amount }).epochMilliseconds);
}

import { Fault } from '../fault';
import { instantOf } from '../feel/clock';
import type { Instant } from '../model';

/** An ISO 8601 duration: calendar months, and the rest in milliseconds. */
export interface Duration { months: number; ms: number }

const DURATION = /^(-?)P(?!$)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?!$)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/;
const DAY = 86_400_000;

/** Reads `P10D`, `PT4H`, `P1M`; nothing when the text is not a duration. */
export function parseDuration(text: string): Duration | undefined {
  const match = DURATION.exec(text.trim());
  if (!match) return undefined;
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(2).map((part) => Number(part ?? 0)) as [number, number, number, number, number, number, number];
  const sign = match[1] === '-' ? -1 : 1;
  const ms = weeks * 7 * DAY + days * DAY + hours * 3_600_000 + minutes * 60_000 + Math.round(seconds * 1000);
  return { months: sign * (years * 12 + months), ms: sign * ms };
}

/** Adds in UTC; a month that is too short ends on its last day. */
export function addDuration(at: Instant, { months, ms }: Duration): Instant {
  const date = new Date(at);
  if (months !== 0) {
    const day = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() + months);
    date.setUTCDate(Math.min(day, new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()));
  }
  const time = date.getTime() + ms;
  if (!Number.isFinite(time) || Math.abs(time) > 8.64e15) throw new Fault('timer.invalid', 'the timer lies beyond all time');
  return new Date(time).toISOString();
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/** Reads a date or instant; one without an offset is local to the zone. Nothing when it is neither. */
export function parseInstant(text: string, zone: string): Instant | undefined {
  const match = INSTANT.exec(text.trim());
  if (!match) return undefined;
  const withTime = match[0].includes('T') ? match[0] : `${match[0]}T00:00:00`;
  if (Number.isNaN(Date.parse(match[1] ? withTime : `${withTime}Z`)) || !isDate(match[0].slice(0, 10))) return undefined;
  return match[1] ? new Date(withTime).toISOString() : instantOf(withTime, zone);
}

/** `Date` takes 30 February for 2 March. */
function isDate(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** A repetition: how often (none: for ever), from when, the interval, and until when. */
export interface Cycle { times?: number; start?: Instant; every: string; until?: Instant }

/** Reads `R3/PT10H`, `R/2026-01-01T00:00:00Z/P1D`, `R/<start>/<start of the next>`, `R/P1D/<end>`. */
export function parseCycle(text: string, zone: string): Cycle | undefined {
  const [repeats, ...parts] = text.trim().split('/');
  const times = /^R(\d*)$/.exec(repeats!);
  const read = times && times[1] !== '0' ? intervalOf(parts, zone) : undefined;
  const every = read && parseDuration(read.every);
  if (!every || every.months < 0 || every.ms < 0 || every.months + every.ms === 0) return undefined;
  return times![1] === '' ? read : { ...read, times: Number(times![1]) };
}

/** The interval of ISO 8601: a duration, or two of duration, start and end. */
function intervalOf(parts: string[], zone: string): Omit<Cycle, 'times'> | undefined {
  const [first = '', second, third] = parts;
  if (third !== undefined) return undefined;
  if (second === undefined) return { every: first.trim() };
  const [start, end] = [parseInstant(first, zone), parseInstant(second, zone)];
  if (start === undefined) return end === undefined ? undefined : { every: first.trim(), until: end };
  return end === undefined ? { start, every: second.trim() } : { start, every: `PT${(Date.parse(end) - Date.parse(start)) / 1000}S` };
}

/** How often a cycle that begins at `at` comes round until the end. */
export function timesUntil(at: Instant, every: Duration, until: Instant): number {
  if (every.months === 0) return Math.max(0, Math.floor((Date.parse(until) - Date.parse(at)) / every.ms));
  let times = 0;
  while (times < 10_000 && addDuration(at, { months: every.months * (times + 1), ms: every.ms * (times + 1) }) <= until) times += 1;
  return times;
}

/** The first instant of the cycle after `at`, and how many were passed over to get there (at least one). */
export function nextAfter(due: Instant, every: Duration, at: Instant): { due: Instant; passed: number } {
  if (every.months === 0) {
    const passed = Math.max(1, Math.floor((Date.parse(at) - Date.parse(due)) / every.ms) + 1);
    return { due: addDuration(due, { months: 0, ms: every.ms * passed }), passed };
  }
  let passed = 0;
  let next = due;
  do {
    passed += 1;
    next = addDuration(due, { months: every.months * passed, ms: every.ms * passed });
  } while (next <= at && passed < 10_000);
  return { due: next, passed };
}

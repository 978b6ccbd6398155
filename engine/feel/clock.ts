import { parseDate, parseDateTime } from 'feelin';
import type { Instant } from '../model';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Wall-clock time of an instant in a zone, as `2026-11-22T11:30:00`. */
export function wallClock(at: Instant, zone: string): string {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
    });
    formats.set(zone, format);
  }
  return format.format(Date.parse(at)).replace(' ', 'T');
}

/** The event's time in the zone of the branch, as FEEL sees it. */
export function localNow(at: Instant, zone: string): unknown {
  return parseDateTime(`${wallClock(at, zone)}@${zone}`);
}

export function localToday(at: Instant, zone: string): unknown {
  return parseDate(wallClock(at, zone).slice(0, 10));
}

/** The instant of a wall-clock time in a zone (the earlier one where the clock is turned back). */
export function instantOf(local: string, zone: string): Instant {
  const asUtc = Date.parse(`${local}Z`);
  const offset = (at: number): number => Date.parse(`${wallClock(new Date(at).toISOString(), zone)}Z`) - Math.floor(at / 1000) * 1000;
  const early = asUtc - offset(asUtc - 86_400_000);
  const late = asUtc - offset(asUtc + 86_400_000);
  const found = [early, late].sort((a, b) => a - b).find((at) => at + offset(at) === asUtc);
  return new Date(found ?? early).toISOString();
}

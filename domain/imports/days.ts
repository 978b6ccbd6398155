import { Temporal } from 'temporal-polyfill/full';
import { latinDigits } from '../../contracts/digits';

const written = /^(\d{4})(?:([/.-])(\d{1,2})\2(\d{1,2})|(\d{2})(\d{2}))(?:[T ][\d:.]+Z?)?$/;
/** A file has few days and many cells. */
const known = new Map<string, string | null>();
const mostKnown = 50_000;

/**
 * A day as it is written in a file, year first, in whichever digits, as `YYYY-MM-DD`: years of the 13th to the 15th century are Persian ones, those of the 19th to the 21st Gregorian.
 * Null: it is no such day. Which of two numbers is the month where the year comes last nobody knows, so that it is none.
 */
export function writtenDay(text: string): string | null {
  let day = known.get(text);
  if (day === undefined) {
    if (known.size >= mostKnown) known.clear();
    day = read(text);
    known.set(text, day);
  }
  return day;
}

function read(text: string): string | null {
  const parts = written.exec(latinDigits(text).replace(/[\s\u200b-\u200f]+/g, ' ').trim());
  if (!parts) return null;
  const [year, month, day] = [parts[1], parts[3] ?? parts[5], parts[4] ?? parts[6]].map(Number) as [number, number, number];
  const calendar = year >= 1200 && year < 1500 ? 'persian' : year >= 1800 && year < 2200 ? 'iso8601' : null;
  if (calendar === null) return null;
  try {
    return Temporal.PlainDate.from({ year, month, day, calendar }, { overflow: 'reject' }).withCalendar('iso8601').toString();
  } catch {
    return null;
  }
}

import type { CoverRow, UnitWarranty } from '@contracts/unit-warranties';
import type { CoverClass, CoverKind } from '@contracts/warranties';

export interface Bar { from: string; until: string | null; kind: CoverKind; share: number }
/** One line of the chart: a part of one warranty, and the classes that are covered alike. */
export interface ChartRow { key: string; warranty: UnitWarranty; item: CoverRow['item']; classes: CoverClass[]; bars: Bar[] }

/** Rows of cover as lines of a chart: of one part, classes with the same bars share one line. */
export function chartRows(warranties: readonly UnitWarranty[]): ChartRow[] {
  return warranties.flatMap((warranty) => {
    const lines = new Map<string, ChartRow>();
    const parts = new Map<string, { item: CoverRow['item']; class: CoverClass; bars: Bar[] }>();
    for (const { item, class: of, kind, from, until, share } of warranty.rows) {
      const key = `${item?.id ?? ''} ${of}`;
      const part = parts.get(key) ?? { item, class: of, bars: [] };
      part.bars.push({ from, until, kind, share });
      parts.set(key, part);
    }
    for (const part of parts.values()) {
      // A part that is covered as the whole is stands with the whole.
      if (part.item && JSON.stringify(parts.get(` ${part.class}`)?.bars) === JSON.stringify(part.bars)) continue;
      const key = `${warranty.id} ${part.item?.id ?? ''} ${JSON.stringify(part.bars)}`;
      const line = lines.get(key);
      if (line) line.classes.push(part.class);
      else lines.set(key, { key, warranty, item: part.item, classes: [part.class], bars: part.bars });
    }
    return [...lines.values()];
  });
}

const day = 86_400_000;
const at = (date: string): number => Date.parse(date);
const middle = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric' });

/** First days of years of the reader's calendar between two days. */
function years(from: number, to: number, calendar: 'persian' | 'gregorian'): { at: number; year: number }[] {
  const found = [];
  if (calendar === 'gregorian') {
    for (let year = new Date(from).getUTCFullYear() + 1; Date.UTC(year, 0, 1) < to; year += 1) found.push({ at: Date.UTC(year, 0, 1), year });
    return found;
  }
  for (let year = new Date(from).getUTCFullYear(); Date.UTC(year, 2, 19) < to; year += 1) {
    for (const date of [20, 21, 22]) {
      const start = Date.UTC(year, 2, date);
      const parts = Object.fromEntries(middle.formatToParts(start).map(({ type, value }) => [type, value]));
      if (parts.month === '1' && parts.day === '1' && start > from && start < to) found.push({ at: start, year: Number.parseInt(parts.year ?? parts.relatedYear ?? '0', 10) });
    }
  }
  return found;
}

export interface Span { start: number; width: number }
/** What the chart is drawn on: places in percent from its beginning. */
export interface Axis { span(from: string, until: string | null): Span; today: number; years: { at: number; year: number }[] }

/** From a little before the first day to a little after the last, today within it; what has no end goes to the edge. */
export function axisOf(rows: readonly ChartRow[], today: string, calendar: 'persian' | 'gregorian'): Axis {
  const bars = rows.flatMap((row) => row.bars);
  const begins = Math.min(at(today), ...bars.map(({ from }) => at(from)));
  const ends = Math.max(at(today), ...bars.map(({ from, until }) => at(until ?? from) + day));
  const room = Math.max((ends - begins) * 0.03, 20 * day);
  const [from, to] = [begins - room, ends + room];
  const place = (time: number): number => Math.min(100, Math.max(0, ((time - from) / (to - from)) * 100));
  const all = years(from, to, calendar);
  const step = Math.ceil(all.length / 8);
  return {
    span: (first, last) => { const start = place(at(first)); return { start, width: (last === null ? 100 : place(at(last) + day)) - start }; },
    today: place(at(today)), years: all.filter((_, nth) => nth % step === 0).map(({ at: when, year }) => ({ at: place(when), year })),
  };
}

import { businessZone } from '@contracts/business-zone';
import type { Language } from '@contracts/label';
import { localDigits } from '@contracts/digits';

const dayMs = 86_400_000;

interface Parts { year: number; month: number; day: number; hour: number; minute: number; weekday: number }

const weekdays = { Sun: 0, Mon: 1, Tue: 2, Wed: 3, Thu: 4, Fri: 5, Sat: 6 } as const;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(calendar: 'gregory' | 'persian', timeZone: string): Intl.DateTimeFormat {
  const key = `${calendar}|${timeZone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, { timeZone, year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', weekday: 'short', hourCycle: 'h23' });
  formatters.set(key, made);
  return made;
}

function parts(at: Date, language: Language, timeZone = businessZone): Parts {
  const found: Record<string, string> = {};
  for (const part of formatter(language === 'fa' ? 'persian' : 'gregory', timeZone).formatToParts(at)) found[part.type] = part.value;
  const year = found['year'] ?? found['relatedYear'] ?? '0';
  return {
    year: Number.parseInt(year, 10), month: Number(found['month']), day: Number(found['day']), hour: Number(found['hour']), minute: Number(found['minute']),
    weekday: weekdays[found['weekday'] as keyof typeof weekdays] ?? 0,
  };
}

const months: Record<Language, string[]> = {
  fa: ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const days: Record<Language, string[]> = {
  fa: ['یکشنبه', 'دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const nearDays: Record<Language, Record<number, string>> = {
  fa: { [-1]: 'دیروز', 0: 'امروز', 1: 'فردا' },
  en: { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' },
};

const two = (n: number): string => String(n).padStart(2, '0');

/** Whole days from `from` to `to` on the business clock; 0 is the same day. */
export function daysBetween(from: Date, to: Date): number {
  const day = (at: Date) => { const p = parts(at, 'en'); return Date.UTC(p.year, p.month - 1, p.day) / dayMs; };
  return day(to) - day(from);
}

/** `10:42` */
export function formatTime(at: Date, language: Language): string {
  const p = parts(at, language);
  return localDigits(`${two(p.hour)}:${two(p.minute)}`, language);
}

/** `12 مرداد 1406`, `3 Aug 2027`; the year is left out when it is this one and `year` is 'auto'. */
export function formatDate(at: Date, language: Language, options: { year?: 'always' | 'auto'; weekday?: boolean; now?: Date; timeZone?: string } = {}): string {
  const p = parts(at, language, options.timeZone);
  const withYear = options.year !== 'auto' || parts(options.now ?? new Date(), language).year !== p.year;
  const text = `${p.day} ${months[language][p.month - 1]}${withYear ? ` ${p.year}` : ''}`;
  return localDigits(options.weekday ? `${days[language][p.weekday]} ${text}` : text, language);
}

/** A business date (`2026-11-22`), which has no time and no zone. */
export function formatBusinessDate(date: string, language: Language, options: { year?: 'always' | 'auto'; weekday?: boolean; now?: Date } = {}): string {
  return formatDate(new Date(`${date}T00:00:00Z`), language, { ...options, timeZone: 'UTC' });
}

/** `1405/09/21` or `12/12/2026`: for inputs and print. */
export function numericDate(date: string, language: Language): string {
  const p = parts(new Date(`${date.slice(0, 10)}T00:00:00Z`), language, 'UTC');
  return localDigits(language === 'fa' ? `${p.year}/${two(p.month)}/${two(p.day)}` : `${two(p.day)}/${two(p.month)}/${p.year}`, language);
}

/** `Today 10:15`, `Sat 09:00`, `3 Aug 10:15`, as near as the reader needs. */
export function formatMoment(at: Date, language: Language, now: Date = new Date()): string {
  const distance = daysBetween(now, at);
  const near = nearDays[language][distance];
  const time = formatTime(at, language);
  if (near) return `${near} ${time}`;
  if (distance > 1 && distance < 7) return `${days[language][parts(at, language).weekday]} ${time}`;
  return `${formatDate(at, language, { year: 'auto', now })}${language === 'fa' ? '،' : ','} ${time}`;
}

/** The same within a sentence: `today 10:15`. */
export function formatMomentWithin(at: Date, language: Language, now: Date = new Date()): string {
  const [moment, near] = [formatMoment(at, language, now), nearDays[language][daysBetween(now, at)]];
  return near ? near.toLowerCase() + moment.slice(near.length) : moment;
}

/** Head of a day in a story: `Today, Thu 10 Dec`. */
export function formatDayHead(at: Date, language: Language, now: Date = new Date()): string {
  const near = nearDays[language][daysBetween(now, at)];
  const date = formatDate(at, language, { weekday: true, year: 'auto', now });
  return near ? `${near}${language === 'fa' ? '،' : ','} ${date}` : date;
}

/** Key of a business day, for grouping. */
export function dayKey(at: Date): string {
  const p = parts(at, 'en');
  return `${p.year}-${two(p.month)}-${two(p.day)}`;
}

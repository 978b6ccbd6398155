import { z } from 'zod';
import { statusNames } from './statuses';
import { id, isDay } from './values';

/** Some of these names, with commas between them. */
export const someOf = (names: readonly string[] | RegExp, most: number) => z.string().min(1).max(most).refine(
  (value) => namesIn(value).every((name) => (names instanceof RegExp ? names.test(name) : names.includes(name))), { message: 'option' });
export const namesIn = (value: string): string[] => value.split(',');

/** A day: a date, or so many days from today (`0` is today, `-7` a week ago), so that a kept filter does not grow old. */
export const day = z.string().regex(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|-?\d{1,4})$/, { abort: true }).refine((value) => value.length < 10 || isDay(value));
const words = (most: number) => z.string().trim().min(1).max(most);

export const covers = ['covered', 'none', 'unknown'] as const;
/** What of a request is wanted, in any list of requests or of their tasks; everything that is said must hold. The same texts stand in the address of the page. */
export const filtersOfRequest = {
  q: z.string().max(100).optional().describe('Words to look for, in numbers, serials, names, devices'),
  status: someOf(statusNames, 400).optional().describe('Only of requests with one of these statuses'),
  number: words(40).optional().describe('Number of the request, or its end'),
  serial: words(60).optional().describe('Serial number, or a part of it'),
  customer: words(100).optional().describe('Name of the customer, or a part of it'),
  phone: words(30).optional().describe('Phone number of the customer, for whoever may see it'),
  device: words(60).optional().describe('Kind of product, or brand'),
  warranty: someOf(covers, 40).optional().describe('What the warranty says: `covered`, `none`, `unknown`'),
  branch: id.optional().describe('Only of this branch'),
  agent: id.optional().describe('Only of this agency'),
  technician: id.optional().describe('Only of requests that this person repairs'),
  priority: someOf(['0', '1', '2', '3'], 7).optional().describe('Only of these priorities'),
  createdFrom: day.optional().describe('Made on this day or later'), createdTo: day.optional().describe('Made on this day or before'),
} as const;
export type FiltersOfRequest = z.infer<z.ZodObject<typeof filtersOfRequest>>;

/** What of anything is one of these filters. */
export const saidIn = <Name extends string>(names: readonly Name[], given: Partial<Record<string, unknown>>): Partial<Record<Name, string>> =>
  Object.fromEntries(names.flatMap((name) => (given[name] === undefined || given[name] === '' ? [] : [[name, given[name]]]))) as Partial<Record<Name, string>>;

import { z } from 'zod';
import { statusNames } from './statuses';
import { id } from './values';

/** Some of these names, with commas between them. */
const someOf = (names: readonly string[] | RegExp, most: number) => z.string().min(1).max(most).refine(
  (value) => namesIn(value).every((name) => (names instanceof RegExp ? names.test(name) : names.includes(name))), { message: 'option' });
export const namesIn = (value: string): string[] => value.split(',');

/** A day: a date, or so many days from today (`0` is today, `-7` a week ago), so that a kept filter does not grow old. */
const day = z.string().regex(/^(\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])|-?\d{1,4})$/);
const words = (most: number) => z.string().trim().min(1).max(most);

export const covers = ['covered', 'none', 'unknown'] as const;
/** What of a view is wanted; everything that is said must hold. The same texts stand in the address of the page and in a saved view. */
export const taskFilters = {
  q: z.string().max(100).optional().describe('Words to look for, in numbers, serials, names, devices'),
  status: someOf(statusNames, 400).optional().describe('Only of requests with one of these statuses'),
  type: someOf(/^[A-Za-z][\w.-]{0,59}$/, 400).optional().describe('Only tasks of these types'),
  priority: someOf(['0', '1', '2', '3'], 7).optional().describe('Only tasks of these priorities'),
  number: words(40).optional().describe('Number of the request, or its end'),
  serial: words(60).optional().describe('Serial number, or a part of it'),
  customer: words(100).optional().describe('Name of the customer, or a part of it'),
  phone: words(30).optional().describe('Phone number of the customer, for whoever may see it'),
  device: words(60).optional().describe('Kind of product, or brand'),
  warranty: someOf(covers, 40).optional().describe('What the warranty says: `covered`, `none`, `unknown`'),
  branch: id.optional().describe('Only of this branch'),
  agent: id.optional().describe('Only of this agency'),
  technician: id.optional().describe('Only of requests that this person repairs'),
  createdFrom: day.optional().describe('Made on this day or later'), createdTo: day.optional().describe('Made on this day or before'),
  dueFrom: day.optional().describe('Due on this day or later'), dueTo: day.optional().describe('Due on this day or before'),
  followUpFrom: day.optional().describe('To be followed up on this day or later'), followUpTo: day.optional().describe('To be followed up on this day or before'),
} as const;
export type FilterName = keyof typeof taskFilters;
export const filterNames = Object.keys(taskFilters) as FilterName[];
export const taskFilterSchema = z.strictObject(taskFilters);
export type TaskFilters = z.infer<typeof taskFilterSchema>;
/** What of anything is a filter. */
export const filtersIn = (given: Partial<Record<string, unknown>>): TaskFilters =>
  Object.fromEntries(filterNames.flatMap((name) => (given[name] === undefined || given[name] === '' ? [] : [[name, given[name]]]))) as TaskFilters;

/** In which order a list can be. What is done has the order in which it was done, and no other. */
export const taskSorts = ['due', 'priority', 'newest', 'oldest', 'follow-up', 'number'] as const;
export type TaskSort = (typeof taskSorts)[number];

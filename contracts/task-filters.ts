import { z } from 'zod';
import { day, filtersOfRequest, saidIn, someOf } from './list-filters';

/** What of a view is wanted; everything that is said must hold. The same texts stand in the address of the page and in a saved view. */
export const taskFilters = {
  ...filtersOfRequest,
  type: someOf(/^[A-Za-z][\w.-]{0,59}$/, 400).optional().describe('Only tasks of these types'),
  dueFrom: day.optional().describe('Due on this day or later'), dueTo: day.optional().describe('Due on this day or before'),
  followUpFrom: day.optional().describe('To be followed up on this day or later'), followUpTo: day.optional().describe('To be followed up on this day or before'),
} as const;
export type FilterName = keyof typeof taskFilters;
export const filterNames = Object.keys(taskFilters) as FilterName[];
export const taskFilterSchema = z.strictObject(taskFilters);
export type TaskFilters = z.infer<typeof taskFilterSchema>;
/** What of anything is a filter. */
export const filtersIn = (given: Partial<Record<string, unknown>>): TaskFilters => saidIn(filterNames, given);

/** In which order a list can be. What is done has the order in which it was done, and no other. */
export const taskSorts = ['due', 'priority', 'newest', 'oldest', 'follow-up', 'number'] as const;
export type TaskSort = (typeof taskSorts)[number];

import { z } from 'zod';
import { day, filtersOfRequest, someOf } from './list-filters';
import { statusGroups } from './statuses';
import { id } from './values';

export const channels = ['counter', 'phone', 'portal', 'agent', 'list', 'import'] as const;
/** What of the list of requests is wanted. */
export const requestFilters = {
  ...filtersOfRequest,
  group: z.enum(statusGroups).optional().describe('Only with a status of this group'),
  channel: someOf(channels, 60).optional().describe('How they came'),
  promisedFrom: day.optional().describe('Promised for this day or later'), promisedTo: day.optional().describe('Promised for this day or before'),
  customerId: id.optional().describe('Only of this customer'),
  importId: id.optional().describe('Only those that came in with this import'),
} as const;
/** In which order the list can be. By promise, priority and how long they have stood, what has ended comes last. */
export const requestSorts = ['newest', 'oldest', 'promised', 'priority', 'waiting', 'changed'] as const;
export type RequestSort = (typeof requestSorts)[number];
export const requestSort = z.enum(requestSorts).optional().describe('In which order; `newest` where nothing is said');

export type RequestFilterName = keyof typeof requestFilters;
export const requestFilterNames = Object.keys(requestFilters) as RequestFilterName[];
export type RequestFilters = z.infer<z.ZodObject<typeof requestFilters>>;

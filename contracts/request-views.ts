import type { z } from 'zod';
import { requestColumnNames } from './list-columns';
import { requestFilters, requestSorts } from './request-filters';
import { viewSchemas } from './saved-views';

export const requestsList = { name: 'requests', filters: requestFilters, sorts: requestSorts, usualSort: 'newest', columns: requestColumnNames, more: {} } as const;
export const { change: requestViewChange, view: savedRequestView } = viewSchemas(requestsList);
export type RequestViewChange = z.output<typeof requestViewChange>;
export type SavedRequestView = z.output<typeof savedRequestView>;

import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { requestDiagram } from '@contracts/requests';
import { api, read } from '../../../app/api-client';

export type RequestDiagramAnswer = z.infer<typeof requestDiagram>;
/** Of a request, or of a process that no request travels. */
export const readDiagram = (id: string, of: 'requests' | 'instances' = 'requests') => queryOptions({
  queryKey: [of, 'diagram', id],
  queryFn: ({ signal }) => read(of === 'instances' ? api.GET('/instances/{id}/diagram', { params: { path: { id } }, signal }) : api.GET('/requests/{id}/diagram', { params: { path: { id } }, signal })),
});

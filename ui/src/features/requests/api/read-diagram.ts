import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { requestDiagram } from '@contracts/requests';
import { api } from '../../../app/api-client';

export type RequestDiagramAnswer = z.infer<typeof requestDiagram>;
export const readDiagram = (requestId: string) => queryOptions({
  queryKey: ['requests', 'diagram', requestId],
  queryFn: ({ signal }) => api.get<RequestDiagramAnswer>(`/requests/${requestId}/diagram`, undefined, { signal }),
});

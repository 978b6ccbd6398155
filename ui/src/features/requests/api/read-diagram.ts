import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { requestDiagram } from '@contracts/requests';
import { api } from '../../../app/api-client';

export type RequestDiagramAnswer = z.infer<typeof requestDiagram>;
/** Of a request, or of a process that no request travels. */
export const readDiagram = (id: string, of: 'requests' | 'instances' = 'requests') => queryOptions({
  queryKey: [of, 'diagram', id],
  queryFn: ({ signal }) => api.get<RequestDiagramAnswer>(`/${of}/${id}/diagram`, undefined, { signal }),
});

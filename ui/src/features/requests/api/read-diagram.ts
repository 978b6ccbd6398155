import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { requestDiagram } from '@contracts/requests';
import { api, read } from '../../../app/api-client';

export type RequestDiagramAnswer = z.infer<typeof requestDiagram>;
/** Of a request, of a process that no request travels, or of the process that a task comes from. */
export type DiagramOf = 'requests' | 'instances' | 'tasks';
export const readDiagram = (id: string, of: DiagramOf = 'requests') => queryOptions({
  queryKey: [of, 'diagram', id],
  queryFn: ({ signal }) => read(api.GET(`/${of}/{id}/diagram`, { params: { path: { id } }, signal })),
});

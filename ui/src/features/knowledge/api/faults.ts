import { queryOptions } from '@tanstack/react-query';
import type { FaultChange, FaultKind, FaultRow, NewFault } from '@contracts/knowledge';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['knowledge', 'faults'] as const;
export const faultCounts = queryOptions({ queryKey: [...all, 'counts'], queryFn: ({ signal }) => read(api.GET('/knowledge/fault-kinds', { signal })) });
export const faultsOf = (kind: FaultKind) => queryOptions({ queryKey: [...all, kind], queryFn: ({ signal }) => read(api.GET('/knowledge/faults', { params: { query: { kind } }, signal })) });

export const useAddFault = () => useWrite(all, (body: NewFault): Promise<FaultRow> => read(api.POST('/knowledge/faults', { params: { header: once() }, body })));
export const useChangeFault = () => useWrite(all, ({ id, revision, change }: { id: string; revision: string; change: FaultChange }): Promise<FaultRow> => read(api.PUT('/knowledge/faults/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));

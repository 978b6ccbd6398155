import { queryOptions } from '@tanstack/react-query';
import type { AgentChange, AgentRow, BranchChange, BranchDetail, NewAgent, NewBranch, NewUnit, UnitChange, UnitRow } from '@contracts/places';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['places'] as const;
export const branchList = queryOptions({ queryKey: [...all, 'branches'], queryFn: ({ signal }) => read(api.GET('/branches', { signal })) });
export const unitList = (branchId: string) => queryOptions({ queryKey: [...all, branchId, 'units'], queryFn: ({ signal }) => read(api.GET('/branches/{id}/units', { params: { path: { id: branchId } }, signal })), enabled: branchId !== '' });
export const agentList = (branchId: string) => queryOptions({ queryKey: [...all, branchId, 'agents'], queryFn: ({ signal }) => read(api.GET('/branches/{id}/agents', { params: { path: { id: branchId } }, signal })), enabled: branchId !== '' });

export const useAddBranch = () => useWrite(all, (body: NewBranch): Promise<BranchDetail> => read(api.POST('/branches', { params: { header: once() }, body })));
export const useChangeBranch = (id: string) => useWrite(all, ({ revision, change }: { revision: string; change: BranchChange }): Promise<BranchDetail> => read(api.PUT('/branches/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
export const useAddUnit = (branchId: string) => useWrite(all, (body: NewUnit): Promise<UnitRow> => read(api.POST('/branches/{id}/units', { params: { path: { id: branchId }, header: once() }, body })));
export const useChangeUnit = () => useWrite(all, ({ id, revision, change }: { id: string; revision: string; change: UnitChange }): Promise<UnitRow> => read(api.PUT('/units/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
export const useAddAgent = (branchId: string) => useWrite(all, (body: NewAgent): Promise<AgentRow> => read(api.POST('/branches/{id}/agents', { params: { path: { id: branchId }, header: once() }, body })));
export const useChangeAgent = () => useWrite(all, ({ id, revision, change }: { id: string; revision: string; change: AgentChange }): Promise<AgentRow> => read(api.PUT('/agents/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Action } from '@contracts/actions';
import type { GroupChange, GroupDetail, RoleChange, RoleDetail } from '@contracts/access';
import { api, once, read } from '../../../app/api-client';

const all = ['access'] as const;
export const roleNames = queryOptions({ queryKey: [...all, 'names'], queryFn: ({ signal }) => read(api.GET('/role-names', { signal })), staleTime: Infinity });
export const rightsCatalogue = queryOptions({ queryKey: [...all, 'rights'], queryFn: ({ signal }) => read(api.GET('/rights', { signal })), staleTime: Infinity });
export const roleList = queryOptions({ queryKey: [...all, 'roles'], queryFn: ({ signal }) => read(api.GET('/roles', { signal })) });
export const roleDetail = (key: string) => queryOptions({ queryKey: [...all, 'role', key], queryFn: ({ signal }) => read(api.GET('/roles/{key}', { params: { path: { key } }, signal })) });
export const groupList = queryOptions({ queryKey: [...all, 'groups'], queryFn: ({ signal }) => read(api.GET('/groups', { signal })) });
export const groupDetail = (id: string) => queryOptions({ queryKey: [...all, 'group', id], queryFn: ({ signal }) => read(api.GET('/groups/{id}', { params: { path: { id } }, signal })) });
export const personAccess = (id: string) => queryOptions({ queryKey: [...all, 'person', id], queryFn: ({ signal }) => read(api.GET('/people/{id}/rights', { params: { path: { id } }, signal })) });
export interface Question { action: Action; request?: string; amount?: string }
export const explained = (id: string, query: Question) => queryOptions({ queryKey: [...all, 'may', id, query], queryFn: ({ signal }) => read(api.GET('/people/{id}/may', { params: { path: { id }, query }, signal })), retry: false });

/** A refusal fetches everything anew too: somebody else may have been faster. */
function useAccessWrite<T, A>(write: (given: T) => Promise<A>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: write, onSettled: () => client.invalidateQueries({ queryKey: all }) });
}
const ifMatch = (revision: string): { 'Idempotency-Key': string; 'If-Match': string } => ({ ...once(), 'If-Match': `"${revision}"` });
export const useNewRole = () => useAccessWrite((body: { key: string; name: { fa: string; en: string }; copyOf?: string; reason: string }) => read<RoleDetail>(api.POST('/roles', { params: { header: once() }, body })));
export const useRoleChange = (key: string) => useAccessWrite(({ revision, ...body }: RoleChange & { revision: string }) => read<RoleDetail>(api.PUT('/roles/{key}', { params: { path: { key }, header: ifMatch(revision) }, body })));
export const useRoleRemoval = () => useAccessWrite((key: string) => read(api.DELETE('/roles/{key}', { params: { path: { key } } })));
export const useNewGroup = () => useAccessWrite((body: { key: string; name: { fa: string; en: string }; roles: string[]; members: string[]; reason: string }) => read<GroupDetail>(api.POST('/groups', { params: { header: once() }, body })));
export const useGroupChange = (id: string) => useAccessWrite(({ revision, ...body }: GroupChange & { revision: string }) => read<GroupDetail>(api.PUT('/groups/{id}', { params: { path: { id }, header: ifMatch(revision) }, body })));

import { queryOptions } from '@tanstack/react-query';
import type { Action } from '@contracts/actions';
import type { GroupChange, GroupDetail, RoleChange, RoleDetail } from '@contracts/access';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const all = ['access'] as const;
export const roleList = queryOptions({ queryKey: [...all, 'roles'], queryFn: ({ signal }) => read(api.GET('/roles', { signal })) });
export const roleDetail = (key: string) => queryOptions({ queryKey: [...all, 'role', key], queryFn: ({ signal }) => read(api.GET('/roles/{key}', { params: { path: { key } }, signal })) });
export const groupList = queryOptions({ queryKey: [...all, 'groups'], queryFn: ({ signal }) => read(api.GET('/groups', { signal })) });
export const groupDetail = (id: string) => queryOptions({ queryKey: [...all, 'group', id], queryFn: ({ signal }) => read(api.GET('/groups/{id}', { params: { path: { id } }, signal })) });
export const personAccess = (id: string) => queryOptions({ queryKey: [...all, 'person', id], queryFn: ({ signal }) => read(api.GET('/people/{id}/rights', { params: { path: { id } }, signal })) });
export interface Question { action: Action; request?: string; amount?: string }
export const explained = (id: string, query: Question) => queryOptions({ queryKey: [...all, 'may', id, query], queryFn: ({ signal }) => read(api.GET('/people/{id}/may', { params: { path: { id }, query }, signal })), retry: false });

export const useNewRole = () => useWrite(all, (body: { key: string; name: { fa: string; en: string }; copyOf?: string; reason: string }) => read<RoleDetail>(api.POST('/roles', { params: { header: once() }, body })));
export const useRoleChange = (key: string) => useWrite(all, ({ revision, ...body }: RoleChange & { revision: string }) => read<RoleDetail>(api.PUT('/roles/{key}', { params: { path: { key }, header: goingOnFrom(revision) }, body })));
export const useRoleRemoval = () => useWrite(all, (key: string) => read(api.DELETE('/roles/{key}', { params: { path: { key } } })));
export const useNewGroup = () => useWrite(all, (body: { key: string; name: { fa: string; en: string }; roles: string[]; members: string[]; reason: string }) => read<GroupDetail>(api.POST('/groups', { params: { header: once() }, body })));
export const useGroupChange = (id: string) => useWrite(all, ({ revision, ...body }: GroupChange & { revision: string }) => read<GroupDetail>(api.PUT('/groups/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body })));

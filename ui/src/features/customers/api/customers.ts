import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { CustomerChange, CustomerDetail, CustomerKind, NewCustomer } from '@contracts/customers';
import { api, goingOnFrom, once, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

export interface CustomerFilter { q?: string; kind?: CustomerKind; area?: string; group?: string }
const all = ['customers'] as const;

export const customerList = (filter: CustomerFilter) => infiniteQueryOptions({
  queryKey: [...all, 'list', filter],
  queryFn: ({ pageParam, signal }) => read(api.GET('/customers', { params: { query: { ...filter, limit: 50, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});
export const customerDetail = (id: string) => queryOptions({ queryKey: [...all, id], queryFn: ({ signal }) => read(api.GET('/customers/{id}', { params: { path: { id } }, signal })) });
export const customerDevices = (id: string) => queryOptions({ queryKey: [...all, id, 'devices'], queryFn: ({ signal }) => read(api.GET('/customers/{id}/devices', { params: { path: { id } }, signal })) });
export const customerRequests = (id: string) => queryOptions({ queryKey: ['requests', 'of-customer', id], queryFn: ({ signal }) => read(api.GET('/requests', { params: { query: { customerId: id, limit: 20 } }, signal })) });
export const customerHistory = (id: string) => infiniteQueryOptions({
  queryKey: [...all, id, 'history'],
  queryFn: ({ pageParam, signal }) => read(api.GET('/customers/{id}/history', { params: { path: { id }, query: { limit: 10, after: pageParam } }, signal })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
});

export const useCustomerAdd = () => useWrite(all, (body: NewCustomer): Promise<CustomerDetail> => read(api.POST('/customers', { params: { header: once() }, body })));
export const useCustomerChange = (id: string) => useWrite(all, ({ revision, change }: { revision: string; change: CustomerChange }): Promise<CustomerDetail> =>
  read(api.PATCH('/customers/{id}', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));

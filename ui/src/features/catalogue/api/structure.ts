import { queryOptions } from '@tanstack/react-query';
import type { Bom, BomChange } from '@contracts/catalogue-bom';
import type { ServiceChange, ServiceDefinition } from '@contracts/catalogue-services';
import { api, goingOnFrom, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';
import { items } from './items';

export const bomOf = (id: string) => queryOptions({ queryKey: [...items, id, 'bom'], queryFn: ({ signal }) => read(api.GET('/catalogue/items/{id}/bom', { params: { path: { id } }, signal })) });
export const usesOf = (id: string) => queryOptions({ queryKey: [...items, id, 'uses'], queryFn: ({ signal }) => read(api.GET('/catalogue/items/{id}/uses', { params: { path: { id } }, signal })) });
export const serviceOf = (id: string) => queryOptions({ queryKey: [...items, id, 'service'], queryFn: ({ signal }) => read(api.GET('/catalogue/items/{id}/service', { params: { path: { id } }, signal })) });
export const servicesOn = (id: string) => queryOptions({ queryKey: [...items, id, 'services'], queryFn: ({ signal }) => read(api.GET('/catalogue/items/{id}/services', { params: { path: { id } }, signal })) });

/** What one thing is made of changes what others are made of. */
export const useChangeBom = (id: string) => useWrite(items, ({ revision, change }: { revision: string; change: BomChange }): Promise<Bom> => read(api.PUT('/catalogue/items/{id}/bom', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));
export const useChangeService = (id: string) => useWrite(items, ({ revision, change }: { revision: string; change: ServiceChange }): Promise<ServiceDefinition> => read(api.PUT('/catalogue/items/{id}/service', { params: { path: { id }, header: goingOnFrom(revision) }, body: change })));

import { queryOptions } from '@tanstack/react-query';
import type { UnitRoute } from '@contracts/unit-routes';
import { api, goingOnFrom, read } from '../../../app/api-client';
import { useWrite } from '../../../app/use-write';

const routes = ['catalogue', 'routes'] as const;
export const unitRoute = (kindId: string) => queryOptions({ queryKey: [...routes, kindId], queryFn: ({ signal }) => read(api.GET('/catalogue/terms/{id}/route', { params: { path: { id: kindId } }, signal })) });
/** The route of one kind holds for those below it too. */
export const useSetUnitRoute = (kindId: string) => useWrite(routes, ({ revision, unitIds }: { revision: string; unitIds: string[] }): Promise<UnitRoute> => read(api.PUT('/catalogue/terms/{id}/route', { params: { path: { id: kindId }, header: goingOnFrom(revision) }, body: { unitIds } })), { also: ['lookups'] });

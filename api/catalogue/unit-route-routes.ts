import { ok, refuse } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Through which units devices of a kind pass. */
export function addUnitRouteEndpoints(add: AddEndpoint, { unitOfWork, unitRoutes, unitRouteManagement }: Pick<ApiServices, 'unitOfWork' | 'unitRoutes' | 'unitRouteManagement'>): void {
  const read = (actor: UserActor, kindId: string) => unitOfWork.run(actor, async (tx) => {
    const found = await unitRoutes.route(tx, kindId, false);
    return found ? ok({ steps: found.steps, from: found.from, revision: found.revision, mayChange: may(actor, 'catalogue.manage') }) : refuse('term.not-found');
  });
  add('readUnitRoute', ({ actor, params }) => read(actor, params.id));
  add('setUnitRoute', async ({ actor, params: { id }, body, precondition }) => {
    const done = await unitRouteManagement(actor, id, body, precondition!);
    return done.ok ? read(actor, id) : done;
  });
}

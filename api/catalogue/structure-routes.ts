import { ok, refuse } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** What things are made of, and what is done to them. */
export function addStructureEndpoints(add: AddEndpoint, { unitOfWork, boms, bomManagement, services, serviceManagement }: Pick<ApiServices, 'unitOfWork' | 'boms' | 'bomManagement' | 'services' | 'serviceManagement'>): void {
  const bom = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const kind = await boms.kindOf(tx, id);
    return kind === null ? refuse('item.not-found') : ok({ ...await boms.tree(tx, id), mayChange: may(actor, 'catalogue.manage') && kind !== 'service' });
  });
  const service = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const found = await services.service(tx, id, false);
    return found ? ok({ ...found, mayChange: may(actor, 'catalogue.manage') }) : refuse('item.not-found');
  });
  add('readBom', ({ actor, params }) => bom(actor, params.id));
  add('changeBom', async ({ actor, params: { id }, body, precondition }) => {
    const done = await bomManagement(actor, id, body, precondition!);
    return done.ok ? bom(actor, id) : done;
  });
  add('listBomUses', ({ actor, params: { id } }) => unitOfWork.run(actor, async (tx) => (await boms.kindOf(tx, id) === null ? refuse('item.not-found') : ok({ items: await boms.uses(tx, id) }))));
  add('readService', ({ actor, params }) => service(actor, params.id));
  add('changeService', async ({ actor, params: { id }, body, precondition }) => {
    const done = await serviceManagement(actor, id, body, precondition!);
    return done.ok ? service(actor, id) : done;
  });
  add('listServicesOf', ({ actor, params: { id } }) => unitOfWork.run(actor, async (tx) => {
    const found = await services.servicesOf(tx, id);
    return found ? ok({ items: found }) : refuse('item.not-found');
  }));
}

import { ok, refuse, type ErrorCode, type Result } from '../../contracts/errors';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Branches, their units and agencies. */
export function addPlaceEndpoints(add: AddEndpoint, { unitOfWork, places, placeManagement }: Pick<ApiServices, 'unitOfWork' | 'places' | 'placeManagement'>): void {
  const found = <T>(value: T | null | undefined, code: ErrorCode): Result<T> => (value ? ok(value) : refuse(code));
  const branch = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => found(await places.branch(tx, actor, id), 'branch.not-found'));
  const unit = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => found(await places.unit(tx, actor, id), 'unit.not-found'));
  const agent = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => found(await places.agent(tx, actor, id), 'agent.not-found'));

  add('listBranches', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await places.branches(tx, actor), mayAdd: await places.seesAll(tx, actor) })));
  add('addBranch', async ({ actor, body }) => {
    const made = await placeManagement.addBranch(actor, body);
    // Who made it sees all branches; this request's own list of them was read before.
    return made.ok ? branch({ ...actor, branches: [...actor.branches, made.value] }, made.value) : made;
  });
  add('readBranch', ({ actor, params }) => branch(actor, params.id));
  add('changeBranch', async ({ actor, params: { id }, body, precondition }) => {
    const done = await placeManagement.changeBranch(actor, id, body, precondition!);
    return done.ok ? branch(actor, id) : done;
  });

  add('listUnits', ({ actor, params }) => unitOfWork.run(actor, async (tx) => {
    const items = await places.units(tx, actor, params.id);
    return items ? ok({ items }) : refuse('branch.not-found');
  }));
  add('addUnit', async ({ actor, params: { id }, body }) => {
    const made = await placeManagement.addUnit(actor, id, body);
    return made.ok ? unit(actor, made.value) : made;
  });
  add('changeUnit', async ({ actor, params: { id }, body, precondition }) => {
    const done = await placeManagement.changeUnit(actor, id, body, precondition!);
    return done.ok ? unit(actor, id) : done;
  });

  add('listAgents', ({ actor, params }) => unitOfWork.run(actor, async (tx) => {
    const items = await places.agents(tx, actor, params.id);
    return items ? ok({ items }) : refuse('branch.not-found');
  }));
  add('addAgent', async ({ actor, params: { id }, body }) => {
    const made = await placeManagement.addAgent(actor, id, body);
    return made.ok ? agent(actor, made.value) : made;
  });
  add('changeAgent', async ({ actor, params: { id }, body, precondition }) => {
    const done = await placeManagement.changeAgent(actor, id, body, precondition!);
    return done.ok ? agent(actor, id) : done;
  });
}

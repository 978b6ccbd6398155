import { ok, refuse, type Result } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Plans of warranty, and warranties of units. */
export function addWarrantyEndpoints(add: AddEndpoint, { unitOfWork, plans, planManagement, warranties, activation, warrantyManagement }: Pick<ApiServices, 'unitOfWork' | 'plans' | 'planManagement' | 'warranties' | 'activation' | 'warrantyManagement'>): void {
  const plan = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const detail = await plans.detail(tx, actor, id);
    return detail ? ok(detail) : refuse('warranty-plan.not-found');
  });
  add('listWarrantyPlans', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await plans.list(tx), mayChange: may(actor, 'warranty.manage') })));
  add('addWarrantyPlan', async ({ actor, body }) => {
    const done = await planManagement.add(actor, body);
    return done.ok ? plan(actor, done.value) : done;
  });
  add('previewWarrantyPlan', async ({ body }) => planManagement.preview(body));
  add('readWarrantyPlan', ({ actor, params }) => plan(actor, params.id));
  add('changeWarrantyPlan', async ({ actor, params: { id }, body, precondition }) => {
    const done = await planManagement.change(actor, id, body, precondition!);
    return done.ok ? plan(actor, id) : done;
  });

  const unit = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const there = await warranties.ofUnit(tx, actor, id);
    return there ? ok(there) : refuse('serial.not-found');
  });
  const after = async (actor: UserActor, act: Promise<Result<string>>) => {
    const done = await act;
    return done.ok ? unit(actor, done.value) : done;
  };
  add('listUnitWarranties', ({ actor, params }) => unit(actor, params.id));
  add('readRequestCover', ({ actor, params, query }) => unitOfWork.run(actor, async (tx) => {
    const there = await warranties.ofRequest(tx, actor, params.id, query.items?.split(',') ?? []);
    return there ? ok(there) : refuse('request.not-found');
  }));
  add('activateWarranty', async ({ actor, params: { id }, body }) => {
    const done = await activation.activate(actor, id, body);
    return done.ok ? unit(actor, id) : done;
  });
  add('activateWarranties', ({ actor, body }) => activation.activateAll(actor, body));
  add('extendWarranty', ({ actor, params: { id }, body }) => after(actor, warrantyManagement.extend(actor, id, body)));
  add('suspendWarranty', ({ actor, params: { id }, body }) => after(actor, warrantyManagement.suspend(actor, id, body)));
  add('resumeWarranty', ({ actor, params: { id }, body }) => after(actor, warrantyManagement.resume(actor, id, body)));
  add('transferWarranty', ({ actor, params: { id }, body }) => after(actor, warrantyManagement.transfer(actor, id, body)));
  add('proposeLoss', ({ actor, params: { id }, body }) => after(actor, warrantyManagement.proposeLoss(actor, id, body)));
  add('decideLoss', ({ actor, params: { id }, body }) => after(actor, warrantyManagement.decideLoss(actor, id, body)));
  add('objectToLoss', ({ actor, params: { id }, body }) => after(actor, warrantyManagement.object(actor, id, body)));
  add('decideObjection', ({ actor, params: { id }, body }) => after(actor, warrantyManagement.decideObjection(actor, id, body)));
}

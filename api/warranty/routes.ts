import { ok, refuse } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Plans of warranty. */
export function addWarrantyEndpoints(add: AddEndpoint, { unitOfWork, plans, planManagement }: Pick<ApiServices, 'unitOfWork' | 'plans' | 'planManagement'>): void {
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
}

import { ok, refuse } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** What the company knows: faults, and answers to what is asked again and again. */
export function addKnowledgeEndpoints(add: AddEndpoint, { unitOfWork, faults, faultManagement, templates, templateManagement }: Pick<ApiServices, 'unitOfWork' | 'faults' | 'faultManagement' | 'templates' | 'templateManagement'>): void {
  const fault = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const found = await faults.fault(tx, id);
    return found ? ok(found) : refuse('fault.not-found');
  });
  add('countFaults', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await faults.counts(tx) })));
  add('listFaults', ({ actor, query }) => unitOfWork.run(actor, async (tx) => ok({ items: await faults.list(tx, query.kind), mayChange: may(actor, 'knowledge.manage') })));
  add('addFault', async ({ actor, body }) => {
    const made = await faultManagement.add(actor, body);
    return made.ok ? fault(actor, made.value) : made;
  });
  add('changeFault', async ({ actor, params: { id }, body, precondition }) => {
    const done = await faultManagement.change(actor, id, body, precondition!);
    return done.ok ? fault(actor, id) : done;
  });

  const template = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const found = await templates.template(tx, id);
    return found ? ok(found) : refuse('template.not-found');
  });
  add('listTemplates', ({ actor }) => unitOfWork.run(actor, async (tx) => ok({ items: await templates.list(tx), mayChange: may(actor, 'knowledge.manage') })));
  add('addTemplate', async ({ actor, body }) => {
    const made = await templateManagement.add(actor, body);
    return made.ok ? template(actor, made.value) : made;
  });
  add('changeTemplate', async ({ actor, params: { id }, body, precondition }) => {
    const done = await templateManagement.change(actor, id, body, precondition!);
    return done.ok ? template(actor, id) : done;
  });
}

import { ok, refuse } from '../../contracts/errors';
import type { UserActor } from '../../domain/shared/actor';
import type { AddEndpoint } from '../endpoint';
import { recallWorkbook } from '../lists/recall-workbook';
import type { ApiServices } from '../services';

/** Recalls and bulletins. */
export function addRecallEndpoints(add: AddEndpoint, { unitOfWork, recalls, recallManagement, listExports }: Pick<ApiServices, 'unitOfWork' | 'recalls' | 'recallManagement' | 'listExports'>): void {
  const recall = (actor: UserActor, id: string) => unitOfWork.run(actor, async (tx) => {
    const detail = await recalls.detail(tx, actor, id);
    return detail ? ok(detail) : refuse('recall.not-found');
  });
  const ofUnit = (actor: UserActor, unitId: string) => unitOfWork.run(actor, async (tx) => {
    const items = await recalls.ofUnit(tx, unitId);
    return items ? ok({ items }) : refuse('serial.not-found');
  });

  add('listRecalls', ({ actor, query }) => unitOfWork.run(actor, (tx) => recalls.list(tx, actor, query)));
  add('addRecall', async ({ actor, body }) => {
    const done = await recallManagement.add(actor, body);
    return done.ok ? recall(actor, done.value) : done;
  });
  add('previewRecall', ({ actor, body }) => recallManagement.preview(actor, body));
  add('readRecall', ({ actor, params }) => recall(actor, params.id));
  add('changeRecall', async ({ actor, params: { id }, body, precondition }) => {
    const done = await recallManagement.change(actor, id, body, precondition!);
    return done.ok ? recall(actor, id) : done;
  });
  add('moveRecall', async ({ actor, params: { id }, body }) => {
    const done = await recallManagement.move(actor, id, body.state);
    return done.ok ? recall(actor, id) : done;
  });
  add('listRecallUnits', ({ actor, params, query }) => unitOfWork.run(actor, async (tx) => await recalls.units(tx, actor, params.id, query) ?? refuse('recall.not-found')));
  add('exportRecallUnits', async ({ actor, params, signedIn }) => {
    const rows = await listExports.recalled(actor, params.id);
    return rows.ok ? ok(await recallWorkbook(rows.value, signedIn.preferences.language)) : rows;
  });
  add('settleRecall', async ({ actor, params: { id, unitId }, body }) => {
    const done = await recallManagement.settle(actor, id, unitId, body);
    return done.ok ? ofUnit(actor, unitId) : done;
  });
  add('listSerialRecalls', ({ actor, params }) => ofUnit(actor, params.id));
}

import { ok } from '../../contracts/errors';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** What operators see and do of a running process. */
export function addOperatingEndpoints(add: AddEndpoint, { moves }: ApiServices): void {
  add('readInstance', ({ actor, params: { id } }) => moves.view(actor, id));
  add('listVisits', ({ actor, params: { id } }) => moves.visits(actor, id));
  add('previewMove', ({ actor, params: { id }, body }) => moves.preview(actor, id, body.move));
  add('moveInstance', async ({ actor, params: { id }, body: { move, reason, seq }, key }) => {
    const moved = await moves.move(actor, id, { move, reason, ...(seq !== undefined && { seq }), key: key! });
    return moved.ok ? ok({ status: 'done' as const }) : moved;
  });
}

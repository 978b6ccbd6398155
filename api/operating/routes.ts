import { z } from 'zod';
import { ok } from '../../contracts/errors';
import { instanceView, movePreview, movePreviewRequest, moveRequest, visitList } from '../../contracts/operating';
import { accepted } from '../../contracts/requests';
import { id } from '../../contracts/values';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const params = z.object({ id });

/** What operators see and do of a running process. */
export function addOperatingEndpoints(add: AddEndpoint, { moves }: ApiServices): void {
  add({ route: 'readInstance', action: 'process.operate', params, answer: instanceView, handle: ({ actor, params: { id: instance } }) => moves.view(actor, instance) });
  add({ route: 'listVisits', action: 'process.operate', params, answer: visitList, handle: ({ actor, params: { id: instance } }) => moves.visits(actor, instance) });
  add({ route: 'previewMove', action: 'process.operate', params, body: movePreviewRequest, answer: movePreview, handle: ({ actor, params: { id: instance }, body }) => moves.preview(actor, instance, body.move) });
  add({
    route: 'moveInstance', action: 'process.operate', params, body: moveRequest, answer: accepted, status: 202, idempotency: 'stored',
    handle: async ({ actor, params: { id: instance }, body: { move, reason, seq }, key }) => {
      const moved = await moves.move(actor, instance, { move, reason, ...(seq !== undefined && { seq }), key: key! });
      return moved.ok ? ok({ status: 'done' as const }) : moved;
    },
  });
}

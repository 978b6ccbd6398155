import { idFor } from '../../domain/shared/ids';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** What is done to many tasks at once. */
export function addTaskBatchEndpoints(add: AddEndpoint, { batches }: Pick<ApiServices, 'batches'>): void {
  add('previewTaskBatch', ({ actor, body }) => batches.preview(actor, body.act, body.selection));
  add('startTaskBatch', ({ actor, body, key }) => batches.start(actor, body.act, body.selection, idFor('task-batch', actor.id, key!)));
  add('listTaskBatches', ({ actor, query }) => batches.list(actor, query));
  add('readTaskBatch', ({ actor, params }) => batches.find(actor, params.id));
  add('listTaskBatchItems', ({ actor, params, query }) => batches.items(actor, params.id, query));
  add('stopTaskBatch', ({ actor, params }) => batches.stop(actor, params.id));
}

import { z } from 'zod';
import {
  migrationBatch, migrationItems, migrationItemsQuery, migrationPreview, migrationPreviewMany, migrationPreviewOne, migrationPreviews, migrationProposal, migrationProposalQuery, startMigration, undoMigration,
} from '../../contracts/migrations';
import { ok } from '../../contracts/errors';
import { id } from '../../contracts/values';
import { idFor } from '../../domain/shared/ids';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const action = 'process.migrate' as const;
const params = z.object({ id });

/** Moving running requests to another version: propose, look, do, watch, take back. */
export function addMigrationEndpoints(add: AddEndpoint, { migrations, migrationPreviews: previews }: ApiServices): void {
  add({ route: 'proposeMigration', action, query: migrationProposalQuery, answer: migrationProposal, handle: ({ actor, query }) => migrations.propose(actor, query) });
  add({ route: 'previewMigration', action, body: migrationPreviewMany, answer: migrationPreviews, handle: ({ actor, body }) => previews.many(actor, body) });
  add({ route: 'previewRequestMigration', action, body: migrationPreviewOne, answer: migrationPreview, handle: ({ actor, body }) => previews.one(actor, body) });
  add({
    route: 'startMigration', action, body: startMigration, answer: migrationBatch, status: 202, idempotency: 'stored',
    handle: ({ actor, body, key }) => migrations.start(actor, body, idFor('migration', actor.id, key!)),
  });
  add({ route: 'listMigrations', action, answer: z.object({ items: z.array(migrationBatch) }), handle: async ({ actor }) => ok({ items: await migrations.list(actor) }) });
  add({ route: 'readMigration', action, params, answer: migrationBatch, handle: ({ actor, params: { id: batch } }) => migrations.find(actor, batch) });
  add({ route: 'listMigrationItems', action, params, query: migrationItemsQuery, answer: migrationItems, handle: ({ actor, params: { id: batch }, query }) => migrations.items(actor, batch, query) });
  add({ route: 'goOnMigration', action, params, answer: migrationBatch, handle: ({ actor, params: { id: batch } }) => migrations.goOn(actor, batch) });
  add({ route: 'pauseMigration', action, params, answer: migrationBatch, handle: ({ actor, params: { id: batch } }) => migrations.pause(actor, batch) });
  add({ route: 'stopMigration', action, params, answer: migrationBatch, handle: ({ actor, params: { id: batch } }) => migrations.stop(actor, batch) });
  add({
    route: 'undoMigration', action, params, body: undoMigration, answer: migrationBatch, status: 202, idempotency: 'stored',
    handle: ({ actor, params: { id: batch }, body, key }) => migrations.undo(actor, batch, body.reason, idFor('migration', actor.id, key!)),
  });
}

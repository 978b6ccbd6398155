import { idFor } from '../../domain/shared/ids';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

/** Moving running requests to another version: propose, look, do, watch, take back. */
export function addMigrationEndpoints(add: AddEndpoint, { migrations, migrationPreviews: previews }: ApiServices): void {
  add('proposeMigration', ({ actor, query }) => migrations.propose(actor, query));
  add('previewMigration', ({ actor, body }) => previews.many(actor, body));
  add('previewRequestMigration', ({ actor, body }) => previews.one(actor, body));
  add('startMigration', ({ actor, body, key }) => migrations.start(actor, body, idFor('migration', actor.id, key!)));
  add('listMigrations', ({ actor, query }) => migrations.list(actor, query));
  add('readMigration', ({ actor, params: { id } }) => migrations.find(actor, id));
  add('listMigrationItems', ({ actor, params: { id }, query }) => migrations.items(actor, id, query));
  add('goOnMigration', ({ actor, params: { id } }) => migrations.goOn(actor, id));
  add('pauseMigration', ({ actor, params: { id } }) => migrations.pause(actor, id));
  add('stopMigration', ({ actor, params: { id } }) => migrations.stop(actor, id));
  add('undoMigration', ({ actor, params: { id }, body, key }) => migrations.undo(actor, id, body.reason, idFor('migration', actor.id, key!)));
}

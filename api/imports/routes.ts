import type { Router } from 'express';
import { ok, refuse } from '../../contracts/errors';
import { columnsOf, importEntityNames } from '../../contracts/import-entities';
import { importLimit } from '../../contracts/imports';
import { routes } from '../../contracts/routes';
import { mayImport } from '../../domain/imports/imports';
import { idFor } from '../../domain/shared/ids';
import { mayAtAll, type AddEndpoint } from '../endpoint';
import { upload } from '../middleware/upload';
import type { ApiServices } from '../services';
import { errorFile, importTemplate } from './import-files';

export function addImportEndpoints(router: Router, add: AddEndpoint, { imports }: ApiServices): void {
  const noFile = refuse('request.invalid', undefined, [{ path: 'file', code: 'field.required' }]);
  // The right is asked before a byte of the file is read.
  router.post(routes.startImport.path, mayAtAll('startImport'), ...upload(importLimit));
  add('startImport', async ({ actor, request, key }) => (request.file ? imports.start(actor, { id: idFor('import', actor.id, key!), name: request.file.originalname, content: request.file.buffer }) : noFile));
  add('listImportEntities', ({ actor }) => Promise.resolve(ok({
    items: importEntityNames.filter((entity) => mayImport(actor, entity)).map((entity) => ({ entity, columns: Object.entries(columnsOf(entity)).map(([column, { title, required = false, type }]) => ({ key: column, title, required, type })) })),
  })));
  add('importTemplate', async ({ actor, params: { entity }, query, signedIn }) => (mayImport(actor, entity) ? ok(await importTemplate(entity, query.format, signedIn.preferences.language)) : refuse('access.denied')));
  router.post(routes.offerImport.path, mayAtAll('offerImport'), ...upload(importLimit));
  add('offerImport', async ({ actor, params: { entity }, request, key }) => {
    return request.file ? imports.offer(actor, entity, { id: idFor('import', actor.id, key!), name: request.file.originalname, content: request.file.buffer }) : noFile;
  });
  add('listImports', ({ actor, query }) => imports.list(actor, query));
  add('readImport', ({ actor, params }) => imports.find(actor, params.id));
  add('beginImport', ({ actor, params, body }) => imports.begin(actor, params.id, body));
  add('importErrors', async ({ actor, params, signedIn }) => {
    const refused = await imports.refusedRows(actor, params.id);
    return refused.ok ? ok(errorFile(refused.value, signedIn.preferences.language)) : refused;
  });
  add('cancelImport', ({ actor, params }) => imports.cancel(actor, params.id));
}

import type { Router } from 'express';
import { refuse } from '../../contracts/errors';
import { importLimit } from '../../contracts/imports';
import { routes } from '../../contracts/routes';
import { idFor } from '../../domain/shared/ids';
import { mayAtAll, type AddEndpoint } from '../endpoint';
import { upload } from '../middleware/upload';
import type { ApiServices } from '../services';

export function addImportEndpoints(router: Router, add: AddEndpoint, { imports }: ApiServices): void {
  // The right is asked before a byte of the file is read.
  router.post(routes.startImport.path, mayAtAll('startImport'), ...upload(importLimit));
  add('startImport', async ({ actor, request, key }) => (request.file ? imports.start(actor, { id: idFor('import', actor.id, key!), name: request.file.originalname, content: request.file.buffer })
    : refuse('request.invalid', undefined, [{ path: 'file', code: 'field.required' }])));
  add('listImports', ({ actor, query }) => imports.list(actor, query));
  add('readImport', ({ actor, params }) => imports.find(actor, params.id));
  add('cancelImport', ({ actor, params }) => imports.cancel(actor, params.id));
}

import type { RequestHandler, Router } from 'express';
import multer from 'multer';
import { z } from 'zod';
import { ok, refuse } from '../../contracts/errors';
import { importJob, importLimit } from '../../contracts/imports';
import { routes } from '../../contracts/routes';
import { id } from '../../contracts/values';
import { idFor } from '../../domain/shared/ids';
import { carries } from '../../domain/access/rights';
import { appError } from '../app-error';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const jobParams = z.object({ id });

const mayImport: RequestHandler = (request, _response, next) => {
  const { signedIn } = request;
  if (!signedIn || !carries(signedIn.actor.roles, 'import.run')) next(appError('access.denied'));
  else if (!request.is('multipart/form-data')) next(appError('request.unsupported-type'));
  else next();
};

export function addImportEndpoints(router: Router, add: AddEndpoint, { imports }: ApiServices): void {
  const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: importLimit, files: 1, fields: 0, parts: 1, headerPairs: 20 }, defParamCharset: 'utf8' });
  // The right is asked before a byte of the file is read.
  router.post(routes.startImport.path, mayImport, upload.single('file'));
  add({
    route: 'startImport', action: 'import.run', answer: importJob, status: 202, idempotency: 'stored',
    handle: async ({ actor, request, key }) => (request.file ? imports.start(actor, { id: idFor('import', actor.id, key!), name: request.file.originalname, content: request.file.buffer })
      : refuse('request.invalid', undefined, [{ path: 'file', code: 'field.required' }])),
  });
  add({ route: 'listImports', action: 'import.run', answer: z.object({ items: z.array(importJob) }), handle: async ({ actor }) => ok({ items: await imports.list(actor) }) });
  add({ route: 'readImport', action: 'import.run', params: jobParams, answer: importJob, handle: ({ actor, params }) => imports.find(actor, params.id) });
  add({ route: 'cancelImport', action: 'import.run', params: jobParams, answer: importJob, handle: ({ actor, params }) => imports.cancel(actor, params.id) });
}

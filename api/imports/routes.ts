import type { RequestHandler, Router } from 'express';
import multer from 'multer';
import { refuse } from '../../contracts/errors';
import { importLimit } from '../../contracts/imports';
import { routes } from '../../contracts/routes';
import { idFor } from '../../domain/shared/ids';
import { appError } from '../app-error';
import { mayAtAll, type AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const isForm: RequestHandler = (request, _response, next) => { next(request.is('multipart/form-data') ? undefined : appError('request.unsupported-type')); };

/** Whatever the parser of forms does not like is wrong with the form: it stores nothing. */
const readFile = (read: RequestHandler): RequestHandler => (request, response, next) => {
  void read(request, response, (error?: unknown) => { next(error === undefined || error instanceof multer.MulterError ? error : appError('request.malformed')); });
};

export function addImportEndpoints(router: Router, add: AddEndpoint, { imports }: ApiServices): void {
  const upload = multer({ storage: multer.memoryStorage(), limits: { fileSize: importLimit, files: 1, fields: 0, parts: 1, headerPairs: 20 }, defParamCharset: 'utf8' });
  // The right is asked before a byte of the file is read.
  router.post(routes.startImport.path, mayAtAll('startImport'), isForm, readFile(upload.single('file')));
  add('startImport', async ({ actor, request, key }) => (request.file ? imports.start(actor, { id: idFor('import', actor.id, key!), name: request.file.originalname, content: request.file.buffer })
    : refuse('request.invalid', undefined, [{ path: 'file', code: 'field.required' }])));
  add('listImports', ({ actor, query }) => imports.list(actor, query));
  add('readImport', ({ actor, params }) => imports.find(actor, params.id));
  add('cancelImport', ({ actor, params }) => imports.cancel(actor, params.id));
}

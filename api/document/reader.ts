import { dirname, join } from 'node:path';
import { Router, type Response } from 'express';

const own = join(__dirname, 'reader');
const bundle = dirname(require.resolve('swagger-ui-dist/swagger-ui.css'));
/** Name → folder and type: nothing else is served. */
const files: Record<string, { folder: string; type: string }> = {
  'reader.js': { folder: own, type: 'text/javascript' }, 'reader.css': { folder: own, type: 'text/css' },
  'swagger-ui-bundle.js': { folder: bundle, type: 'text/javascript' }, 'swagger-ui.css': { folder: bundle, type: 'text/css' },
};

/** `/docs`: the document for people, under the same policy as everything else: scripts from here alone, nothing evaluated. */
export function documentReader(): Router {
  const router = Router({ strict: true });
  const send = (response: Response, file: string, folder: string, type: string): void => {
    response.set({ 'Content-Type': `${type}; charset=utf-8` }).sendFile(file, { root: folder, etag: true, lastModified: false, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } });
  };
  router.get('/docs', (_request, response) => { send(response, 'index.html', own, 'text/html'); });
  router.get('/docs/', (_request, response) => { response.redirect(308, '../docs'); });
  router.get('/docs/:file', (request, response, next) => {
    const file = Object.hasOwn(files, request.params.file) ? files[request.params.file] : undefined;
    if (file) send(response, request.params.file, file.folder, file.type);
    else next();
  });
  return router;
}

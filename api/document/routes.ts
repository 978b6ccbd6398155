import { createHash } from 'node:crypto';
import { Router } from 'express';
import { routes } from '../../contracts/routes';
import { version } from '../../package.json';
import { isEndpoint } from '../endpoint';
import { openApiDocument } from './openapi';

/** The document, to whoever asks: it tells nothing that the source does not. */
export function documentRoute(): Router {
  const router = Router();
  let made: { text: string; tag: string } | undefined;
  router.get(routes.readDocument.path, isEndpoint('readDocument'), (_request, response) => {
    if (!made) {
      const text = JSON.stringify(openApiDocument(version));
      made = { text, tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
    }
    response.set({ 'Cache-Control': 'no-cache', ETag: made.tag }).type('json').send(made.text);
  });
  return router;
}

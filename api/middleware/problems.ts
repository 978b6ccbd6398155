import type { ErrorRequestHandler, RequestHandler } from 'express';
import { MulterError } from 'multer';
import type { ErrorCode, Problem } from '../../contracts/errors';
import type { Logger } from '../../platform/logger';
import { AppError, appError } from '../app-error';
import { databaseIsAway } from './database-away';

/** English titles, for logs and for whoever reads a raw answer; people read the catalogue's text of the code. */
const titleOf = (code: ErrorCode): string => code.replace(/[.-]/g, ' ');

const bodyErrors: Record<string, ErrorCode> = {
  'entity.too.large': 'request.too-large', 'entity.parse.failed': 'request.malformed', 'entity.verify.failed': 'request.malformed',
  'request.aborted': 'request.malformed', 'request.size.invalid': 'request.malformed', 'stream.encoding.set': 'request.malformed',
  'encoding.unsupported': 'request.unsupported-type', 'charset.unsupported': 'request.unsupported-type',
  'parameters.too.many': 'request.too-large', 'querystring.parse.rangeError': 'request.malformed',
};

/** Any error as the refusal that the client gets. Whatever is not known is `server.error`, and only the log says more. */
export function refusalOfError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof MulterError) return appError(error.code === 'LIMIT_FILE_SIZE' ? 'request.too-large' : 'request.malformed');
  if (error instanceof URIError) return appError('request.malformed');
  const known = error as { type?: unknown; status?: unknown } | null;
  if (typeof known?.type === 'string' && bodyErrors[known.type]) return appError(bodyErrors[known.type]!);
  if (databaseIsAway(error)) return appError('database.unavailable', undefined, undefined, { 'Retry-After': '2' });
  if (typeof known?.status === 'number' && known.status >= 400 && known.status < 500) return appError('request.malformed');
  return appError('server.error');
}

export function problemOf({ refusal, status }: AppError, traceId: string): Problem {
  return {
    type: `urn:zamen:problem:${refusal.code}`, title: titleOf(refusal.code), status, code: refusal.code,
    params: refusal.params ?? {}, ...(refusal.fields && { fields: refusal.fields }), traceId,
  };
}

/** The one place where an error becomes an answer (RFC 9457). */
export function problems(logger: Logger): ErrorRequestHandler {
  return (error, request, response, next) => {
    const refusal = refusalOfError(error);
    if (refusal.status >= 500) logger.error({ err: error, traceId: request.traceId, code: refusal.refusal.code }, 'A request failed');
    if (response.headersSent) { next(error); return; }
    response.status(refusal.status).set(refusal.headers).set('Cache-Control', 'no-store');
    response.type('application/problem+json').send(JSON.stringify(problemOf(refusal, request.traceId)));
  };
}

export const unknownRoute: RequestHandler = (_request, _response, next) => { next(appError('resource.not-found')); };

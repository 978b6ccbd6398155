import type { RequestHandler } from 'express';
import { appError } from '../app-error';

const deepest = 24;
/** NUL cannot be stored as text, and half a surrogate pair not as JSON. */
const unstorable = /[\u0000\p{Surrogate}]/u;

/** Refuses what no schema speaks of but the database or a serialiser would choke on. Walks without recursion. */
export const hostileInput: RequestHandler = (request, _response, next) => {
  let path: string;
  try { path = decodeURIComponent(request.path); } catch { next(appError('request.malformed')); return; }
  if (unstorable.test(path)) { next(appError('request.malformed')); return; }
  const queue: { value: unknown; depth: number; path: string }[] = [{ value: request.body, depth: 0, path: '' }, { value: request.query, depth: 0, path: '' }];
  for (let at = queue.pop(); at; at = queue.pop()) {
    if (typeof at.value === 'string' && unstorable.test(at.value)) {
      next(appError('request.invalid', undefined, [{ path: at.path, code: 'field.invalid' }]));
      return;
    }
    if (typeof at.value !== 'object' || at.value === null) continue;
    if (at.depth >= deepest) { next(appError('request.invalid', undefined, [{ path: at.path, code: 'field.invalid' }])); return; }
    for (const [key, value] of Object.entries(at.value)) {
      if (unstorable.test(key) || key === '__proto__') { next(appError('request.invalid', undefined, [{ path: at.path, code: 'field.invalid' }])); return; }
      queue.push({ value, depth: at.depth + 1, path: at.path ? `${at.path}.${key}` : key });
    }
  }
  next();
};

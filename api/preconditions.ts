import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { appError } from './app-error';

/** What a change in place goes on from: the tag that its maker saw, `*` whichever it is, null where nothing is yet. */
export type Precondition = string | null;

const quoted = /^(?:W\/)?"([\x21\x23-\x7E\x80-\xFF]*)"$/;
export const tagOfContent = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);
export const entityTag = (tag: string): string => `"${tag}"`;

/** The precondition of a change; without one it is refused, so that nobody writes over what they have not seen. */
export function preconditionOf(request: Request): Precondition {
  const [match, noneMatch] = [request.get('If-Match'), request.get('If-None-Match')];
  if (match === undefined && noneMatch === undefined) throw appError('precondition.required');
  if (match === undefined) {
    if (noneMatch!.trim() === '*') return null;
    throw invalid('If-None-Match');
  }
  if (match.trim() === '*') return '*';
  const found = quoted.exec(match.trim());
  // A weak tag says that something may differ: it is no ground to change anything.
  if (!found || match.trim().startsWith('W/')) throw invalid('If-Match');
  return found[1]!;
}

const invalid = (path: string) => appError('request.invalid', undefined, [{ path, code: 'field.format' }]);

/** Whether the reader has what would be answered. */
export function isKnown(request: Request, tag: string): boolean {
  const given = request.get('If-None-Match');
  if (given === undefined) return false;
  return given.trim() === '*' || given.split(',').some((one) => quoted.exec(one.trim())?.[1] === tag);
}

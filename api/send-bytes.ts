import { once } from 'node:events';
import type { Request, Response } from 'express';
import { entityTag, isKnown } from './preconditions';

/** What an endpoint answers that sends bytes: their type, how they are called, and they themselves piece by piece. */
export interface Bytes { type: string; name: string; size: number; /** Of the content. */ tag: string; pieces: AsyncIterable<Buffer> | Iterable<Buffer> }

/**
 * Sends what people have brought so that no browser takes it for a page of ours: to be saved, of the type that it has and no other, and shown
 * by itself in a sandbox without origin and scripts. Whoever has it already gets 304, after their right was asked.
 */
export async function sendBytes(request: Request, response: Response, { type, name, size, tag, pieces }: Bytes): Promise<void> {
  response.set({ 'Cache-Control': 'private, no-cache, no-transform', ETag: entityTag(tag), 'X-Content-Type-Options': 'nosniff', 'Content-Security-Policy': "default-src 'none'; sandbox", 'Cross-Origin-Resource-Policy': 'same-origin' });
  if (isKnown(request, tag)) { response.status(304).end(); return; }
  response.attachment(name).set({ 'Content-Type': type, 'Content-Length': String(size) });
  for await (const piece of pieces) {
    if (response.destroyed) return;
    if (!response.write(piece)) await Promise.race([once(response, 'drain'), once(response, 'close')]);
  }
  response.end();
}

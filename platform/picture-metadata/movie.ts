import { boxesIn, empty } from './boxes';

/** Where a phone writes the place and itself; XMP has a box of its own. */
const told = new Set(['udta', 'meta', 'uuid']);

/** Of a film: what stands beside its tracks and in them. Samples that a camera records along (a path by the second) stay within the film's own data. */
export function cleanMovie(given: Buffer): Buffer {
  const content = Buffer.from(given);
  const walk = (from: number, to: number, depth: number): void => {
    for (const box of boxesIn(content, from, to)) {
      if (told.has(box.type)) empty(content, box);
      else if ((box.type === 'moov' || box.type === 'trak') && depth < 2) walk(box.body, box.end, depth + 1);
    }
  };
  walk(0, content.length, 0);
  return content;
}

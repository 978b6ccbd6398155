import { boxesIn, empty, type Box } from './boxes';
import { rangesOf, type Range } from './samples';

/** Where a phone writes the place and itself; XMP has a box of its own. */
const told = new Set(['udta', 'meta', 'uuid']);
/** What is seen, heard and read of a film. Any other track tells about it: a path by the second (`camm`, `gpmd`, QuickTime's `mebx` and more), the phone's movements. */
const shown = new Set(['vide', 'soun', 'auxv', 'pict', 'tmcd', 'text', 'sbtl', 'subt', 'clcp']);
/** When it was made, at the head of the film, of each track and of its medium. */
const dated = new Set(['mvhd', 'tkhd', 'mdhd']);

/** A film without what stands beside its tracks and in them, without the tracks that tell about it and what they recorded, and without its dates. Nothing is moved, since its tables point into it. */
export function cleanMovie(given: Buffer): Buffer {
  const content = Buffer.from(given);
  const telling = new Set<number>();
  const ranges: Range[] = [];
  const walk = (from: number, to: number, depth: number): void => {
    for (const box of boxesIn(content, from, to)) {
      if (told.has(box.type)) empty(content, box);
      else if (box.type === 'trak' && isTelling(content, box)) {
        telling.add(numberOf(content, box));
        for (const range of rangesOf(content, box)) ranges.push(range);
        empty(content, box);
      } else if (dated.has(box.type)) undate(content, box);
      else if ((box.type === 'moov' || box.type === 'trak' || box.type === 'mdia') && depth < 3) walk(box.body, box.end, depth + 1);
    }
  };
  walk(0, content.length, 0);
  if (telling.size > 0) forgetFragments(content, telling);
  wipe(content, ranges);
  return content;
}

const within = (content: Buffer, { body, end }: Box, type: string): Box | undefined => boxesIn(content, body, end).find((box) => box.type === type);

/** One that does not say what it is stays: nothing plays it. */
function isTelling(content: Buffer, track: Box): boolean {
  const media = within(content, track, 'mdia');
  const handler = media && within(content, media, 'hdlr');
  return handler !== undefined && handler.body + 12 <= handler.end && !shown.has(content.toString('latin1', handler.body + 8, handler.body + 12));
}

/** By which number fragments name it; 0 is nobody's. */
function numberOf(content: Buffer, track: Box): number {
  const head = within(content, track, 'tkhd');
  const at = head && head.body + (content[head.body] === 1 ? 20 : 12);
  return head && at! + 4 <= head.end ? content.readUInt32BE(at!) : 0;
}

function undate(content: Buffer, { body, end }: Box): void {
  content.fill(0, Math.min(end, body + 4), Math.min(end, body + (content[body] === 1 ? 20 : 12)));
}

/** Of a film in fragments: the tables of a telling track; what they point to nobody finds any more. */
function forgetFragments(content: Buffer, telling: ReadonlySet<number>): void {
  for (const fragment of boxesIn(content, 0, content.length).filter(({ type }) => type === 'moof')) {
    for (const run of boxesIn(content, fragment.body, fragment.end).filter(({ type }) => type === 'traf')) {
      const head = within(content, run, 'tfhd');
      if (head && head.body + 8 <= head.end && telling.has(content.readUInt32BE(head.body + 4))) empty(content, run);
    }
  }
}

/** Each byte once, however often a table names it; only what lies in the film's own data, whatever a table claims. */
function wipe(content: Buffer, ranges: Range[]): void {
  const data = boxesIn(content, 0, content.length).filter(({ type }) => type === 'mdat');
  let [done, first] = [0, 0];
  for (const [from, to] of ranges.sort(([one], [other]) => one - other)) {
    const start = Math.max(from, done);
    while (first < data.length && data[first]!.end <= start) first += 1;
    for (let at = first; at < data.length && data[at]!.body < to && start < to; at += 1) content.fill(0, Math.max(start, data[at]!.body), Math.max(start, data[at]!.body, Math.min(to, data[at]!.end)));
    done = Math.max(done, to);
  }
}

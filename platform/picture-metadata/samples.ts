import { boxesIn, type Box } from './boxes';

export type Range = [from: number, to: number];
const mostRanges = 500_000;

/** Where the samples of a track lie in the file, chunk by chunk (ISO 14496-12, 8.7): by its tables of chunks, of samples in each, and of their sizes. */
export function rangesOf(content: Buffer, track: Box): Range[] {
  const inside = ({ body, end }: Box): Box[] => boxesIn(content, body, end);
  const named = (boxes: readonly Box[], type: string): Box[] => boxes.filter((box) => box.type === type);
  const tables = named(inside(track), 'mdia').flatMap((media) => named(inside(media), 'minf')).flatMap((part) => named(inside(part), 'stbl')).flatMap(inside);
  const [places, long] = [named(tables, 'stco')[0], named(tables, 'co64')[0]];
  const sizes = sizesOf(content, named(tables, 'stsz')[0]);
  const perChunk = runsOf(content, named(tables, 'stsc')[0]);
  const chunks = long ?? places;
  if (!chunks || chunks.body + 8 > chunks.end) return [];
  const wide = long ? 8 : 4;
  const count = Math.min(content.readUInt32BE(chunks.body + 4), Math.floor((chunks.end - chunks.body - 8) / wide), mostRanges);
  const ranges: Range[] = [];
  let [sample, run] = [0, 0];
  for (let chunk = 0; chunk < count; chunk += 1) {
    const at = chunks.body + 8 + chunk * wide;
    const from = long ? Number(content.readBigUInt64BE(at)) : content.readUInt32BE(at);
    while (run + 1 < perChunk.length && perChunk[run + 1]!.from <= chunk + 1) run += 1;
    const samples = perChunk[run]?.samples ?? 0;
    const to = from + sizes.of(sample, samples);
    sample += samples;
    if (to > from) ranges.push([from, to]);
  }
  return ranges;
}

/** How many samples there are in a chunk, from which chunk on. */
function runsOf(content: Buffer, table: Box | undefined): { from: number; samples: number }[] {
  if (!table || table.body + 8 > table.end) return [];
  const count = Math.min(content.readUInt32BE(table.body + 4), Math.floor((table.end - table.body - 8) / 12));
  return Array.from({ length: count }, (_, index) => ({ from: content.readUInt32BE(table.body + 8 + index * 12), samples: content.readUInt32BE(table.body + 12 + index * 12) }));
}

/** The size of so many samples together, from one on. */
function sizesOf(content: Buffer, table: Box | undefined): { of: (from: number, count: number) => number } {
  if (!table || table.body + 12 > table.end) return { of: () => 0 };
  const each = content.readUInt32BE(table.body + 4);
  if (each > 0) return { of: (_from, count) => each * count };
  const most = Math.min(content.readUInt32BE(table.body + 8), Math.floor((table.end - table.body - 12) / 4));
  // Summed once: a table may name the same samples for chunk after chunk.
  const sums = new Float64Array(most + 1);
  for (let index = 0; index < most; index += 1) sums[index + 1] = sums[index]! + content.readUInt32BE(table.body + 12 + index * 4);
  return { of: (from, count) => sums[Math.min(most, from + count)]! - sums[Math.min(most, from)]! };
}

import { boxesIn, empty, type Box } from './boxes';

/** An EXIF block without an entry. How the picture is turned stands in a property of its own. */
const nothing = Buffer.from('000000004d4d002a00000008000000000000', 'hex');
/** More is no photo, and would only take our time. */
const mostExtents = 4096;
interface Extent { from: number; length: number }

/** The items of EXIF and XMP are emptied where they lie. */
export function cleanHeic(given: Buffer): Buffer {
  const content = Buffer.from(given);
  for (const box of boxesIn(content, 0, content.length)) {
    // The film of a moving photo, and XMP that is not an item.
    if (box.type === 'mpvd' || box.type === 'uuid') empty(content, box);
    if (box.type !== 'meta' || box.body + 4 > box.end) continue;
    const within = boxesIn(content, box.body + 4, box.end);
    const one = (type: string): Box | undefined => within.find((other) => other.type === type);
    const [info, places, data] = [one('iinf'), one('iloc'), one('idat')];
    if (!info || !places) continue;
    const telling = tellingItems(content, info);
    let left = content.length;
    for (const [item, extents] of placesOf(new Reader(content, places.body, places.end), data)) {
      const kind = telling.get(item);
      if (kind === undefined) continue;
      for (const { from, length } of extents) {
        left -= length;
        if (left < 0) break;
        content.fill(0, Math.min(from, content.length), Math.min(from + length, content.length));
        if (kind === 'Exif' && length >= nothing.length && from + length <= content.length) nothing.copy(content, from);
      }
    }
  }
  return content;
}

/** Reads numbers one after the other; beyond its end it reads zeros. */
class Reader {
  constructor(private readonly content: Buffer, private at: number, private readonly end: number) {}
  get more(): boolean { return this.at < this.end; }
  number(bytes: number): number {
    let value = 0;
    for (const after = this.at + bytes; this.at < after; this.at += 1) value = value * 256 + (this.at < this.end ? this.content[this.at]! : 0);
    return value;
  }
}

function tellingItems(content: Buffer, info: Box): Map<number, string> {
  const found = new Map<number, string>();
  const version = content[info.body] ?? 0;
  for (const { type, body, end } of boxesIn(content, info.body + (version === 0 ? 6 : 8), info.end)) {
    const reader = new Reader(content, body, end);
    const of = reader.number(1);
    reader.number(3);
    if (type !== 'infe' || of < 2) continue;
    const id = reader.number(of === 2 ? 2 : 4);
    reader.number(2);
    const kind = content.toString('latin1', body + (of === 2 ? 8 : 10), body + (of === 2 ? 12 : 14));
    if (kind === 'Exif' || kind === 'mime') found.set(id, kind);
  }
  return found;
}

function* placesOf(reader: Reader, data: Box | undefined): Generator<[number, Extent[]]> {
  const version = reader.number(1);
  reader.number(3);
  const [sizes, bases] = [reader.number(1), reader.number(1)];
  const [offsetBytes, lengthBytes, baseBytes, indexBytes] = [sizes >> 4, sizes & 15, bases >> 4, version === 0 ? 0 : bases & 15];
  let read = 0;
  for (let left = reader.number(version < 2 ? 2 : 4); left > 0 && reader.more; left -= 1) {
    const item = reader.number(version < 2 ? 2 : 4);
    const inData = version > 0 && (reader.number(2) & 15) === 1;
    reader.number(2);
    const base = reader.number(baseBytes) + (inData ? data?.body ?? Infinity : 0);
    const extents: Extent[] = [];
    for (let extent = reader.number(2); extent > 0 && reader.more && read < mostExtents; extent -= 1, read += 1) {
      reader.number(indexBytes);
      const from = base + reader.number(offsetBytes);
      extents.push({ from, length: reader.number(lengthBytes) });
    }
    yield [item, extents];
  }
}

import { orientationOf, tiffOf } from './orientation';

const [start, end, scan, comment, firstApp, lastApp] = [0xd8, 0xd9, 0xda, 0xfe, 0xe0, 0xef];
const exif = 'Exif\0\0';
/** What a picture needs to look as it was taken: by segment, how it begins. */
const kept: Readonly<Record<number, string>> = { 0xe0: 'JFIF\0', 0xe2: 'ICC_PROFILE\0', 0xee: 'Adobe' };

/** Only its picture, its colours and how it is turned; what a decoder would skip between its parts, and what follows its end, is left out too. */
export function cleanJpeg(content: Buffer): Buffer {
  const parts: Buffer[] = [content.subarray(0, 2)];
  for (let at = 2; ;) {
    at = content.indexOf(0xff, at);
    if (at < 0 || at + 1 >= content.length) break;
    const marker = content[at + 1]!;
    if (marker === end) { parts.push(content.subarray(at, at + 2)); break; }
    // Fill bytes and marks without a length.
    if (marker === 0xff || marker === 0 || marker === start || (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01) { at += marker === 0xff ? 1 : 2; continue; }
    if (at + 4 > content.length) break;
    const next = at + 2 + Math.max(2, content.readUInt16BE(at + 2));
    const body = content.subarray(at + 4, next);
    if (marker === 0xe1 && body.toString('latin1', 0, exif.length) === exif) parts.push(...turned(body.subarray(exif.length)));
    else if (isKept(marker, body)) parts.push(content.subarray(at, next));
    at = next;
    if (marker !== scan) continue;
    const after = endOfScan(content, at);
    parts.push(content.subarray(at, after));
    at = after;
  }
  return Buffer.concat(parts);
}

function isKept(marker: number, body: Buffer): boolean {
  if (marker === comment) return false;
  if (marker < firstApp || marker > lastApp) return true;
  const begin = kept[marker];
  return begin !== undefined && body.toString('latin1', 0, begin.length) === begin;
}

function turned(tiff: Buffer): Buffer[] {
  const orientation = orientationOf(tiff);
  if (orientation === 1) return [];
  const body = Buffer.concat([Buffer.from(exif, 'latin1'), tiffOf(orientation)]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return [head, body];
}

/** Within a scan an 0xff is followed by 0 or by the number of a restart. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at >= 0 && at + 1 < content.length; at = content.indexOf(0xff, at)) {
    const marker = content[at + 1]!;
    if (marker === 0xff) at += 1;
    else if (marker === 0 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
    else return at;
  }
  return content.length;
}

import { orientationOf, tiffOf } from './orientation';

const [headBytes, exifFlag, xmpFlag] = [12, 0x08, 0x04];
const kept = new Set(['VP8 ', 'VP8L', 'ANIM', 'ANMF', 'ALPH', 'ICCP']);

export function cleanWebp(content: Buffer): Buffer {
  const parts: Buffer[] = [];
  let [orientation, flags]: [number, Buffer | null] = [1, null];
  const whole = content.subarray(0, 8 + content.readUInt32LE(4));
  for (let at = headBytes; at + 8 <= whole.length;) {
    const type = whole.toString('latin1', at, at + 4);
    const length = whole.readUInt32LE(at + 4);
    const next = at + 8 + length + (length % 2);
    if (type === 'EXIF') orientation = turnOf(whole.subarray(at + 8, at + 8 + length));
    else if (type === 'VP8X' && at + 9 <= whole.length) parts.push(flags = Buffer.from(whole.subarray(at, next)));
    else if (kept.has(type)) parts.push(whole.subarray(at, next));
    at = next;
  }
  if (flags) flags[8] = (flags[8]! & ~(exifFlag | xmpFlag)) | (orientation === 1 ? 0 : exifFlag);
  if (flags && orientation !== 1) parts.push(Buffer.from('EXIF', 'latin1'), lengthOf(tiffOf(orientation).length), tiffOf(orientation));
  const body = Buffer.concat(parts);
  return Buffer.concat([content.subarray(0, 4), lengthOf(body.length + 4), content.subarray(8, headBytes), body]);
}

/** Some cameras begin the block as in a JPEG. */
const turnOf = (block: Buffer): number => orientationOf(block.toString('latin1', 0, 6) === 'Exif\0\0' ? block.subarray(6) : block);

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes);
  return length;
}

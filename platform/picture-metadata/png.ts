import { crc32 } from 'node:zlib';
import { orientationOf, tiffOf } from './orientation';

const [headBytes, beyond] = [8, 12];
/** Pixels, colours, size and movement. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD hIST pHYs sPLT cICP mDCV cLLI acTL fcTL fdAT'.split(' '));

export function cleanPng(content: Buffer): Buffer {
  const parts: Buffer[] = [content.subarray(0, headBytes)];
  for (let at = headBytes; at + 8 <= content.length;) {
    const type = content.toString('latin1', at + 4, at + 8);
    const next = at + beyond + content.readUInt32BE(at);
    if (type === 'eXIf') parts.push(...turned(content.subarray(at + 8, next - 4)));
    else if (kept.has(type)) parts.push(content.subarray(at, next));
    if (type === 'IEND') break;
    at = next;
  }
  return Buffer.concat(parts);
}

function turned(tiff: Buffer): Buffer[] {
  const orientation = orientationOf(tiff);
  if (orientation === 1) return [];
  const body = Buffer.concat([Buffer.from('eXIf', 'latin1'), tiffOf(orientation)]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return [length, body, sum];
}

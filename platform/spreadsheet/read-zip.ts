import { promisify } from 'node:util';
import { crc32, inflateRaw } from 'node:zlib';

/** The most that a container may hold: so many parts, so large each and together once inflated. */
export interface ZipLimits { entries: number; entryBytes: number; totalBytes: number }
export type ZipFault = 'no-zip' | 'too-large' | 'broken';
export class ZipError extends Error {
  constructor(readonly fault: ZipFault) { super(`A ZIP container is refused: ${fault}`); }
}
export interface ZipParts { names: readonly string[]; /** Null: there is no such part. */ read(name: string): Promise<Buffer | null> }

interface Entry { name: string; flags: number; method: number; crc: number; packed: number; size: number; offset: number }
const [endSignature, entrySignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50];
const endLength = 22;
const longestComment = 0xffff;
const inflate = promisify(inflateRaw);

/**
 * The parts of a ZIP container, each inflated only when it is asked for. What the directory promises is held to the limits before anything is
 * inflated, and inflating stops at what was promised: a bomb is refused, whichever of the two lies. Throws a `ZipError`.
 */
export function openZip(content: Buffer, limits: ZipLimits): ZipParts {
  const entries = directoryOf(content, limits);
  const parts = new Map(entries.map((entry) => [entry.name, entry]));
  // Two parts of one name: readers do not agree on which it is.
  if (parts.size !== entries.length) throw new ZipError('broken');
  return {
    names: [...parts.keys()],
    async read(name) {
      const entry = parts.get(name);
      return entry ? partOf(content, entry) : null;
    },
  };
}

function directoryOf(content: Buffer, limits: ZipLimits): Entry[] {
  const end = endOf(content);
  const [disks, count, size, start] = [content.readUInt32LE(end + 4), content.readUInt16LE(end + 10), content.readUInt32LE(end + 12), content.readUInt32LE(end + 16)];
  if (disks !== 0 || start + size > end) throw new ZipError('broken');
  if (count > limits.entries) throw new ZipError('too-large');
  const entries: Entry[] = [];
  let total = 0;
  for (let at = start; entries.length < count;) {
    if (at + 46 > end || content.readUInt32LE(at) !== entrySignature) throw new ZipError('broken');
    const [named, extra, comment] = [content.readUInt16LE(at + 28), content.readUInt16LE(at + 30), content.readUInt16LE(at + 32)];
    const entry: Entry = {
      name: content.toString('utf8', at + 46, at + 46 + named), flags: content.readUInt16LE(at + 8), method: content.readUInt16LE(at + 10), crc: content.readUInt32LE(at + 16),
      packed: content.readUInt32LE(at + 20), size: content.readUInt32LE(at + 24), offset: content.readUInt32LE(at + 42),
    };
    total += entry.size;
    if (entry.size > limits.entryBytes || total > limits.totalBytes) throw new ZipError('too-large');
    entries.push(entry);
    at += 46 + named + extra + comment;
  }
  return entries;
}

/** Where the end record stands: behind it there is a comment at the most. */
function endOf(content: Buffer): number {
  for (let at = content.length - endLength; at >= Math.max(0, content.length - endLength - longestComment); at -= 1) {
    if (content.readUInt32LE(at) === endSignature && at + endLength + content.readUInt16LE(at + 20) === content.length) return at;
  }
  throw new ZipError('no-zip');
}

async function partOf(content: Buffer, { flags, method, crc, packed, size, offset }: Entry): Promise<Buffer> {
  const encrypted = (flags & 1) !== 0;
  if (encrypted || offset + 30 > content.length || content.readUInt32LE(offset) !== localSignature) throw new ZipError('broken');
  const start = offset + 30 + content.readUInt16LE(offset + 26) + content.readUInt16LE(offset + 28);
  if (start + packed > content.length) throw new ZipError('broken');
  const data = content.subarray(start, start + packed);
  const part = method === 0 ? data : method === 8 ? await inflate(data, { maxOutputLength: Math.max(size, 1) }).catch(() => null) : null;
  // More than was promised ends the inflating; less, or other bytes, is told by length and checksum.
  if (!part || part.length !== size || crc32(part) !== crc) throw new ZipError('broken');
  return part;
}

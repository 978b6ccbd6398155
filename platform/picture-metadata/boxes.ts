/** A box of the ISO base media format, which HEIC, MP4 and MOV are made of: from `at`, its content from `body`, up to `end`. */
export interface Box { type: string; at: number; body: number; end: number }

const most = 10_000;

/** The boxes between two places; one that says that it is longer than its place ends with it. */
export function boxesIn(content: Buffer, from: number, to: number): Box[] {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to && found.length < most;) {
    const short = content.readUInt32BE(at);
    const body = at + (short === 1 ? 16 : 8);
    if (body > to) break;
    const length = short === 0 ? to - at : short === 1 ? Number(content.readBigUInt64BE(at + 8)) : short;
    const end = Math.min(to, at + Math.max(length, body - at));
    found.push({ type: content.toString('latin1', at + 4, at + 8), at, body, end });
    at = end;
  }
  return found;
}

/** Nothing is moved, since other boxes point into the file: it becomes free room, of zeros. */
export function empty(content: Buffer, { at, body, end }: Box): void {
  content.write('free', at + 4, 'latin1');
  content.fill(0, body, end);
}

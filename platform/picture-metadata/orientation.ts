const [orientationTag, shortType, entryBytes, headBytes] = [0x0112, 3, 12, 8];

/** How a TIFF block (EXIF) says that a picture is turned, 1 to 8; 1, upright, where it says nothing that can be read. */
export function orientationOf(tiff: Buffer): number {
  const mark = tiff.toString('latin1', 0, 4);
  const little = mark === 'II*\0';
  if ((!little && mark !== 'MM\0*') || tiff.length < headBytes) return 1;
  const two = (at: number): number => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0, at = first + 2; entry < two(first) && at + entryBytes <= tiff.length; entry += 1, at += entryBytes) {
    if (two(at) === orientationTag && two(at + 2) === shortType) return two(at + 8) >= 2 && two(at + 8) <= 8 ? two(at + 8) : 1;
  }
  return 1;
}

/** A TIFF block that says this and nothing else. */
export function tiffOf(orientation: number): Buffer {
  const block = Buffer.alloc(headBytes + 2 + entryBytes + 4);
  block.write('MM\0*', 'latin1');
  block.writeUInt32BE(headBytes, 4);
  block.writeUInt16BE(1, headBytes);
  block.writeUInt16BE(orientationTag, headBytes + 2);
  block.writeUInt16BE(shortType, headBytes + 4);
  block.writeUInt32BE(1, headBytes + 6);
  block.writeUInt16BE(orientation, headBytes + 10);
  return block;
}

import { crc32, deflateRawSync } from 'node:zlib';

/** The first day that the format knows: the same content makes the same bytes. */
const day = 0x21;

/** A ZIP container of these parts. */
export function writeZip(parts: readonly { name: string; content: string }[]): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content } of parts) {
    const [named, plain] = [Buffer.from(name, 'utf8'), Buffer.from(content, 'utf8')];
    const packed = deflateRawSync(plain);
    // Version, flags (names are UTF-8), deflated, time, day, checksum, lengths.
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(0x800, 2);
    said.writeUInt16LE(8, 4);
    said.writeUInt16LE(day, 8);
    said.writeUInt32LE(crc32(plain), 10);
    said.writeUInt32LE(packed.length, 14);
    said.writeUInt32LE(plain.length, 18);
    said.writeUInt16LE(named.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), said, named, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), said, rest, named]));
    bodies.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, listed, end]);
}

import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import type { FileKindName } from '../../contracts/files';
import { withoutMetadata } from './without-metadata';

const secret = 'N 35.6892 E 51.3890';
const bytes = (...parts: (number[] | string | Buffer)[]): Buffer => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const be = (value: number, size = 4): Buffer => { const out = Buffer.alloc(size); out.writeUIntBE(value, 0, size); return out; };
const le = (value: number): Buffer => { const out = Buffer.alloc(4); out.writeUInt32LE(value); return out; };
/** EXIF 2.3, 4.6.4: a camera's name before the orientation, the place after. */
const tiff = (orientation: number, little = false): Buffer => {
  const [two, four] = little ? [(n: number) => Buffer.from([n & 255, n >> 8]), le] : [(n: number) => be(n, 2), (n: number) => be(n)];
  return bytes(little ? 'II*\0' : 'MM\0*', four(8), two(2), two(0x010f), two(2), four(20), four(38), two(0x0112), two(3), four(1), two(orientation), [0, 0], four(0), secret, [0]);
};
const upright = (orientation: number): Buffer => bytes('MM\0*', be(8), be(1, 2), be(0x0112, 2), be(3, 2), be(1), be(orientation, 2), [0, 0], be(0));

const segment = (marker: number, ...body: (number[] | string | Buffer)[]): Buffer => { const content = bytes(...body); return bytes([0xff, marker], be(content.length + 2, 2), content); };
const soi = Buffer.from([0xff, 0xd8]);
const eoi = Buffer.from([0xff, 0xd9]);
const jfif = segment(0xe0, 'JFIF\0', [1, 1, 0, 0, 72, 0, 72, 0, 0]);
const icc = segment(0xe2, 'ICC_PROFILE\0', [1, 1], 'colours');
const adobe = segment(0xee, 'Adobe', [0, 100, 0, 0, 0, 0, 0]);
const tables = segment(0xdb, [0, 1, 2, 3]);
/** With a stuffed byte, a restart, and what looks like metadata but is picture. */
const scan = bytes(segment(0xda, [1, 1, 0, 0, 63, 0]), [1, 0xff, 0, 0xe1, 0xff, 0xd0, 7, 9]);
const second = bytes(segment(0xda, [1, 1, 0, 0, 63, 0]), [5, 6]);

describe('a JPEG', () => {
  const exif = (orientation: number, little?: boolean) => segment(0xe1, 'Exif\0\0', tiff(orientation, little));
  const picture = bytes(soi, jfif, icc, adobe, tables, scan, second, eoi);

  it('without anything to tell stays as it is, byte by byte, also cut off', () => {
    expect(withoutMetadata('jpeg', picture)).toEqual(picture);
    expect(withoutMetadata('jpeg', picture.subarray(0, -3))).toEqual(picture.subarray(0, -3));
  });
  it('loses place, camera, captions, comments and what follows its end, and keeps the picture', () => {
    const told = bytes(soi, jfif, exif(1), segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0', secret), segment(0xed, 'Photoshop 3.0\0', secret), icc, segment(0xe2, 'MPF\0', secret), segment(0xe0, 'JFXX\0', secret), adobe, segment(0xfe, secret), tables, scan, segment(0xfe, secret), second, eoi, soi, exif(1), eoi, secret);
    expect(withoutMetadata('jpeg', told)).toEqual(picture);
  });
  it.each([[6, false], [3, false], [8, true]])('stays turned as it was taken (%s, little endian: %s)', (orientation, little) => {
    expect(withoutMetadata('jpeg', bytes(soi, jfif, exif(orientation, little), tables, scan, eoi))).toEqual(bytes(soi, jfif, segment(0xe1, 'Exif\0\0', upright(orientation)), tables, scan, eoi));
  });
  it('drops what a decoder skips between its parts', () => {
    expect(withoutMetadata('jpeg', bytes(soi, secret, jfif, [0xff, 0xff, 0xff], tables, scan, eoi))).toEqual(bytes(soi, jfif, tables, scan, eoi));
  });
});

describe('a PNG', () => {
  const chunk = (type: string, ...body: (number[] | string | Buffer)[]): Buffer => { const content = bytes(type, ...body); return bytes(be(content.length - 4), content, be(crc32(content))); };
  const head = bytes([0x89], 'PNG\r\n', [0x1a], '\n');
  const [size, colours, pixels, end] = [chunk('IHDR', be(1), be(1), [8, 6, 0, 0, 0]), chunk('sRGB', [0]), chunk('IDAT', [1, 2, 3]), chunk('IEND')];

  it('keeps pixels, colours and how it is turned', () => {
    const told = bytes(head, size, chunk('eXIf', tiff(6)), chunk('tEXt', 'Comment\0', secret), chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', secret), colours, chunk('tIME', [7, 234, 11, 28, 9, 0, 0]), pixels, pixels, chunk('caBX', secret), end, secret);
    expect(withoutMetadata('png', told)).toEqual(bytes(head, size, chunk('eXIf', upright(6)), colours, pixels, pixels, end));
    expect(withoutMetadata('png', bytes(head, size, chunk('eXIf', tiff(1)), pixels, end))).toEqual(bytes(head, size, pixels, end));
  });
});

describe('a WebP', () => {
  const chunk = (type: string, content: Buffer): Buffer => bytes(type, le(content.length), content, content.length % 2 ? [0] : []);
  const riff = (...chunks: Buffer[]): Buffer => { const body = bytes('WEBP', ...chunks); return bytes('RIFF', le(body.length), body); };
  const head = (flags: number): Buffer => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 9, 0, 0, 9, 0, 0]));
  const [alpha, pixels] = [chunk('ALPH', Buffer.from([1, 2, 3])), chunk('VP8 ', Buffer.from([4, 5, 6, 7]))];

  it('keeps pixels and how it is turned, and says no more of what it has', () => {
    expect(withoutMetadata('webp', bytes(riff(head(0x1c), alpha, pixels, chunk('EXIF', tiff(1)), chunk('XMP ', Buffer.from(secret))), secret))).toEqual(riff(head(0x10), alpha, pixels));
    expect(withoutMetadata('webp', riff(head(0x08), pixels, chunk('EXIF', bytes('Exif\0\0', tiff(8, true)))))).toEqual(riff(head(0x08), pixels, chunk('EXIF', upright(8))));
    expect(withoutMetadata('webp', riff(pixels))).toEqual(riff(pixels));
  });
});

const box = (type: string, ...body: (number[] | string | Buffer)[]): Buffer => { const content = bytes(...body); return bytes(be(content.length + 8), type, content); };
const zeros = (length: number): Buffer => Buffer.alloc(length);

describe('a HEIC', () => {
  it('has its items of EXIF and XMP emptied where they lie, and nothing is moved', () => {
    const item = (id: number, type: string) => box('infe', [2, 0, 0, 0], be(id, 2), [0, 0], type, [0]);
    const xmp = bytes(secret, secret);
    const told = (exifAt: number, exif: Buffer, within: Buffer, after: Buffer): Buffer => bytes(
      box('ftyp', 'heic', [0, 0, 0, 0], 'mif1heic'),
      box('meta', [0, 0, 0, 0], box('iinf', [0, 0, 0, 0], be(3, 2), item(1, 'hvc1'), item(2, 'Exif'), item(3, 'mime')), box('idat', within),
        box('iloc', [1, 0, 0, 0], [0x44, 0x00], be(3, 2), be(1, 2), [0, 0], [0, 0], be(1, 2), be(exifAt - 4), be(4), be(2, 2), [0, 0], [0, 0], be(1, 2), be(exifAt), be(exif.length), be(3, 2), [0, 1], [0, 0], be(1, 2), be(0), be(within.length))),
      box('mdat', 'pict', exif), after);
    const exif = bytes(be(0), tiff(6));
    const at = told(8, exif, xmp, box('mpvd', secret)).indexOf('mdat') + 8;
    const given = told(at, exif, xmp, box('mpvd', secret));
    const empty = bytes([0, 0, 0, 0], 'MM\0*', be(8), [0, 0], be(0));
    expect(withoutMetadata('heic', given)).toEqual(told(at, bytes(empty, zeros(exif.length - empty.length)), zeros(xmp.length), box('free', zeros(secret.length))));
  });
  it('that claims to lie a thousand times over itself takes no longer for it', () => {
    const items = Array.from({ length: 3000 }, (_, id) => bytes(be(id, 2), [0, 0], [0, 0], be(0xffff, 2)));
    const infos = Array.from({ length: 3000 }, (_, id) => box('infe', [2, 0, 0, 0], be(id, 2), [0, 0], 'Exif', [0]));
    const hostile = bytes(box('meta', [0, 0, 0, 0], box('iinf', [0, 0, 0, 0], be(3000, 2), ...infos), box('iloc', [1, 0, 0, 0], [0, 0], be(3000, 2), ...items)));
    expect(withoutMetadata('heic', hostile)).toHaveLength(hostile.length);
  });
});

test('a film loses the place and the phone that are told beside its tracks and in them', () => {
  const film = (told: string, first: Buffer, inTrack: Buffer, beside: Buffer): Buffer => bytes(box('ftyp', 'qt  ', [0, 0, 0, 0]), box('mdat', 'samples'), box('moov', box('mvhd', zeros(20)), box('trak', box('tkhd', zeros(8)), box(told, inTrack)), box(told, first), box(told, beside)));
  const [first, inTrack, beside] = [bytes('\u00a9xyz', secret), Buffer.from('phone'), Buffer.from(secret)];
  const given = film('udta', first, inTrack, beside);
  const clean = film('free', zeros(first.length), zeros(inTrack.length), zeros(beside.length));
  expect(withoutMetadata('mov', given)).toEqual(clean);
  expect(withoutMetadata('mp4', given)).toEqual(clean);
});

describe('a film that records its path', () => {
  const full = (type: string, ...body: (number[] | string | Buffer)[]): Buffer => box(type, [0, 0, 0, 0], ...body);
  const head = (type: string, date: number, ...rest: Buffer[]): Buffer => full(type, be(date), be(date), ...rest);
  /** Two chunks; two samples in the first, one in the second. */
  const track = (id: number, handler: string, format: string, chunks: [number, number], sizes: [number, number, number], date: number): Buffer => box('trak', head('tkhd', date, be(id), be(0)), box('mdia', head('mdhd', date, be(1000), be(3000)), full('hdlr', be(0), handler, zeros(13)), box('minf', box('stbl',
    full('stsd', be(1), box(format, zeros(8))), full('stsc', be(2), be(1), be(2), be(1), be(2), be(1), be(1)), full('stsz', be(0), be(3), ...sizes.map((size) => be(size))), full('stco', be(2), ...chunks.map((at) => be(at)))))));
  const hole = (given: Buffer): Buffer => bytes(given.subarray(0, 4), 'free', zeros(given.length - 8));
  const ftyp = box('ftyp', 'isom', [0, 0, 0, 0]);
  const at = ftyp.length + 8;
  const seen = track(1, 'vide', 'avc1', [at, at + 24], [4, 4, 4], 0);

  it.each([['gpmd', 'meta'], ['camm', 'camm'], ['mebx', 'meta']])('loses it (%s): the track, and what it recorded among the pictures, and the day', (format, handler) => {
    const path = track(2, handler, format, [at + 8, at + 28], [6, 10, 7], 0xe5000000);
    const given = bytes(ftyp, box('mdat', 'PPPPPPPP', 'N35.68E51.3890..', 'QQQQ', 'E51.389', 'tail'), box('moov', head('mvhd', 0xe5000000, be(1000), be(3000)), track(1, 'vide', 'avc1', [at, at + 24], [4, 4, 4], 0xe5000000), path));
    const clean = bytes(ftyp, box('mdat', 'PPPPPPPP', zeros(16), 'QQQQ', zeros(7), 'tail'), box('moov', head('mvhd', 0, be(1000), be(3000)), seen, hole(path)));
    expect(withoutMetadata('mp4', given)).toEqual(clean);
    expect(withoutMetadata('mov', given)).toEqual(clean);
  });
  it('in fragments loses the tables that find it', () => {
    const run = (id: number): Buffer => box('traf', full('tfhd', be(id)), full('trun', be(1)));
    const path = track(2, 'meta', 'gpmd', [0, 0], [0, 0, 0], 0);
    expect(withoutMetadata('mp4', bytes(ftyp, box('moov', seen, path), box('moof', run(1), run(2)), box('mdat', 'PP')))).toEqual(bytes(ftyp, box('moov', seen, hole(path)), box('moof', run(1), hole(run(2))), box('mdat', 'PP')));
  });
  it('that claims more chunks and samples than there are harms nothing beside its data, and takes no longer for it', () => {
    const many = full('stco', be(0xffffffff), zeros(800_000));
    const hostile = box('trak', box('mdia', full('hdlr', be(0), 'meta', zeros(13)), box('minf', box('stbl', full('stsc', be(1), be(1), be(0xffffffff), be(1)), full('stsz', be(0xffffffff), be(0xffffffff)), many))));
    const given = bytes(ftyp, ...Array.from({ length: 5000 }, () => box('mdat', 'P')), box('moov', hostile));
    // Not compared box by box: a hundred thousand lines of difference would help nobody.
    expect(withoutMetadata('mp4', given).equals(bytes(ftyp, ...Array.from({ length: 5000 }, () => box('mdat', zeros(1))), box('moov', hole(hostile))))).toBe(true);
  });
});

test('papers stay as they are', () => {
  expect(withoutMetadata('pdf', Buffer.from(secret))).toEqual(Buffer.from(secret));
});

test('whatever stands in its containers, none is refused, and a second time changes nothing', () => {
  const kinds: FileKindName[] = ['jpeg', 'png', 'webp', 'heic', 'mp4'];
  const words = fc.constantFrom(soi, eoi, jfif, icc, tables, scan, segment(0xe1, 'Exif\0\0', tiff(6)), segment(0xfe, 'x'), Buffer.from([0xff]), box('meta', [0, 0, 0, 0], box('iinf', zeros(6)), box('iloc', [2, 0, 0, 0, 255, 255], zeros(9))), box('moov', box('udta', 'x')), box('moov', box('trak', box('mdia', box('hdlr', zeros(8), 'meta'), box('minf', box('stbl', box('stsz', zeros(12)), box('stco', zeros(9))))))), be(0), be(1), be(0xffffffff));
  fc.assert(fc.property(fc.constantFrom(...kinds), fc.array(fc.oneof(words, fc.uint8Array({ maxLength: 30 }).map((some) => Buffer.from(some))), { minLength: 3, maxLength: 12 }), (kind, parts) => {
    const given = bytes(zeros(12), ...parts);
    const once = withoutMetadata(kind, given);
    expect(withoutMetadata(kind, once)).toEqual(once);
    expect(once.length).toBeLessThanOrEqual(given.length + (kind === 'jpeg' || kind === 'png' ? 400 : 40));
  }));
});

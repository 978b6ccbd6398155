import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import JSZip from 'jszip';
import { readTable } from './read-table';
import { streamTable } from './stream-table';
import { writeXlsx } from './write-xlsx';

const limits = { rows: 10, columns: 5 };
const read = async (content: Buffer | string): Promise<unknown> => {
  const table = await readTable(typeof content === 'string' ? Buffer.from(content) : content, limits);
  return table.ok ? table.value.map(({ row, cells }) => [row, ...cells.map(({ text, formula }) => (formula ? `ƒ${text}` : text))]) : [table.error.code, table.error.params ?? {}];
};
/** A container of these parts. */
async function zipped(parts: { name: string; content: string }[]): Promise<Buffer> {
  const zip = new JSZip();
  for (const { name, content } of parts) zip.file(name, content, { createFolders: false });
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const book = { name: 'xl/workbook.xml', content: '<workbook xmlns:r="r"><sheets><sheet name="a" sheetId="7" r:id="rId3"/></sheets></workbook>' };
const relations = { name: 'xl/_rels/workbook.xml.rels', content: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId3" Target="worksheets/sheet3.xml"/></Relationships>' };
const workbook = (sheet: string, more: { name: string; content: string }[] = []) => zipped([{ name: '[Content_Types].xml', content: types }, book, relations, { name: 'xl/worksheets/sheet3.xml', content: sheet }, ...more]);
const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test('a workbook of another program: shared, rich and inline texts, numbers, truth values, a gap, an empty row, Persian text', async () => {
  expect(await read(readFileSync(join(__dirname, 'fixtures', 'openpyxl.xlsx')))).toEqual([
    [1, 'نام کاربری', 'نام فارسی', 'Roles'], [2, 'narges', 'نرگس «کریمی» & پسران', 'technician, qc'], [4, '42', '', 'TRUE'], [5, 'ƒ', '', 'ƒ'],
  ]);
});

test('what is written is read back as it was, whatever it is, and nothing of it is a formula', async () => {
  const rows = [['login', 'name'], ['=cmd|\' /C calc\'!A0', '+1+1'], ['<b>&amp;"', ' \u200cنیم‌فاصله '], ['@SUM(A1)', '-2']];
  const written = await writeXlsx([{ title: 'People & co', rightToLeft: true, rows }, { title: 'Codes', rightToLeft: false, rows: [['a']] }]);
  expect(await read(written)).toEqual(rows.map((row, index) => [index + 1, ...row]));
});

test('phonetic texts are left out, rich ones put together', async () => {
  const strings = { name: 'xl/sharedStrings.xml', content: '<sst><si><t>東</t><rPh sb="0" eb="1"><t>ひがし</t></rPh></si><si><r><t>one </t></r><r><t>two</t></r></si></sst>' };
  expect(await read(await workbook('<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"><v>7</v></c></row></sheetData></worksheet>', [strings]))).toEqual([[1, '東', 'one two', '7']]);
});

test('CSV with commas, semicolons or tabs; cells that a spreadsheet would compute are marked', async () => {
  expect(await read('\uFEFFlogin,name\r\nsara,"a, b"\r\n\r\n=1+1,@x\r\n+98912,-x\r\n')).toEqual([[1, 'login', 'name'], [2, 'sara', 'a, b'], [4, 'ƒ=1+1', 'ƒ@x'], [5, '+98912', 'ƒ-x']]);
  expect(await read('login;name\nsara;x')).toEqual([[1, 'login', 'name'], [2, 'sara', 'x']]);
  expect(await read('login\tname\nsara\tx')).toEqual([[1, 'login', 'name'], [2, 'sara', 'x']]);
});

test('CSV as spreadsheets in Persian save it: UTF-16 of either order, and Windows-1256, in which a Persian ye cannot be written', async () => {
  const text = '\uFEFFنام\tشهر\nعلی\tکرج\n';
  const little = Buffer.from(text, 'utf16le');
  const told = [[1, 'نام', 'شهر'], [2, 'علی', 'کرج']];
  expect([await read(little), await read(Buffer.from(little).swap16())]).toEqual([told, told]);
  // «نام;شهر» and «علي;كرج» by the table of the code page.
  expect(await read(Buffer.from('e4c7e33bd4e5d10adae1ed3bdfd1cc0a', 'hex'))).toEqual(told);
});

test('days are days by the format of their cells, in either epoch; other numbers stay as they are', async () => {
  const styles = { name: 'xl/styles.xml', content: '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-3000401]yyyy/mm/dd;@"/><numFmt numFmtId="165" formatCode="#,##0\\ &quot;days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>' };
  const rows = '<row><c><v>45416</v></c><c s="1"><v>45416</v></c><c s="2"><v>45416.75</v></c><c s="3"><v>45416</v></c><c t="d"><v>2024-05-04</v></c></row><row><c s="1"><v>1</v></c><c s="1"><v>-1</v></c><c><v>1.56E7</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c></row>';
  expect(await read(await workbook(sheet(rows), [styles]))).toEqual([[1, '45416', '2024-05-04', '2024-05-04T18:00:00', '45416', '2024-05-04'], [2, '1900-01-01', '-1', '15600000', 'TRUE', '#N/A']]);
  const since1904 = { name: 'xl/workbook.xml', content: book.content.replace('<sheets>', '<workbookPr date1904="1"/><sheets>') };
  expect(await read(await workbook(sheet('<row><c s="1"><v>43954</v></c></row>'), [styles, since1904]))).toEqual([[1, '2024-05-04']]);
});

test('letters that lie across two pieces stay whole, marks and signs within values too', async () => {
  const name = 'مشتری شماره <۱> & «پسران»';
  const cell = `<x:c t='inlineStr' note="a > b"><x:is><x:t><![CDATA[${name}]]></x:t></x:is></x:c>`;
  const many = Array.from({ length: 9_000 }, () => `<!-- > --><x:row>${cell}</x:row>`).join('');
  const texts = new Set<string>();
  expect(await streamTable(await workbook(`<x:worksheet xmlns:x="y"><x:sheetData>${many}</x:sheetData></x:worksheet>`), { rows: 10_000, columns: 3 }, ({ cells }) => { texts.add(cells[0]!.text); })).toEqual({ ok: true, value: 9_000 });
  expect([...texts]).toEqual([name]);
});

const broken = ['table.unreadable', { reason: 'broken' }];
const other = ['table.unreadable', { reason: 'other' }];
test.each<[string, () => Buffer | string | Promise<Buffer>, unknown]>([
  ['nothing', () => '', ['table.unreadable', { reason: 'empty' }]], ['a picture', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), other], ['another encoding', () => Buffer.from([0xe9, 0x74, 0xe9, 0x0a]), other], ['half of UTF-16', () => Buffer.from([0xff, 0xfe, 0x00, 0xd8]), other],
  ['an old workbook', () => Buffer.from('D0CF11E0A1B11AE100', 'hex'), ['table.old-format', {}]], ['a ZIP that is no workbook', () => zipped([{ name: 'a.txt', content: 'a' }]), ['table.unreadable', { reason: 'other' }]],
  ['a workbook with programs', () => workbook(sheet(''), [{ name: 'xl/vbaProject.bin', content: 'x' }]), ['table.macros', {}]],
  ['a document type', () => workbook('<!DOCTYPE a [<!ENTITY x "y">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>'), broken], ['an entity of its own', () => workbook(sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&lol;</t></is></c></row>')), broken],
  ['an element that does not end', () => workbook('<worksheet><sheetData'), broken], ['a comment that does not end', () => workbook('<worksheet><!-- '), broken],
  ['too many rows', () => workbook(sheet(Array.from({ length: 11 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join(''))), ['table.too-large', { rows: 10 }]], ['too many lines', () => 'a\n'.repeat(12), ['table.too-large', { rows: 10 }]],
  ['a quote that does not end', () => 'login\n"sara', broken], ['no rows', () => workbook(sheet('<row r="1"/>')), ['table.unreadable', { reason: 'empty' }]],
  ['a cell far to the right', () => workbook(sheet('<row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>')), [[1, '1', '', '', '', '']]],
  ['areas of millions of cells', () => workbook(`<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations></worksheet>`), [[1, '1']]],
  ['a container that is cut off', async () => (await writeXlsx([{ title: 'a', rightToLeft: false, rows: [['a']] }])).subarray(0, 300), broken],
])('%s is told, not thrown', async (_what, content, told) => {
  expect(await read(await content())).toEqual(told);
});

/** A container whose one sheet claims `claimed` bytes and inflates to more. */
async function bomb(claimed: number, packed: Buffer): Promise<Buffer> {
  // Its content becomes the bomb; what the directory says of it stays.
  const evil = await zipped([{ name: '[Content_Types].xml', content: types }, book, relations]);
  const name = Buffer.from('xl/worksheets/sheet3.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(name.length, 26);
  const end = evil.subarray(evil.length - 22);
  const start = end.readUInt32LE(16);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(start, 42);
  const directory = Buffer.concat([evil.subarray(start, evil.length - 22), entry, name]);
  const body = Buffer.concat([evil.subarray(0, start), local, name, packed]);
  const last = Buffer.from(end);
  last.writeUInt16LE(4, 8);
  last.writeUInt16LE(4, 10);
  last.writeUInt32LE(directory.length, 12);
  last.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directory, last]);
}

test('a bomb is refused by what it says of itself, and by what it inflates to when it lies, without 64 MB being made of it', async () => {
  const packed = deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 'a'));
  expect((await bomb(1, packed)).length).toBeLessThan(100_000);
  expect(await read(await bomb(64 * 1024 * 1024, packed))).toEqual(['table.too-large', { rows: 10 }]);
  const before = process.memoryUsage().arrayBuffers;
  expect(await read(await bomb(1_000, packed))).toEqual(broken);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  expect(await read(await zipped(Array.from({ length: 201 }, (_, index) => ({ name: `${index}`, content: '' }))))).toEqual(['table.too-large', { rows: 10 }]);
}, 30_000);

test('whatever bytes are changed, the answer is rows or a refusal', async () => {
  const honest = await workbook(sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>login</t></is></c></row>'));
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(honest.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
    const other = Buffer.from(honest);
    for (const [at, byte] of changes) other[at] = byte;
    expect(Array.isArray(await read(other))).toBe(true);
  }), { numRuns: 300, seed: jest.getSeed() });
});

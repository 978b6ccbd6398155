import { checkOpenRepairCsv } from './open-repair-csv';

const header = 'id,product_category,repair_status,group_identifier,event_date,problem';
const check = (text: string | Buffer) => checkOpenRepairCsv(typeof text === 'string' ? Buffer.from(text) : text);
const refused = (reason: string, more: object = {}) => expect.objectContaining({ ok: false, error: { code: 'import.not-csv', params: expect.objectContaining({ reason, ...more }) as unknown } });

test('rows are counted as they are read: quotes within fields, lines within quotes, empty lines, Windows line ends, a byte order mark', async () => {
  await expect(check(`\uFEFF${header}\r\n1,Lamp,Fixed,Club,2020-01-01,"two\r\nlines, and a comma"\r\n\r\n2,Lamp,Fixed,Club,2020-01-01,a 5" screen\r\n`)).resolves.toEqual({ ok: true, value: { total: 2 } });
});

test('a quote that is never closed would swallow the rest of the file, so the file is refused', async () => {
  await expect(check(`${header}\n1,Lamp,Fixed,Club,2020-01-01,"opened\n2,Lamp,Fixed,Club,2020-01-01,x\n`)).resolves.toEqual(refused('unreadable'));
  // Closed by the next one much later: no record of a repair is that long.
  await expect(check(`${header}\n1,Lamp,Fixed,Club,2020-01-01,"${'x,y\n'.repeat(60_000)}"\n`)).resolves.toEqual(refused('unreadable'));
});

test('other files are no CSV of this kind', async () => {
  await expect(check(Buffer.from(`${header}\n`, 'utf16le'))).resolves.toEqual(refused('binary'));
  await expect(check(header.replaceAll(',', ';'))).resolves.toEqual(refused('header'));
  await expect(check('\n\n\n')).resolves.toEqual(refused('empty'));
  await expect(check('{"id": 1}')).resolves.toEqual(refused('header'));
});

import { idSpelling, nameSpellings, phoneSpelling } from './spellings';

const finds = (spellings: string[], text: string): boolean => spellings.some((spelling) => new RegExp(spelling, 'gi').test(text));
const without = (spellings: string[], text: string): string => spellings.reduce((left, spelling) => left.replaceAll(new RegExp(spelling, 'gi'), '—'), text);

test.each([
  ['as it is', 'شیرین پاکدل'], ['with letters of the other keyboard', 'شيرين پاكدل'], ['with a half-space', 'شیرین‌پاکدل'], ['with none', 'شیرینپاکدل'], ['with several spaces', 'شیرین   پاکدل'], ['with vowel signs', 'شِیرین پاکدِل'],
  ['stretched', 'شیــرین پاکدل'], ['its two ends changed about', 'پاکدل، شیرین'], ['parted where it may be', 'شیرین پاک‌دل'], ['within a text', 'به گفتهٔ خانم شیرین پاکدل افتاده'], ['over two lines, as JSON writes them', 'شیرین\\nپاکدل'],
])('a name is found %s', (_how, text) => {
  expect(finds(nameSpellings('شیرین پاکدل'), text)).toBe(true);
});

test('other names are not', () => {
  for (const text of ['شیرین پاک', 'شیرینی و پاکدل', 'پاکدل', 'شیرین و پاکدل']) expect([text, finds(nameSpellings('شیرین پاکدل'), text)]).toEqual([text, false]);
});

test('marks in a name mean themselves, also as JSON writes them; Latin letters are found large and small', () => {
  const name = 'A.B (Zed) "X\\Y"';
  expect(without(nameSpellings(name), `from ${name}.`)).toBe('from —.');
  expect(without(nameSpellings(name), JSON.stringify({ by: `from ${name.toUpperCase()}.` }))).toBe('{"by":"from —."}');
  expect(finds(nameSpellings(name), 'AxB (Zed) "X\\Y"')).toBe(false);
});

test.each([
  '+989127754321', '00989127754321', '989127754321', '09127754321', '9127754321', '۰۹۱۲۷۷۵۴۳۲۱', '٠٩١٢٧٧٥٤٣٢١', '0912 775 4321', '0912-775-43-21', '+98 (0)912 775 4321', '(0912) 7754321', '+98.912.775.4321', '۰۹۱۲‌۷۷۵۴۳۲۱', '0098-912-7754321',
])('a phone is found as %s, whole', (written) => {
  expect(without([phoneSpelling('+989127754321')], `زنگ بزنید ${written}.`)).toMatch(/^زنگ بزنید [+(]?—\.$/);
});

test('no part of a longer number is one, and no other number', () => {
  for (const text of ['109127754321', '091277543210', '09127754322', '0912775432', '9127.754.3', '+4989127754321']) expect([text, finds([phoneSpelling('+989127754321')], text)]).toEqual([text, false]);
  expect(without([phoneSpelling('+4915112345678')], 'a 0049 151 12345678, +4915112345678')).toBe('a —, —');
});

test('a national id is found apart, in other digits, and as a number without its first zeros', () => {
  for (const text of ['0084575948', '۰۰۸۴۵۷۵۹۴۸', '008-457594-8', '84575948', '{"id":84575948}']) expect([text, finds([idSpelling('0084575948')], text)]).toEqual([text, true]);
  for (const text of ['1084575948', '845759480', '0084575949']) expect([text, finds([idSpelling('0084575948')], text)]).toEqual([text, false]);
});

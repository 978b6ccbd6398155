import { createSealing, newSealingKey } from './sealing';

const [first, second] = [newSealingKey('k1'), newSealingKey('k2')];

test('what is sealed opens again where it was sealed, and looks different each time', () => {
  const { seal, open } = createSealing(first);
  const [a, b] = [seal('۲۵۸۰ pattern', 'request:1'), seal('۲۵۸۰ pattern', 'request:1')];
  expect(a).toMatch(/^1\.k1\.[\w-]+$/);
  expect(a).not.toBe(b);
  expect([open(a, 'request:1'), open(b, 'request:1')]).toEqual(['۲۵۸۰ pattern', '۲۵۸۰ pattern']);
});

test('it opens neither in another place, nor changed, nor without its key', () => {
  const { seal, open } = createSealing(first);
  const sealed = seal('2580', 'request:1');
  expect(() => open(sealed, 'request:2')).toThrow();
  expect(() => open(`${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`, 'request:1')).toThrow();
  expect(() => createSealing(second).open(sealed, 'request:1')).toThrow('No key opens what was sealed by key k1');
});

test('a new key is put first: it seals from then on, and what the old one sealed still opens', () => {
  const sealed = createSealing(first).seal('2580', 'x');
  const both = createSealing(`${second}, ${first}`);
  expect(both.open(sealed, 'x')).toBe('2580');
  expect(both.seal('2580', 'x')).toMatch(/^1\.k2\./);
});

test.each(['', 'k1', 'k1:short=', `K1:${'A'.repeat(43)}=`])('%j is no key', (keys) => {
  expect(() => createSealing(keys)).toThrow(/^SEALING_KEYS is wrong/);
});

import { parseVerifyOptions } from './options';

test('the record is proved, also against a link that was noted earlier', () => {
  expect(parseVerifyOptions(['audit'])).toEqual({});
  expect(parseVerifyOptions(['audit', '--known', `12:${'0a'.repeat(32)}`])).toEqual({ known: { seq: 12, hash: '0a'.repeat(32) } });
});

test.each([[[]], [['stock']], [['audit', '--known']], [['audit', '--known', '12']], [['audit', '--known', `x:${'0a'.repeat(32)}`]], [['audit', '--all']]])('%j is answered by how it is used', (args) => {
  expect(() => parseVerifyOptions(args)).toThrow(/npm run -s verify/);
});

import { cases } from './fixtures/read-cases';
import { cover, type Refused, type Verdict } from './cover';
import { periodsOf } from './periods';

const parents = { piston: 'engine', chip: 'board' };

const told = ({ code, params }: Refused): string => [code, ...Object.entries(params).map(([name, value]) => `${name} ${value}`)].join(' ');

/** A verdict in the words of cases.md; sources are named where there is more than one. */
function inWords(verdict: Verdict, several: boolean): string {
  if (verdict.verdict === 'none') return `none: ${told(verdict.because)}`;
  const { by, others } = verdict;
  const share = by.share === 1000 ? '' : ` ${by.share / 10}%`;
  const sources = several ? ` by ${by.source}${others.length ? ` also ${others.map(({ source }) => source).join(', ')}` : ''}` : '';
  return `${by.verdict === 'free' ? 'free' : 'paid'}${share} until ${by.until ?? 'the meter'}${sources}`;
}

test('sixty cases and more, numbered in order', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  expect(cases.map(({ no }) => no)).toEqual(cases.map((_, nth) => String(nth + 1)));
});

test.each(cases)('F032 case $no: $shows', ({ warranties, asked, answer }) => {
  expect(inWords(cover(warranties, asked, parents), warranties.length > 1)).toBe(answer);
});

test('F039 free time and the paid commitment behind it are rows of their own, without a day in common', () => {
  const [warranty] = cases.find(({ no }) => no === '37')!.warranties;
  const rows = periodsOf(warranty!).filter(({ itemId }) => itemId === 'board').map(({ kind, from, to }) => [kind, to - from]);
  // From 1 Farvardin 1400: 62 days of the old board, six months of the new one, and the rest of ten years.
  expect(rows).toEqual([['warranty', 62], ['warranty', 184], ['paid-commitment', 3652 - 62 - 184]]);
});

test('a verdict names the others that cover, and why the rest do not', () => {
  const { warranties, asked } = cases.find(({ no }) => no === '71')!;
  const verdict = cover(warranties, asked, parents);
  expect(verdict.refused.map(({ source, code }) => [source, code])).toEqual([['base', 'ended']]);
  expect(cover(warranties, { ...asked, on: '2024-01-01' }, parents)).toMatchObject({ verdict: 'free', by: { source: 'base' }, others: [], refused: [{ code: 'not-started' }] });
});

test('who goes first among the free ones can be set', () => {
  const { warranties, asked } = cases.find(({ no }) => no === '72')!;
  expect(cover(warranties, asked, parents, ['base', 'recall', 'contract', 'supplier', 'repair', 'extended'])).toMatchObject({ by: { source: 'base' }, others: [{ source: 'recall' }] });
});

test('a bill of materials that contains itself ends where it comes round', () => {
  const { warranties, asked } = cases[0]!;
  expect(cover(warranties, { ...asked, itemId: 'a' }, { a: 'b', b: 'a' }).verdict).toBe('free');
});

import { changeOf, noRecall, typedRanges } from './recall-values';

test.each([
  ['403K100 – 403K299\n\n403K500', [{ from: '403K100', to: '403K299' }, { from: '403K500', to: '403K500' }], undefined],
  ['A-1 تا A-9', [{ from: 'A-1', to: 'A-9' }], undefined],
  ['A-1\nA-1 – A-2 – A-3', [{ from: 'A-1', to: 'A-1' }], 2],
  ['two words', [], 1],
])('%j is %j', (text, ranges, wrong) => {
  expect(typedRanges(text)).toEqual({ ranges, wrong });
});

test('lots come with commas of either language', () => {
  expect(changeOf({ ...noRecall, itemId: 'x', lots: 'L-1, L-2،L-3، ' }).lots).toEqual(['L-1', 'L-2', 'L-3']);
});

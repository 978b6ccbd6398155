import { fittingRows, openRows, placesFor, treeRows } from './tree';

const node = (id: string, parentId: string | null) => ({ id, parentId });
const rows = treeRows([node('a', 'hidden'), node('b', 'c'), node('c', null), node('d', 'b'), node('e', 'c'), node('f', null)], (item) => item);
const said = (some: typeof rows) => some.map(({ item: { id }, depth, parent }) => `${'·'.repeat(depth)}${id}${parent ? '+' : ''}`);

test('each stands below its own, and at the top where its own is not among them', () => {
  expect(said(rows)).toEqual(['a', 'c+', '·b+', '··d', '·e', 'f']);
});

test('what fits is shown with all that it stands below, and nothing else', () => {
  expect(said(fittingRows(rows, ({ id }) => id === 'd'))).toEqual(['c+', '·b+', '··d']);
  expect(said(fittingRows(rows, ({ id }) => id === 'b' || id === 'f'))).toEqual(['c+', '·b+', 'f']);
  expect(said(fittingRows(rows, ({ id }) => id === 'e' || id === 'd'))).toEqual(['c+', '·b+', '··d', '·e']);
  expect(fittingRows(rows, () => false)).toEqual([]);
});

test('below a closed one nothing is shown', () => {
  expect(said(openRows(rows, ({ id }) => id === 'b'))).toEqual(['a', 'c+', '·b+', '·e', 'f']);
  expect(said(openRows(rows, ({ id }) => id === 'c'))).toEqual(['a', 'c+', 'f']);
});

test('something may stand below whatever is in use, what it stands below already, and nothing of its own', () => {
  const tree = [['a', null, true], ['b', 'a', true], ['c', 'b', true], ['d', null, false], ['e', 'd', true], ['f', null, true]].map(([id, parentId, active]) => ({ id, parentId, active }) as { id: string; parentId: string | null; active: boolean });
  const offered = (of: { id: string; parentId: string | null } | null) => placesFor(tree, of).map(({ item: { id } }) => id);
  expect(offered(null)).toEqual(['a', 'b', 'c', 'e', 'f']);
  expect(offered(tree[1]!)).toEqual(['a', 'e', 'f']);
  expect(offered(tree[4]!)).toEqual(['a', 'b', 'c', 'd', 'f']);
});

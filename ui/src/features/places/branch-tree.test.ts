import type { BranchRow } from '@contracts/places';
import { treeOf } from './branch-tree';

const branch = (id: string, parent: string | null): BranchRow => ({
  id, code: id, name: { fa: id, en: id }, kind: 'branch', parent: parent === null ? null : { id: parent, code: parent, name: { fa: parent, en: parent } }, timeZone: 'Asia/Tehran', active: true, revision: '', people: 0, units: 0, agents: 0,
});

test('each branch stands below its own, and at the top where its own is not to be seen', () => {
  const rows = treeOf([branch('a', 'hidden'), branch('b', 'c'), branch('c', null), branch('d', 'b')]);
  expect(rows.map(({ branch: { id }, depth }) => [id, depth])).toEqual([['a', 0], ['c', 0], ['b', 1], ['d', 2]]);
});

import { changesOf } from './changes';

test('what stayed is not told, what came and what went is', () => {
  expect(changesOf({ branch: 'A', active: true, roles: ['qc'] }, { branch: 'A', active: false, roles: ['qc', 'agent'], name: 'x' })).toEqual([
    { field: 'active', before: 'true', after: 'false' }, { field: 'roles', before: '["qc"]', after: '["qc","agent"]' }, { field: 'name', before: null, after: 'x' },
  ]);
});

test('nothing before, nothing after, and what is no object', () => {
  expect(changesOf(null, { reason: 'lost' })).toEqual([{ field: 'reason', before: null, after: 'lost' }]);
  expect(changesOf({ reason: 'lost' }, undefined)).toEqual([{ field: 'reason', before: 'lost', after: null }]);
  expect(changesOf(1, 2)).toEqual([{ field: '', before: '1', after: '2' }]);
  expect(changesOf(null, null)).toEqual([]);
});

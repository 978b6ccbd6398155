import { handOverOf, rolesIn } from './hand-over';

const group = (role: string, count: number) => ({ title: { fa: 'x', en: 'x' }, role, status: null, count });

test('roles are named once, the most numerous first', () => {
  expect(rolesIn([group('qc', 3), group('technician', 2), group('technician', 2)])).toEqual([{ role: 'technician', count: 4 }, { role: 'qc', count: 3 }]);
});

test('only roles with a receiver have a line: all others go back to their teams', () => {
  expect(handOverOf('leaver', { technician: 'ali', qc: undefined })).toEqual({ kind: 'hand-over', from: 'leaver', to: [{ role: 'technician', userId: 'ali' }] });
});

import { isComplete, noPerson, sent } from './person-values';

const staff = { ...noPerson, name: { fa: 'نرگس', en: 'Narges' }, roles: ['technician' as const], branch: 'THR', unit: 'THR-BOARD', agent: 'AG01' };

test('staff are sent with branch and unit, an agent’s person with the agency alone', () => {
  expect(sent(staff)).toMatchObject({ branch: 'THR', unit: 'THR-BOARD', agent: null });
  expect(sent({ ...staff, roles: ['agent'], allBranches: true })).toMatchObject({ branch: null, unit: null, agent: 'AG01', allBranches: false });
});

test('nobody is made without names, a role and a place', () => {
  expect(isComplete(staff)).toBe(true);
  for (const lacking of [{ name: { fa: 'نرگس', en: ' ' } }, { roles: [] }, { branch: null }, { roles: ['agent' as const], agent: null }]) expect(isComplete({ ...staff, ...lacking })).toBe(false);
});

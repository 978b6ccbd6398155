import { shortNo } from './request-no';

it('leaves out the code of one’s own branch only', () => {
  expect(shortNo('THR-1405-00022', 'THR')).toBe('1405-00022');
  expect(shortNo('ISF-1405-00022', 'THR')).toBe('ISF-1405-00022');
  expect(shortNo('THRX-1405-00022', 'THR')).toBe('THRX-1405-00022');
});

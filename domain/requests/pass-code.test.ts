import { custodies } from '../../contracts/requests';
import { statusNames } from '../../contracts/statuses';
import { forgetsPassCode } from './pass-code';

test('it is forgotten in the three statuses in which a request has ended, and in no other', () => {
  expect(statusNames.filter((status) => forgetsPassCode({ status }))).toEqual(['delivered', 'replaced', 'void']);
  expect(statusNames).toHaveLength(14);
});

test('it is forgotten wherever a device goes that leaves us, also back to its agency', () => {
  expect(custodies.filter((custody) => forgetsPassCode({ custody }))).toEqual(['with-agent', 'in-transit', 'with-customer', 'scrapped']);
});

test('what changes nothing of both forgets nothing; either of both is enough', () => {
  expect([forgetsPassCode({}), forgetsPassCode({ custody: 'with-us', status: 'void' }), forgetsPassCode({ custody: 'scrapped', status: 'awaiting-repair' })]).toEqual([false, true, true]);
});

import { serialsBetween } from './ranges';

test.each([
  ['SN-0098', 'SN-0101', ['SN-0098', 'SN-0099', 'SN-0100', 'SN-0101']], ['a1x', 'A3X', ['A1X', 'A2X', 'A3X']], ['۱۰', '۱۲', ['10', '11', '12']], ['7', '7', ['7']],
  ['LG2024-000000000000001', 'LG2024-000000000000002', ['LG2024-000000000000001', 'LG2024-000000000000002']],
])('from %s to %s', (from, to, all) => { expect(serialsBetween(from, to, 10)).toEqual(all); });

test.each([['SN-2', 'SN-1'], ['SN-9', 'SN-10'], ['SN-1', 'SM-2'], ['SN-1A', 'SN-2B'], ['ABC', 'ABD'], ['1', '11'], ['01', '11'], ['10000000000000000', '20000000000000001']])('%s to %s is no range of at most ten', (from, to) => { expect(serialsBetween(from, to, 10)).toBeNull(); });

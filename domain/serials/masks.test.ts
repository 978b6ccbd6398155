import { fitsMask, fitsMasks, isMask } from './masks';

test.each([
  ['@@-#######', 'SN-1234567', true], ['@@-#######', 'sn1234567', true], ['@@-#######', 'S1-1234567', false], ['@@-#######', 'SN-123456', false], ['@@-#######', 'SN-12345678', false],
  ['LG-????', 'lg-a1b2', true], ['LG-????', 'LQ-A1B2', false], ['####', '۱۲۳۴', true], ['####', '12.34', true], ['(a+)+$', 'aaaaaaaaaaaaaaaaaaaaaaaa', false], ['.*', '', false],
])('the mask %s and the serial %s: %s', (mask, serial, fits) => { expect(fitsMask(mask, serial)).toBe(fits); });

test('any of the masks will do, and none lets everything through', () => {
  expect([fitsMasks([], 'x'), fitsMasks(['##', '@@'], 'ab'), fitsMasks(['##', '@@'], 'a1')]).toEqual([true, true, false]);
  expect([isMask('--'), isMask('-#-')]).toEqual([false, true]);
});

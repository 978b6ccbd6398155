import { isImei, keptImei } from './imei';

test.each([['490154203237518', true], ['353879234252633', true], ['490154203237519', false], ['490154023237518', false], ['49015420323751', false], ['4901542032375180', false], ['49015420323751a', false]])('%s is an IMEI: %s', (imei, is) => { expect(isImei(imei)).toBe(is); });
test('it is kept as digits', () => { expect(keptImei('۴۹-۰۱۵۴۲۰ 323751/8')).toBe('490154203237518'); });

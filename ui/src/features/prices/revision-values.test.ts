import { signed, typedPercent } from './revision-values';

test.each([['25', 2500], ['۲۵٪', 2500], ['-12.5', -1250], ['−۱۲٫۵', -1250], ['+0.33', 33], ['0', 0], ['', null], ['-100', null], ['1001', null], ['1.234', null], ['ده', null]])('%s is %s hundredths of a percent', (typed, change) => { expect(typedPercent(typed)).toBe(change); });
test('a change is read with its sign', () => { expect([signed(25.38, 'fa'), signed(-5, 'en'), signed(0, 'en')]).toEqual(['+۲۵٫۳۸', '−5', '0']); });

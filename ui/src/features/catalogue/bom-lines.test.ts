import { typedQuantity } from './bom-lines';

test.each([
  ['2', '2'], ['۲', '2'], ['٢٫٥', '2.5'], ['۱۲/۵', '12.5'], ['0.125', '0.125'], [' 3 ', '3'], ['0', null], ['۰٫۰', null], ['-1', null], ['1.2345', null], ['1e3', null], ['', null], ['1.2.3', null],
])('the quantity “%s” is %s', (typed, sent) => { expect(typedQuantity(typed)).toBe(sent); });

import { bytesOf } from './bytes';

test.each([
  [0, 'megabytes', '0', '۰'],
  [805_306_368, 'megabytes', '768', '۷۶۸'],
  [1_073_741_824, 'gigabytes', '1', '۱'],
  [1_288_490_188, 'gigabytes', '1.2', '۱٫۲'],
  [214_748_364_800, 'gigabytes', '200', '۲۰۰'],
])('%d bytes', (bytes, unit, en, fa) => {
  expect(bytesOf(bytes, 'en')).toEqual({ unit, amount: en });
  expect(bytesOf(bytes, 'fa')).toEqual({ unit, amount: fa });
});

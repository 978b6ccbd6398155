import { latinDigits, localDigits } from './digits';

it('reads Persian and Arabic digits', () => {
  expect(latinDigits('۰۹۱۲ ٣٤٥')).toBe('0912 345');
});
it('writes digits for the reader', () => {
  expect(localDigits('1405-18412', 'fa')).toBe('۱۴۰۵-۱۸۴۱۲');
  expect(localDigits('1405-18412', 'en')).toBe('1405-18412');
});

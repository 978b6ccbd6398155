import { groupDigits, normalised, typedNumber } from './digits';

it('groups by three', () => {
  expect(groupDigits('15600000', 'en')).toBe('15,600,000');
  expect(groupDigits('15600000', 'fa')).toBe('۱۵٬۶۰۰٬۰۰۰');
  expect(groupDigits('1234.5', 'en')).toBe('1,234.5');
  expect(groupDigits('12', 'en')).toBe('12');
});
it('takes what people type for a number', () => {
  expect(typedNumber('۱۵٬۶۰۰٬۰۰۰')).toBe('15600000');
  expect(typedNumber(' 1,250 ')).toBe('1250');
  expect(typedNumber('۲٫۵')).toBe('2.5');
});
it('makes one of letters that look alike', () => {
  expect(normalised('علي كريمي')).toBe('علی کریمی');
});

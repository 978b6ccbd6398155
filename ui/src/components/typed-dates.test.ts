import { gregorianDates, gregorianTyped } from './gregorian-dates';
import { jalaliDates, jalaliTyped } from './jalali-dates';

const whole = { fa: (text: string, format = 'YYYY/MM/DD') => jalaliDates.locale.parse('fa', text, [format]), en: (text: string, format = 'DD/MM/YYYY') => gregorianDates.locale.parse('en', text, [format]) };
const day = (date: Date | null): string | null => date && `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()} ${date.getHours()}:${date.getMinutes()}`;

test.each([
  ['۱۴۰۵/۱۰/۱۲', '2027-1-2 0:0'], ['1405/10/12', '2027-1-2 0:0'], ['١٤٠٥/١٠/١٢', '2027-1-2 0:0'],
  // Taken now, it would stand as ۰۱ under the hand that goes on to ۱۲.
  ['۱۴۰۵/۱۰/۱', null], ['۱۴۰۵/۱', null], ['۱۴۰۵/۱۳/۰۱', null],
])('while %s is typed it is %s', (text, expected) => { expect(day(whole.fa(text))).toBe(expected); });

test.each([['25/12/2026', '2026-12-25 0:0'], ['25/12/202', null], ['2/1/2026', null]])('while %s is typed it is %s', (text, expected) => { expect(day(whole.en(text))).toBe(expected); });

test('a time is whole with two digits of minutes', () => {
  expect([day(whole.fa('۱۴۰۵/۱۰/۱۲ ۰۹:۳', 'YYYY/MM/DD HH:mm')), day(whole.fa('۱۴۰۵/۱۰/۱۲ ۰۹:۳۰', 'YYYY/MM/DD HH:mm'))]).toEqual([null, '2027-1-2 9:30']);
  expect([day(whole.en('25/12/2026 09:3', 'DD/MM/YYYY HH:mm')), day(whole.en('25/12/2026 09:30', 'DD/MM/YYYY HH:mm'))]).toEqual([null, '2026-12-25 9:30']);
});

test('when one is done with it, leading zeros are not asked for', () => {
  expect([day(jalaliTyped('۱۴۰۵/۱/۲', 'YYYY/MM/DD')), day(jalaliTyped('۱۴۰۵', 'YYYY/MM/DD'))]).toEqual(['2026-3-22 0:0', null]);
  expect([day(gregorianTyped('2/1/2026', 'DD/MM/YYYY')), day(gregorianTyped('31/2/2026', 'DD/MM/YYYY'))]).toEqual(['2026-1-2 0:0', null]);
});

import { writtenDay } from './days';
import { typedCells, wholeMoney } from './typed-cells';

test.each([
  ['1403/02/15', '2024-05-04'], ['۱۴۰۳/۲/۱۵', '2024-05-04'], ['1403-02-15', '2024-05-04'], ['14030215', '2024-05-04'], ['1403/12/30', '2025-03-20'], ['1400/01/01', '2021-03-21'],
  ['2024-05-04', '2024-05-04'], ['2024/5/4', '2024-05-04'], ['20240504', '2024-05-04'], ['2024-02-29', '2024-02-29'], ['2024-05-04T00:00:00.000Z', '2024-05-04'], [' ٢٠٢٤.٠٥.٠٤ ', '2024-05-04'], ['1299/12/29', '1921-03-20'],
  ['1404/12/30', null], ['1403/13/01', null], ['1403/07/31', null], ['2023-02-29', null], ['2024-00-10', null], ['15/02/1403', null], ['1403/02-15', null], ['45000', null], ['403/02/15', null], ['1600-01-01', null], ['', null], ['1403', null], ['x', null],
])('a day that is written as %s', (text, day) => {
  expect(writtenDay(text)).toBe(day);
  expect(writtenDay(text)).toBe(day);
});

test.each([
  ['15600000', '15600000'], ['۱۵٬۶۰۰٬۰۰۰', '15600000'], ['15,600,000 ریال', '15600000'], ['15600000.00', '15600000'], ['0', '0'], ['007', '7'], ['1.5', null], ['-5', null], ['1e9', null], ['', null], ['1234567890123456789', null], ['پنج', null],
])('an amount that is written as %s', (text, amount) => {
  expect(wholeMoney(text)).toBe(amount);
});

test('every cell that cannot be read is told, and what is empty is not said', () => {
  const title = { fa: 'x', en: 'x' };
  const column = { title, example: '' } as const;
  const typed = typedCells({ a: { ...column, type: 'yes-no' }, b: { ...column, type: 'yes-no' }, c: { ...column, type: 'text' }, d: { ...column, type: 'date' }, e: { ...column, type: 'money' } }, { a: 'بله', b: 'شاید', c: 'long', d: '30/2', e: '' });
  expect([typed.yesNo('a'), typed.yesNo('b'), typed.text('c', 3), typed.day('d'), typedCells({ a: { ...column, type: 'yes-no' } }, {}).yesNo('a')]).toEqual([true, undefined, undefined, undefined, undefined]);
  expect(typed.faults.map(({ column: key, code }) => `${key} ${code}`)).toEqual(['b import.cell-choice', 'c import.cell-long', 'd import.cell-date']);
  expect(['TRUE', '۰', 'No', 'خیر'].map((a) => typedCells({ a: { ...column, type: 'yes-no' } }, { a }).yesNo('a'))).toEqual([true, false, false, false]);
});

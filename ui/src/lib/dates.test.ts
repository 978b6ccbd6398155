import { daysBetween, formatBusinessDate, formatDate, formatDayHead, formatMoment, formatMomentWithin, formatTime, numericDate } from './dates';

const now = new Date('2026-12-10T07:54:00Z');
it('shows the branch\'s clock', () => {
  expect(formatTime(new Date('2026-12-10T07:54:00Z'), 'en')).toBe('11:24');
  expect(formatTime(new Date('2026-12-10T07:54:00Z'), 'fa')).toBe('۱۱:۲۴');
});
it('shows Jalali dates in Persian', () => {
  expect(formatBusinessDate('2027-08-03', 'fa')).toBe('۱۲ مرداد ۱۴۰۶');
  expect(formatBusinessDate('2027-08-03', 'en')).toBe('3 Aug 2027');
  expect(formatBusinessDate('2026-03-21', 'fa')).toBe('۱ فروردین ۱۴۰۵');
  expect(numericDate('2026-12-12', 'fa')).toBe('۱۴۰۵/۰۹/۲۱');
});
it('leaves this year out where asked', () => {
  expect(formatDate(now, 'fa', { year: 'auto', now, weekday: true })).toBe('پنجشنبه ۱۹ آذر');
});
it('says today, yesterday and tomorrow', () => {
  expect(formatMoment(new Date('2026-12-10T06:45:00Z'), 'en', now)).toBe('Today 10:15');
  expect(formatMoment(new Date('2026-12-09T13:35:00Z'), 'fa', now)).toBe('دیروز ۱۷:۰۵');
  expect(formatMoment(new Date('2026-12-11T06:30:00Z'), 'en', now)).toBe('Tomorrow 10:00');
  expect(formatMoment(new Date('2026-12-12T05:30:00Z'), 'en', now)).toBe('Sat 09:00');
  expect(formatMoment(new Date('2026-08-03T05:30:00Z'), 'en', now)).toBe('3 Aug, 09:00');
  expect(formatMomentWithin(new Date('2026-12-10T06:45:00Z'), 'en', now)).toBe('today 10:15');
  expect(formatMomentWithin(new Date('2026-12-12T05:30:00Z'), 'en', now)).toBe('Sat 09:00');
  expect(formatMomentWithin(new Date('2026-12-09T13:35:00Z'), 'fa', now)).toBe('دیروز ۱۷:۰۵');
  expect(formatDayHead(now, 'en', now)).toBe('Today, Thu 10 Dec');
});
it('counts days by the branch\'s midnight', () => {
  expect(daysBetween(new Date('2026-12-10T20:29:00Z'), new Date('2026-12-10T20:31:00Z'))).toBe(1);
});

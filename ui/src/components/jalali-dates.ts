import * as jalali from 'date-fns-jalali';
import type { GenerateConfig } from '@rc-component/picker/es/generate';
import { localDigits, latinDigits } from '@contracts/digits';

const months = ['فروردین', 'اردیبهشت', 'خرداد', 'تیر', 'مرداد', 'شهریور', 'مهر', 'آبان', 'آذر', 'دی', 'بهمن', 'اسفند'];
const days = ['ی', 'د', 'س', 'چ', 'پ', 'ج', 'ش'];
const pattern = (format: string): string => format.replace(/Y/g, 'y').replace(/D/g, 'd');

/** As it was typed when one is done with it, with or without leading zeros. */
export function jalaliTyped(text: string, format: string): Date | null {
  const date = jalali.parse(latinDigits(text).trim(), pattern(format), new Date());
  return jalali.isValid(date) && jalali.getYear(date) > 1200 ? date : null;
}

/** antd's picker over the Persian calendar, with native dates; the week begins on Saturday. */
export const jalaliDates: GenerateConfig<Date> = {
  getNow: () => new Date(),
  getFixedDate: (text) => new Date(text),
  getEndDate: (date) => jalali.endOfMonth(date),
  getWeekDay: (date) => jalali.getDay(date),
  getYear: (date) => jalali.getYear(date),
  getMonth: (date) => jalali.getMonth(date),
  getDate: (date) => jalali.getDate(date),
  getHour: (date) => date.getHours(),
  getMinute: (date) => date.getMinutes(),
  getSecond: (date) => date.getSeconds(),
  getMillisecond: (date) => date.getMilliseconds(),
  addYear: (date, n) => jalali.addYears(date, n),
  addMonth: (date, n) => jalali.addMonths(date, n),
  addDate: (date, n) => jalali.addDays(date, n),
  setYear: (date, n) => jalali.setYear(date, n),
  setMonth: (date, n) => jalali.setMonth(date, n),
  setDate: (date, n) => jalali.setDate(date, n),
  setHour: (date, n) => jalali.setHours(date, n),
  setMinute: (date, n) => jalali.setMinutes(date, n),
  setSecond: (date, n) => jalali.setSeconds(date, n),
  setMillisecond: (date, n) => jalali.setMilliseconds(date, n),
  isAfter: (a, b) => a > b,
  isValidate: (date) => jalali.isValid(date),
  locale: {
    getWeekFirstDay: () => 6,
    getWeekFirstDate: (_, date) => jalali.startOfWeek(date, { weekStartsOn: 6 }),
    getWeek: (_, date) => jalali.getWeek(date, { weekStartsOn: 6 }),
    getShortWeekDays: () => days,
    getShortMonths: () => months,
    format: (_, date, format) => (format === 'MMM' ? (months[jalali.getMonth(date)] ?? '') : localDigits(jalali.format(date, pattern(format)), 'fa')),
    // A day that is still being typed is none yet: it would be written anew under the hand.
    parse: (_, text, formats) => {
      for (const format of formats) {
        const date = jalaliTyped(text, format);
        if (date && jalali.format(date, pattern(format)) === latinDigits(text)) return date;
      }
      return null;
    },
  },
};

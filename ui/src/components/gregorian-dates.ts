import * as dates from 'date-fns';
import type { GenerateConfig } from '@rc-component/picker/es/generate';
import { latinDigits } from '@contracts/digits';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const days = ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'];
const pattern = (format: string): string => format.replace(/Y/g, 'y').replace(/D/g, 'd');

/** As it was typed when one is done with it, with or without leading zeros. */
export function gregorianTyped(text: string, format: string): Date | null {
  const date = dates.parse(latinDigits(text).trim(), pattern(format), new Date());
  return dates.isValid(date) && date.getFullYear() > 1900 ? date : null;
}

/** By hand, since the library's own configuration brings every locale of date-fns. Saturday first, as at work here. */
export const gregorianDates: GenerateConfig<Date> = {
  getNow: () => new Date(),
  getFixedDate: (text) => new Date(text),
  getEndDate: (date) => dates.endOfMonth(date),
  getWeekDay: (date) => date.getDay(),
  getYear: (date) => date.getFullYear(),
  getMonth: (date) => date.getMonth(),
  getDate: (date) => date.getDate(),
  getHour: (date) => date.getHours(),
  getMinute: (date) => date.getMinutes(),
  getSecond: (date) => date.getSeconds(),
  getMillisecond: (date) => date.getMilliseconds(),
  addYear: (date, n) => dates.addYears(date, n),
  addMonth: (date, n) => dates.addMonths(date, n),
  addDate: (date, n) => dates.addDays(date, n),
  setYear: (date, n) => dates.setYear(date, n),
  setMonth: (date, n) => dates.setMonth(date, n),
  setDate: (date, n) => dates.setDate(date, n),
  setHour: (date, n) => dates.setHours(date, n),
  setMinute: (date, n) => dates.setMinutes(date, n),
  setSecond: (date, n) => dates.setSeconds(date, n),
  setMillisecond: (date, n) => dates.setMilliseconds(date, n),
  isAfter: (a, b) => a > b,
  isValidate: (date) => dates.isValid(date),
  locale: {
    getWeekFirstDay: () => 6,
    getWeekFirstDate: (_, date) => dates.startOfWeek(date, { weekStartsOn: 6 }),
    getWeek: (_, date) => dates.getWeek(date, { weekStartsOn: 6 }),
    getShortWeekDays: () => days,
    getShortMonths: () => months,
    format: (_, date, format) => (format === 'MMM' ? (months[date.getMonth()] ?? '') : dates.format(date, pattern(format))),
    // A day that is still being typed is none yet: it would be written anew under the hand.
    parse: (_, text, formats) => {
      for (const format of formats) {
        const date = gregorianTyped(text, format);
        if (date && dates.format(date, pattern(format)) === latinDigits(text)) return date;
      }
      return null;
    },
  },
};

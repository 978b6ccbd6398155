import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Label, Language } from '@contracts/label';
import { localDigits } from '@contracts/digits';
import { formatCount } from '../lib/digits';
import { formatBusinessDate, formatDate, formatMoment, formatMomentWithin, formatTime } from '../lib/dates';
import { formatMoney, type MoneyUnit } from '../lib/money';
import { formatPhone } from '../lib/phones';
import { usePreferences } from './preferences';

export interface Text {
  language: Language;
  moneyUnit: MoneyUnit;
  t(key: string, values?: Record<string, unknown>): string;
  has(key: string): boolean;
  label(label: Label): string;
  count(n: number): string;
  digits(text: string | number): string;
  money(rial: string | bigint): string;
  unitName: string;
  time(at: string | Date): string;
  moment(at: string | Date): string;
  /** Not at the beginning of what is said. */
  momentWithin(at: string | Date): string;
  date(at: string | Date): string;
  businessDate(date: string): string;
  phone(phone: string): string;
}

/** Everything that depends on the reader's language, in one place. */
export function useText(): Text {
  const { t, i18n } = useTranslation();
  const { language, moneyUnit } = usePreferences();
  return useMemo<Text>(() => ({
    language,
    moneyUnit,
    t: (key, values) => t(key, values ?? {}),
    has: (key) => i18n.exists(key),
    label: (label) => label[language],
    count: (n) => formatCount(n, language),
    digits: (text) => localDigits(text, language),
    money: (rial) => formatMoney(rial, language, moneyUnit),
    unitName: t(`money.${moneyUnit}`),
    time: (at) => formatTime(new Date(at), language),
    moment: (at) => formatMoment(new Date(at), language),
    momentWithin: (at) => formatMomentWithin(new Date(at), language),
    date: (at) => formatDate(new Date(at), language),
    businessDate: (date) => formatBusinessDate(date, language),
    phone: (phone) => formatPhone(phone, language),
  }), [t, i18n, language, moneyUnit]);
}

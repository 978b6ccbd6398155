import type { AmountUnit, SettingValue } from '@contracts/settings';
import type { Text } from '../../app/use-text';

/** A value as one reads it: "4 working hours", "30 %", "3 checks". */
export function valueText(value: SettingValue, unit: AmountUnit | null, { t, count, money, unitName }: Text): string {
  if (typeof value === 'boolean') return t(value ? 'settings.yes' : 'settings.no');
  if (Array.isArray(value)) return t('settings.checks', { count: value.length });
  if (typeof value === 'object') return t(`settings.duration.${value.unit}`, { count: value.amount });
  switch (unit) {
    case 'rial': return `${money(String(value))} ${unitName}`;
    case 'rial-a-day': return t('settings.a-day', { amount: `${money(String(value))} ${unitName}` });
    case 'percent': return t('settings.percent', { amount: count(value) });
    case 'days': return t('settings.duration.d', { count: value });
    case 'megabytes': return t('system.megabytes', { amount: count(value) });
    case 'times': return t('settings.times', { count: value });
    default: return count(value);
  }
}

import { useText } from '../../../app/use-text';
import { CountField } from './CountField';

interface Length { months: number; days: number }

/** Months and days. */
export function LengthFields({ label, value, error = false, onChange }: { label: string; value: Length; error?: boolean; onChange: (value: Length) => void }) {
  const { t } = useText();
  return (
    <span className="plan-length">
      <CountField label={`${label}, ${t('warranty.months')}`} after={t('warranty.months')} most={600} value={value.months} error={error} onChange={(months) => onChange({ ...value, months: months ?? 0 })} />
      <CountField label={`${label}, ${t('warranty.days')}`} after={t('warranty.days')} most={3_650} value={value.days} error={error} onChange={(days) => onChange({ ...value, days: days ?? 0 })} />
    </span>
  );
}

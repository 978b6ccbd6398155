import { Input } from 'antd';
import { useText } from '../../../app/use-text';
import { useMoneyInput } from '../../forms/widgets/use-money-input';

/** Up to so much; empty is without a limit. `value` is digits in rial. */
export function AmountLimit({ value, onChange, label, placeholder, disabled = false }: { value: string | null; onChange: (rial: string | null) => void; label: string; placeholder?: string; disabled?: boolean }) {
  const { t, unitName } = useText();
  const { shown, typed, attach, blur } = useMoneyInput(value ?? '', (rial) => { if (rial === undefined || /^\d{1,18}$/.test(rial)) onChange(rial ?? null); });
  return <Input size="small" ref={(ref) => attach(ref?.input ?? null)} className="input-money grant-amount" inputMode="numeric" disabled={disabled} placeholder={placeholder ?? t('access.no-limit')} suffix={<span className="muted">{unitName}</span>} value={shown} onChange={typed} onBlur={blur} aria-label={label} />;
}

import { Input } from 'antd';
import { useText } from '../../../app/use-text';
import { useMoneyInput } from '../../forms/widgets/use-money-input';

/** An amount that is typed; `value` is digits in rial, or nothing. */
export function MoneyField({ id, value, onChange, disabled = false, error = false }: { id: string; value: string; onChange: (rial: string) => void; disabled?: boolean; error?: boolean }) {
  const { unitName } = useText();
  const { shown, typed, attach, blur } = useMoneyInput(value, (rial) => onChange(rial ?? ''));
  return <Input id={id} ref={(ref) => attach(ref?.input ?? null)} className="input-money" inputMode="numeric" disabled={disabled} status={error ? 'error' : ''} suffix={<span className="muted">{unitName}</span>} value={shown} onChange={typed} onBlur={blur} />;
}

import { Input } from 'antd';
import { useText } from '../../../app/use-text';
import { useMoneyInput } from './use-money-input';
import { aria, textOf, type WidgetProps } from './widget';

export function MoneyWidget(props: WidgetProps) {
  const { unitName } = useText();
  const numeric = props.schema.type === 'number' || props.schema.type === 'integer';
  const { shown, typed, attach, blur } = useMoneyInput(textOf(props.value), (rial) => props.onChange(numeric && rial !== undefined && /^\d{1,15}$/.test(rial) ? Number(rial) : rial));
  return <Input id={props.id} ref={(ref) => attach(ref?.input ?? null)} className="input-money" inputMode="numeric" suffix={<span className="muted">{unitName}</span>} value={shown} disabled={props.disabled} status={props.invalid ? 'error' : ''} onChange={typed} onBlur={blur} {...aria(props)} />;
}

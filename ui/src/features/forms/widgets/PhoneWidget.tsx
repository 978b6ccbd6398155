import { Input } from 'antd';
import { Phone } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../app/use-text';
import { typedPhone } from '@contracts/party-checks';
import { aria, textOf, type WidgetProps } from './widget';

/** Typed as people write it at home, stored in E.164. */
export function PhoneWidget(props: WidgetProps) {
  const { phone } = useText();
  const [raw, setRaw] = useState<string | null>(null);
  const stored = textOf(props.value);
  return (
    <Input
      id={props.id} dir="ltr" type="tel" autoComplete="off" prefix={<Phone size={15} strokeWidth={1.6} aria-hidden />} value={raw ?? (stored.startsWith('+') ? phone(stored) : stored)} disabled={props.disabled} status={props.invalid ? 'error' : ''}
      onChange={(e) => { setRaw(e.target.value); props.onChange(typedPhone(e.target.value) ?? (e.target.value.trim() || undefined)); }} onBlur={() => setRaw(null)} {...aria(props)}
    />
  );
}

import { Input } from 'antd';
import { useState } from 'react';
import { useText } from '../../../app/use-text';
import { groupDigits, typedNumber } from '../../../lib/digits';
import { aria, type WidgetProps } from './widget';

/** A number in any digits; what is no number stays as typed, so that the validator can say so. */
export function NumberWidget(props: WidgetProps) {
  const { language } = useText();
  const [raw, setRaw] = useState<string | null>(null);
  const numeric = props.schema.type === 'number' || props.schema.type === 'integer';
  const stored = props.value === undefined || props.value === null ? '' : String(props.value);
  const shown = raw ?? (/^-?\d+(\.\d+)?$/.test(stored) ? (stored.startsWith('-') ? `−${groupDigits(stored.slice(1), language)}` : groupDigits(stored, language)) : stored);

  function typed(text: string): void {
    setRaw(text);
    const plain = typedNumber(text);
    if (plain === '') props.onChange(undefined);
    else props.onChange(numeric && /^-?\d+(\.\d+)?$/.test(plain) && Number.isFinite(Number(plain)) ? Number(plain) : plain);
  }

  return <Input id={props.id} className="input-number" inputMode="decimal" value={shown} disabled={props.disabled} status={props.invalid ? 'error' : ''} onChange={(e) => typed(e.target.value)} onBlur={() => setRaw(null)} {...aria(props)} />;
}

import { Input } from 'antd';
import { ScanBarcode } from 'lucide-react';
import { useText } from '../../../app/use-text';
import { latinDigits } from '@contracts/digits';
import { SerialHistory } from '../../requests/components/SerialHistory';
import { useSerialHistory } from '../../requests/use-serial-history';
import { useFormHost } from '../form-context';
import { ScanButton } from '../scan/ScanButton';
import { aria, textOf, type WidgetProps } from './widget';

export function TextWidget(props: WidgetProps) {
  const { label } = useText();
  return <Input id={props.id} value={textOf(props.value)} disabled={props.disabled} status={props.invalid ? 'error' : ''} placeholder={props.ui.placeholder && label(props.ui.placeholder)} maxLength={props.schema.maxLength} onChange={(e) => props.onChange(e.target.value || undefined)} {...aria(props)} />;
}

export function TextAreaWidget(props: WidgetProps) {
  const { label } = useText();
  return <Input.TextArea id={props.id} value={textOf(props.value)} disabled={props.disabled} status={props.invalid ? 'error' : ''} autoSize={{ minRows: 2, maxRows: 10 }} placeholder={props.ui.placeholder && label(props.ui.placeholder)} maxLength={props.schema.maxLength} onChange={(e) => props.onChange(e.target.value || undefined)} {...aria(props)} />;
}

/** Left to right, Latin digits, capitals: as it stands on the plate. A hand scanner types and ends with Enter; a phone reads it with its camera. */
export function SerialWidget(props: WidgetProps) {
  const { requestId } = useFormHost();
  const known = useSerialHistory(props.disabled ? undefined : props.value, requestId);
  const take = (typed: string): void => props.onChange(latinDigits(typed).toUpperCase().slice(0, props.schema.maxLength) || undefined);
  return (
    <>
      <div className="serial-input">
        <Input id={props.id} dir="ltr" value={textOf(props.value)} disabled={props.disabled} status={props.invalid ? 'error' : ''} prefix={<ScanBarcode size={16} strokeWidth={1.6} aria-hidden />} spellCheck={false} autoComplete="off" maxLength={props.schema.maxLength} onChange={(e) => take(e.target.value)} {...aria(props)} />
        <ScanButton disabled={props.disabled} onCode={(code) => take(code.trim())} />
      </div>
      <SerialHistory {...known} />
    </>
  );
}

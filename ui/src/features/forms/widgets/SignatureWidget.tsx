import { Button } from 'antd';
import { Eraser, PenLine } from 'lucide-react';
import { useState, type PointerEvent } from 'react';
import { signatureField } from '@contracts/signature';
import { useText } from '../../../app/use-text';
import { SignatureStrokes } from '../../../components/SignatureImage';
import { pointOn, strokeOf, type Point } from './strokes';
import { textOf, type WidgetProps } from './widget';

/** Written with finger, pen or mouse; each stroke is kept when the pen is lifted, so nothing is lost by a slip. */
export function SignatureWidget({ id, value, onChange, disabled, invalid, describedBy }: WidgetProps) {
  const { t } = useText();
  const [stroke, setStroke] = useState<Point[]>([]);
  const kept = textOf(value);
  const at = (event: PointerEvent<SVGSVGElement>): Point => pointOn(event.currentTarget.getBoundingClientRect(), event);

  function begin(event: PointerEvent<SVGSVGElement>): void {
    if (disabled || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setStroke([at(event)]);
  }
  function go(event: PointerEvent<SVGSVGElement>): void {
    if (stroke.length > 0) setStroke([...stroke, at(event)]);
  }
  function end(): void {
    if (stroke.length > 0) onChange(kept + strokeOf(stroke));
    setStroke([]);
  }

  const drawn = kept + strokeOf(stroke);
  return (
    <div className={`signature${invalid ? ' signature-wrong' : ''}`}>
      {/* Signing is a movement of the hand: there is no other way to do it, and the field says what it holds. */}
      <svg
        id={id} tabIndex={-1} viewBox={`0 0 ${signatureField.width} ${signatureField.height}`} role="img" aria-labelledby={`${id}-label`} aria-describedby={describedBy}
        onPointerDown={begin} onPointerMove={go} onPointerUp={end} onPointerCancel={end}
      >
        <line x1={24} x2={signatureField.width - 24} y1={96} y2={96} className="signature-line" />
        <SignatureStrokes strokes={drawn} />
      </svg>
      {drawn === '' && <span className="signature-hint" aria-hidden><PenLine size={16} strokeWidth={1.6} />{t('form.sign-here')}</span>}
      {kept !== '' && !disabled && <Button type="text" size="small" className="signature-clear" icon={<Eraser size={14} strokeWidth={1.7} aria-hidden />} onClick={() => onChange(undefined)}>{t('form.sign-again')}</Button>}
    </div>
  );
}

import { Button, Checkbox, Input } from 'antd';
import { Eraser, Keyboard, PenLine } from 'lucide-react';
import { useState, type PointerEvent } from 'react';
import { signatureField, typedName, typedSignature } from '@contracts/signature';
import { useText } from '../../../app/use-text';
import { SignatureStrokes, TypedSignature } from '../../../components/SignatureImage';
import { pointOn, strokeOf, type Point } from './strokes';
import { textOf, type WidgetProps } from './widget';

/** Written with finger, pen or mouse; or a name that is typed, with the word that it stands for the signature. */
export function SignatureWidget(props: WidgetProps) {
  const { t } = useText();
  const { value, onChange, disabled } = props;
  const name = typedName(textOf(value));
  const [typing, setTyping] = useState(name !== null);
  if (disabled) return name === null ? <Pen {...props} /> : <div id={props.id} tabIndex={-1} role="group" aria-labelledby={`${props.id}-label`} className="signature"><TypedSignature name={name} /></div>;
  const turn = (): void => { onChange(undefined); setTyping(!typing); };
  return (
    <div className="signature-ways">
      {typing || name !== null ? <Typed {...props} name={name} /> : <Pen {...props} />}
      <Button type="text" size="small" className="signature-turn" icon={typing ? <PenLine size={14} strokeWidth={1.7} aria-hidden /> : <Keyboard size={14} strokeWidth={1.7} aria-hidden />} onClick={turn}>{t(typing ? 'form.sign-by-hand' : 'form.sign-by-name')}</Button>
    </div>
  );
}

/** What is typed is a signature from the moment that both are there: the name, and that it stands for one. */
function Typed({ id, onChange, invalid, describedBy, name: kept }: WidgetProps & { name: string | null }) {
  const { t } = useText();
  const [name, setName] = useState(kept ?? '');
  const [meant, setMeant] = useState(kept !== null);
  function say(words: string, stands: boolean): void {
    setName(words);
    setMeant(stands);
    onChange(stands && words.trim().length > 1 ? typedSignature(words) : undefined);
  }
  return (
    <div className="signature-name">
      <Input id={id} value={name} maxLength={80} status={invalid ? 'error' : ''} aria-invalid={invalid || undefined} aria-describedby={describedBy} placeholder={t('form.sign-name')} aria-label={t('form.sign-name')} onChange={(event) => say(event.target.value.replace(/[<>]/g, ''), meant)} />
      <Checkbox checked={meant} onChange={(event) => say(name, event.target.checked)}>{t('form.sign-consent')}</Checkbox>
    </div>
  );
}

/** Each stroke is kept when the pen is lifted, so nothing is lost by a slip. */
function Pen({ id, value, onChange, disabled, invalid, describedBy }: WidgetProps) {
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

import { Check } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { useText } from '../../../app/use-text';
import type { WidgetProps } from './widget';

/** Chips of which one is on: all answers are seen at once. */
export function RadioWidget({ id, value, onChange, ui, schema, disabled, invalid, describedBy }: WidgetProps) {
  const { label } = useText();
  const group = useRef<HTMLDivElement>(null);
  const values = (schema.enum ?? []).map(String);

  function onKeyDown(event: KeyboardEvent, index: number): void {
    const forward = event.key === 'ArrowDown' || event.key === (getComputedStyle(event.currentTarget).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
    const back = event.key === 'ArrowUp' || (!forward && (event.key === 'ArrowLeft' || event.key === 'ArrowRight'));
    if (!forward && !back) return;
    event.preventDefault();
    const next = (index + (forward ? 1 : -1) + values.length) % values.length;
    onChange(values[next]);
    group.current?.querySelectorAll<HTMLButtonElement>('[role=radio]')[next]?.focus();
  }

  return (
    <div ref={group} role="radiogroup" className="radio-chips" aria-labelledby={`${id}-label`} aria-describedby={describedBy} aria-invalid={invalid || undefined}>
      {values.map((one, index) => {
        const on = value === one;
        return (
          <button key={one} type="button" role="radio" id={index === 0 ? id : undefined} aria-checked={on} tabIndex={on || (index === 0 && !values.includes(String(value))) ? 0 : -1} disabled={disabled} className={on ? 'chip chip-on' : 'chip'} onClick={() => onChange(one)} onKeyDown={(e) => onKeyDown(e, index)}>
            {on && <Check size={14} strokeWidth={2} aria-hidden />}{ui.options?.[one] ? label(ui.options[one]) : one}
          </button>
        );
      })}
    </div>
  );
}

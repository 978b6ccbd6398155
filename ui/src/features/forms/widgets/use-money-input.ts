import { useLayoutEffect, useRef, useState, type ChangeEvent } from 'react';
import { useText } from '../../../app/use-text';
import { typedMoney } from '../../../lib/money';

const isDigit = /[0-9۰-۹٠-٩]/;
const digitsAfter = (text: string, caret: number): number => [...text.slice(caret)].filter((letter) => isDigit.test(letter)).length;

function caretBefore(text: string, digits: number): number {
  let left = digits;
  for (let i = text.length; i > 0; i -= 1) {
    if (left === 0) return i;
    if (isDigit.test(text[i - 1] ?? '')) left -= 1;
  }
  return 0;
}

/** Groups digits while they are typed, and keeps the caret beside the same digit. `value` is digits in rial. */
export function useMoneyInput(value: string, onChange: (rial: string | undefined) => void) {
  const { money, moneyUnit } = useText();
  const input = useRef<HTMLInputElement | null>(null);
  const caret = useRef<number | null>(null);
  const [raw, setRaw] = useState<string | null>(null);
  const shown = raw ?? (/^\d+$/.test(value) ? money(value) : value);

  useLayoutEffect(() => {
    if (caret.current === null || !input.current || document.activeElement !== input.current) return;
    const position = caretBefore(input.current.value, caret.current);
    input.current.setSelectionRange(position, position);
    caret.current = null;
  });

  function typed(event: ChangeEvent<HTMLInputElement>): void {
    const { value: text, selectionStart } = event.target;
    const rial = typedMoney(text, moneyUnit);
    const midDecimal = moneyUnit === 'toman' && /[.٫/]$/.test(text.trim());
    caret.current = digitsAfter(text, selectionStart ?? text.length);
    setRaw(rial === null || midDecimal ? text : null);
    onChange(rial === null ? text : rial === '' ? undefined : rial);
  }

  return { shown, typed, attach: (element: HTMLInputElement | null) => { input.current = element; }, blur: () => setRaw(null) };
}

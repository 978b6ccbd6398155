import { InputNumber } from 'antd';
import { latinDigits, localDigits } from '@contracts/digits';
import { useText } from '../../../app/use-text';

/** A whole number in whatever digits it is typed; `after`: what it counts. */
export function CountField({ id, label, value, least = 0, most, after, error = false, onChange }: { id?: string; label: string; value: number | null; least?: number; most: number; after?: string; error?: boolean; onChange: (value: number | null) => void }) {
  const { language } = useText();
  return (
    <InputNumber
      {...(id && { id })} className="plan-count" min={least} max={most} precision={0} aria-label={label} value={value} suffix={after} status={error ? 'error' : ''} controls={false}
      formatter={(shown) => localDigits(String(shown ?? ''), language)}
      parser={(typed) => { const digits = latinDigits(typed ?? '').replace(/[^0-9]/g, ''); return digits === '' ? ('' as unknown as number) : Number(digits); }} onChange={(next) => onChange(typeof next === 'number' ? next : null)}
    />
  );
}

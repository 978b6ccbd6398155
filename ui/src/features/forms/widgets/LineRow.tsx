import { Select, Switch } from 'antd';
import { CircleAlert, X } from 'lucide-react';
import type { FieldError } from '@contracts/errors';
import { codeText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { BillCode } from '../../../components/BillCode';
import { groupDigits, typedNumber } from '../../../lib/digits';
import { lineAmount } from '../../../lib/line-totals';
import type { LookUpItem } from '../api/look-up';
import { LineCover } from './LineCover';
import { LineItemCell } from './LineItemCell';
import type { Line, LineColumns } from './line-columns';
import { useMoneyInput } from './use-money-input';
import { textOf } from './widget';

interface Props {
  id: string;
  line: Line;
  columns: LineColumns;
  labels: (name: string) => string;
  optionLabel: (value: string) => string;
  errors: readonly FieldError[];
  disabled: boolean;
  focused: boolean;
  /** Whose cover is told with the line; null: nobody’s. */
  cover: { requestId: string; items: readonly string[] } | null;
  onChange: (change: Line) => void;
  onRemove: () => void;
}

export function LineRow({ id, line, columns, labels, optionLabel, errors, disabled, focused, cover, onChange, onRemove }: Props) {
  const text = useText();
  const wrong = (name: string): boolean => errors.some((error) => error.path.endsWith(`.${name}`));
  const price = useMoneyInput(textOf(line['price']), (rial) => onChange({ price: rial }));
  const amount = columns.price ? lineAmount(line) : null;
  const quantity = textOf(line['quantity']);

  function pick(item: LookUpItem): void {
    const has = (name: string) => name in columns.properties;
    onChange({
      ...(has('title') && { title: text.label(item.label) }), ...(has('itemId') && { itemId: item.id }), ...(has('code') && item.code && { code: item.code }),
      ...(has('price') && item.price && { price: item.price }), ...(has('kind') && item.kind && columns.kinds.includes(item.kind) && { kind: item.kind }),
    });
  }

  function typedQuantity(typed: string): void {
    const plain = typedNumber(typed);
    onChange({ quantity: plain === '' ? undefined : columns.properties['quantity']?.type === 'string' || !/^\d+(\.\d+)?$/.test(plain) ? plain : Number(plain) });
  }

  return (
    <>
      <tr className={errors.length > 0 ? 'line line-wrong' : 'line'}>
        <td className="line-title-cell"><LineItemCell id={`${id}-title`} line={line} canPick={'itemId' in columns.properties || 'code' in columns.properties} disabled={disabled} invalid={wrong('title') || wrong('itemId')} focused={focused} onChange={onChange} onPick={pick} /></td>
        {columns.quantity && <td className="line-number" data-label={labels('quantity')}><input id={`${id}-quantity`} className="cell-input cell-quantity" dir="ltr" inputMode="decimal" aria-label={labels('quantity')} aria-invalid={wrong('quantity') || undefined} disabled={disabled} value={/^\d+(\.\d*)?$/.test(quantity) ? groupDigits(quantity, text.language) : quantity} onChange={(e) => typedQuantity(e.target.value)} /></td>}
        {columns.price && <td className="line-number" data-label={labels('price')}><input id={`${id}-price`} ref={price.attach} className="cell-input" dir="ltr" inputMode="numeric" aria-label={labels('price')} aria-invalid={wrong('price') || undefined} disabled={disabled} value={price.shown} onChange={price.typed} onBlur={price.blur} /></td>}
        {columns.price && <td className="line-number line-amount" data-label={labels('amount')}><bdi dir="ltr">{amount === null ? '—' : text.money(amount)}</bdi></td>}
        {columns.billCodes.length > 0 && (
          <td data-label={labels('billCode')}>
            <Select id={`${id}-billCode`} variant="borderless" className="line-bill" popupMatchSelectWidth={160} disabled={disabled} status={wrong('billCode') ? 'error' : ''} aria-label={labels('billCode')} value={textOf(line['billCode']) || undefined} placeholder={text.t('form.choose')} options={columns.billCodes.map((code) => ({ value: code, label: <BillCode code={code} /> }))} onChange={(billCode: string) => onChange({ billCode })} />
          </td>
        )}
        {columns.more.map((name) => {
          const schema = columns.properties[name] ?? {};
          return (
            <td key={name} data-label={labels(name)} className="line-more">
              {schema.enum ? <Select id={`${id}-${name}`} variant="borderless" popupMatchSelectWidth={200} disabled={disabled} aria-label={labels(name)} value={textOf(line[name]) || undefined} placeholder={text.t('form.choose')} options={schema.enum.map((value) => ({ value: String(value), label: optionLabel(String(value)) }))} onChange={(value: string) => onChange({ [name]: value })} />
                : schema.type === 'boolean' ? <Switch id={`${id}-${name}`} size="small" checked={line[name] === true} disabled={disabled} aria-label={labels(name)} onChange={(on) => onChange({ [name]: on })} />
                : <input id={`${id}-${name}`} className="cell-input cell-text" aria-label={labels(name)} aria-invalid={wrong(name) || undefined} disabled={disabled} value={textOf(line[name])} onChange={(e) => onChange({ [name]: schema.type === 'integer' || schema.type === 'number' ? (/^\d+$/.test(typedNumber(e.target.value)) ? Number(typedNumber(e.target.value)) : e.target.value || undefined) : e.target.value || undefined })} />}
            </td>
          );
        })}
        <td className="line-remove">{!disabled && <button type="button" aria-label={text.t('lines.remove')} title={text.t('lines.remove')} onClick={onRemove}><X size={15} strokeWidth={1.7} aria-hidden /></button>}</td>
      </tr>
      {cover && <LineCover {...cover} line={line} />}
      {errors.length > 0 && (
        <tr className="line-errors"><td colSpan={9}>{errors.map((error) => <p key={error.path} className="field-error"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{labels(error.path.split('.').pop() ?? '')}: {codeText(error.code, error.params, text)}</p>)}</td></tr>
      )}
    </>
  );
}

import { Button } from 'antd';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../../app/use-text';
import { focusNext } from '../../../lib/focus-next';
import { newRequest } from '../../files/api/files';
import { useFormHost } from '../form-context';
import { lineColumns, newLine, type Line } from './line-columns';
import { LineRow } from './LineRow';
import { LineTotals } from './LineTotals';
import { textOf, type WidgetProps } from './widget';

/** Services and parts as rows that are typed into, with what each comes to and who pays. */
export function LinesWidget({ id, path, value, onChange, ui, schema, disabled }: WidgetProps) {
  const { t, label, has, unitName } = useText();
  const { errors, values, requestId } = useFormHost();
  const [added, setAdded] = useState<number | null>(null);
  const lines = Array.isArray(value) ? (value as Line[]) : [];
  const columns = lineColumns(schema);
  // Who pays is asked of lines of a request that there is.
  const covering = columns.billCodes.length > 0 && requestId !== newRequest ? requestId : undefined;
  const items = [...new Set(lines.map((line) => textOf(line['itemId'])).filter(Boolean))].sort();
  const titled = columns.price ? t('lines.column.title') : t('lines.column.item');
  const labels = (name: string): string => (name === 'title' || name === 'itemId' ? titled : name === 'price' ? t('lines.column.price', { unit: unitName }) : has(`lines.column.${name}`) ? t(`lines.column.${name}`) : ui.options?.[name] ? label(ui.options[name]) : name);
  const optionLabel = (option: string): string => (ui.options?.[option] ? label(ui.options[option]) : has(`lines.option.${option}`) ? t(`lines.option.${option}`) : option);

  const change = (index: number, part: Line) => onChange(lines.map((line, i) => (i === index ? { ...line, ...part } : line)));
  function add(kind: string | null): void {
    setAdded(lines.length);
    onChange([...lines, newLine(columns, kind)]);
  }

  function remove(index: number): void {
    setAdded(null);
    onChange(lines.length > 1 ? lines.filter((_, i) => i !== index) : undefined);
    focusNext(() => document.getElementById(id), '.line-remove button', index);
  }

  return (
    <>
      {lines.length > 0 && (
        <table className="lines" id={id} tabIndex={-1}>
          <thead>
            <tr>
              <th>{titled}</th>
              {columns.quantity && <th className="line-number">{labels('quantity')}</th>}
              {columns.price && <th className="line-number">{labels('price')}</th>}
              {columns.price && <th className="line-number">{labels('amount')}</th>}
              {columns.billCodes.length > 0 && <th>{labels('billCode')}</th>}
              {columns.more.map((name) => <th key={name}>{labels(name)}</th>)}
              <th><span className="visually-hidden">{t('lines.remove')}</span></th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <LineRow
                key={index} id={`${id}-${index}`} line={line} columns={columns} labels={labels} optionLabel={optionLabel} disabled={disabled} focused={added === index}
                errors={[...errors.values()].filter((error) => error.path.startsWith(`${path}.${index}.`))}
                onChange={(part) => change(index, part)} onRemove={() => remove(index)} cover={covering ? { requestId: covering, items } : null}
              />
            ))}
          </tbody>
        </table>
      )}
      {!disabled && (
        <div className="lines-add" {...(lines.length === 0 && { id, tabIndex: -1 })}>
          {(columns.kinds.length > 0 ? columns.kinds : [null]).map((kind) => (
            <Button key={kind ?? ''} type="link" size="small" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => add(kind)}>{t(kind ? `lines.add.${kind}` : 'lines.add')}</Button>
          ))}
        </div>
      )}
      {columns.price && lines.length > 0 && <LineTotals lines={lines} discount={values['discount']} />}
    </>
  );
}

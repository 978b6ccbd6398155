import { Checkbox } from 'antd';
import { useText } from '../../../app/use-text';
import type { WidgetProps } from './widget';

/** As `contracts/task-types/form-fields` has it; the rows come with the task, people tick and annotate them. */
export interface CheckItem { id: string; title: string; done: boolean; note?: string; amount?: string }
export const checkItems = (value: unknown): CheckItem[] => (Array.isArray(value) ? (value as CheckItem[]) : []);

export function ChecklistWidget({ id, value, onChange, schema, disabled, describedBy }: WidgetProps) {
  const { t, count, money, unitName } = useText();
  const items = checkItems(value);
  const notes = schema.items?.properties?.['note'] !== undefined;
  const change = (index: number, part: Partial<CheckItem>) => onChange(items.map((item, i) => (i === index ? { ...item, ...part } : item)));
  return (
    <div className="checklist" aria-describedby={describedBy}>
      <span className="checklist-count">{t('form.checked', { done: count(items.filter((item) => item.done).length), all: count(items.length) })}</span>
      {items.map((item, index) => (
        <div key={item.id} className="check">
          <Checkbox id={index === 0 ? id : undefined} checked={item.done} disabled={disabled} onChange={(e) => change(index, { done: e.target.checked })}><bdi>{item.title}</bdi></Checkbox>
          {item.amount && <span className="check-amount"><bdi dir="ltr">{money(item.amount)}</bdi> <span className="muted">{unitName}</span></span>}
          {notes && <input className="cell-input cell-text" value={item.note ?? ''} disabled={disabled} maxLength={500} placeholder={t('form.check-note')} aria-label={`${t('form.check-note')}: ${item.title}`} onChange={(e) => change(index, { note: e.target.value || undefined })} />}
        </div>
      ))}
    </div>
  );
}

import { Checkbox } from 'antd';
import type { ListedTask } from '@contracts/tasks';
import { useText } from '../../../app/use-text';

export interface Check { isOn(id: string): boolean; /** With `through`, all from the one that was last chosen up to it. */ toggle(id: string, through: boolean): void }

/** Chooses a row for what is done to many at once. */
export function RowCheck({ row, check }: { row: ListedTask; check: Check }) {
  const { t, label } = useText();
  return <Checkbox className="row-check" checked={check.isOn(row.id)} aria-label={t('inbox.select-row', { title: label(row.title), no: row.request?.no ?? '' })} onClick={(event) => { event.stopPropagation(); check.toggle(row.id, event.shiftKey); }} />;
}

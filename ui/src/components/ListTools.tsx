import { Button, Checkbox, Dropdown, Popover } from 'antd';
import { ArrowUpDown, Check, Columns3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { columnsIn } from '@contracts/list-columns';
import { useText } from '../app/use-text';
import './list-tools.css';

/** In which order a list is. */
export function SortMenu<Sort extends string>({ sorts, sort, onSort }: { sorts: readonly Sort[]; sort: Sort; onSort: (sort: Sort) => void }) {
  const { t } = useText();
  const label = t('list.sort', { sort: sorts.includes(sort) ? t(`list.sort.${sort}`) : sort });
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: sorts.map((name) => ({ key: name, label: t(`list.sort.${name}`), icon: <Check size={14} strokeWidth={2} aria-hidden style={{ visibility: name === sort ? 'visible' : 'hidden' }} />, onClick: () => onSort(name) })), selectable: true, selectedKeys: [sort] }}>
      <Button type="text" className="icon-button" aria-label={label} title={label} icon={<ArrowUpDown size={18} strokeWidth={1.7} />} />
    </Dropdown>
  );
}

interface ColumnProps<Column extends string> { /** All that the list has. */ known: readonly Column[]; columns: readonly Column[]; onColumns: (columns: Column[]) => void; /** What else is done with columns. */ children: ReactNode }

/** Which columns a list has. */
export function ColumnMenu<Column extends string>({ known, columns, onColumns, children }: ColumnProps<Column>) {
  const { t } = useText();
  const toggle = (name: Column, on: boolean): void => onColumns(columnsIn(known, on ? [...columns, name] : columns.filter((column) => column !== name)));
  return (
    <Popover
      trigger="click" placement="bottomRight" arrow={false} title={t('list.columns')}
      content={(
        <div className="column-choice">
          {known.map((name) => <Checkbox key={name} checked={columns.includes(name)} onChange={(e) => toggle(name, e.target.checked)}>{t(`list.column.${name}`)}</Checkbox>)}
          {children}
        </div>
      )}
    >
      <Button type="text" className="icon-button" aria-label={t('list.columns')} title={t('list.columns')} icon={<Columns3 size={18} strokeWidth={1.7} />} />
    </Popover>
  );
}

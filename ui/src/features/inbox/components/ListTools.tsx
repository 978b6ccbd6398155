import { Button, Checkbox, Dropdown, Popover } from 'antd';
import { ArrowUpDown, Columns3, Check } from 'lucide-react';
import { usualColumns } from '@contracts/list-export';
import { taskSorts, type TaskSort } from '@contracts/task-filters';
import { taskColumnNames, type TaskColumn } from '@contracts/task-views';
import { useText } from '../../../app/use-text';
import { ExportButton } from '../../../components/ExportButton';

/** In which order the list is. */
export function SortMenu({ sort, onSort }: { sort: TaskSort; onSort: (sort: TaskSort) => void }) {
  const { t } = useText();
  return (
    <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: taskSorts.map((name) => ({ key: name, label: t(`inbox.sort.${name}`), icon: <Check size={14} strokeWidth={2} aria-hidden style={{ visibility: name === sort ? 'visible' : 'hidden' }} />, onClick: () => onSort(name) })), selectable: true, selectedKeys: [sort] }}>
      <Button type="text" className="icon-button" aria-label={t('inbox.sort', { sort: t(`inbox.sort.${sort}`) })} title={t('inbox.sort', { sort: t(`inbox.sort.${sort}`) })} icon={<ArrowUpDown size={18} strokeWidth={1.7} />} />
    </Dropdown>
  );
}

/** As a table, with which columns; none of them: as a list. Also as a file. */
export function ColumnMenu({ columns, asked, onColumns }: { columns: readonly TaskColumn[]; /** The list as it is asked for. */ asked: Record<string, string>; onColumns: (columns: TaskColumn[]) => void }) {
  const { t } = useText();
  const toggle = (name: TaskColumn, on: boolean): void => onColumns(taskColumnNames.filter((column) => (column === name ? on : columns.includes(column))));
  return (
    <Popover
      trigger="click" placement="bottomRight" arrow={false} title={t('inbox.columns')}
      content={(
        <div className="column-choice">
          {taskColumnNames.map((name) => <Checkbox key={name} checked={columns.includes(name)} onChange={(e) => toggle(name, e.target.checked)}>{t(`inbox.column.${name}`)}</Checkbox>)}
          <Button size="small" onClick={() => onColumns(columns.length > 0 ? [] : [...usualColumns])}>{t(columns.length > 0 ? 'inbox.columns.list' : 'inbox.columns.table')}</Button>
          <ExportButton size="small" path="/tasks/export" query={{ ...asked, ...(columns.length > 0 && { columns: columns.join(',') }) }} name="zamen-tasks.xlsx" label={t('list.export')} />
        </div>
      )}
    >
      <Button type="text" className="icon-button" aria-label={t('inbox.columns')} title={t('inbox.columns')} icon={<Columns3 size={18} strokeWidth={1.7} />} />
    </Popover>
  );
}

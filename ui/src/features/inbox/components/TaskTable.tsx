import type { RefObject } from 'react';
import { Link } from 'react-router';
import type { TaskColumn } from '@contracts/list-columns';
import type { ListedTask } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import '../../../components/data-table.css';
import type { VirtualRows } from '../../../components/use-virtual-rows';
import { ForWhom } from '../../absence/components/ForWhom';
import { RowCheck, type Check } from './RowCheck';
import { TaskCell } from './TaskCell';
import { TaskTitle } from './TaskTitle';

interface Props { rows: readonly ListedTask[]; columns: readonly TaskColumn[]; virtual: VirtualRows; search: string; selected: string | undefined; branchCode: string; check: Check | undefined; table: RefObject<HTMLTableElement | null> }

/** The view as a table; rows that are out of sight are room. */
export function TaskTable({ rows, columns, virtual, search, selected, branchCode, check, table }: Props) {
  const { t } = useText();
  const across = columns.length + (check ? 2 : 1);
  return (
    <table className="data-table task-table" ref={table} aria-rowcount={rows.length + 1}>
      <thead><tr>{check && <th className="check-column"><span className="visually-hidden">{t('inbox.select')}</span></th>}<th scope="col">{t('list.column.task')}</th>{columns.map((column) => <th key={column} scope="col">{t(`list.column.${column}`)}</th>)}</tr></thead>
      <tbody>
        {virtual.before > 0 && <tr aria-hidden className="task-table-room"><td colSpan={across} style={{ blockSize: virtual.before }} /></tr>}
        {rows.slice(virtual.from, virtual.to).map((row, index) => (
          <tr key={row.id} aria-rowindex={virtual.from + index + 2} className={row.id === selected ? 'linked task-table-on' : 'linked'}>
            {check && <td className="check-column"><RowCheck row={row} check={check} /></td>}
            <td><Link to={{ pathname: `/inbox/${row.id}`, search }} className={row.unread ? 'row-link task-row task-cell-link task-row-unread' : 'row-link task-row task-cell-link'} data-task={row.id}><TaskTitle task={row} />{row.actingFor && <ForWhom person={row.actingFor} />}</Link></td>
            {columns.map((column) => <td key={column}><TaskCell column={column} row={row} branchCode={branchCode} /></td>)}
          </tr>
        ))}
        {virtual.after > 0 && <tr aria-hidden className="task-table-room"><td colSpan={across} style={{ blockSize: virtual.after }} /></tr>}
      </tbody>
    </table>
  );
}

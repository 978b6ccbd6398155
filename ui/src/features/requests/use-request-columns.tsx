import { useMemo, type ReactNode } from 'react';
import type { RequestColumn } from '@contracts/list-columns';
import type { RequestRow } from '@contracts/requests';
import { useText } from '../../app/use-text';
import type { Column } from '../../components/DataTable';
import { Num } from '../../components/Num';
import { SlaBar } from '../../components/SlaBar';
import { StatusTag } from '../../components/StatusTag';

const widths: Partial<Record<RequestColumn, string>> = { number: '152px', status: '210px', serial: '172px', received: '124px', due: '176px', priority: '96px', promised: '124px', since: '128px' };
/** Left out where there is no room, unless somebody has chosen them. */
const roomy: readonly RequestColumn[] = ['serial', 'technician', 'received'];

/** The columns of the list of requests as its table shows them; what is not there is a dash. */
export function useRequestColumns(columns: readonly RequestColumn[], chosen: boolean): Column<RequestRow>[] {
  const { t, label, digits, moment, businessDate } = useText();
  return useMemo(() => {
    const cells: Record<RequestColumn, (row: RequestRow) => ReactNode> = {
      number: (row) => <Num>{digits(row.no)}</Num>,
      status: (row) => <StatusTag status={row.status} subStatus={row.subStatus} withSub />,
      customer: (row) => <bdi>{row.customer}</bdi>,
      device: (row) => <bdi>{row.device}</bdi>,
      serial: (row) => row.serial && <Num className="muted">{row.serial}</Num>,
      technician: (row) => row.technician && <bdi>{label(row.technician)}</bdi>,
      received: (row) => <span className="muted">{moment(row.createdAt)}</span>,
      due: (row) => row.sla && <SlaBar sla={row.sla} />,
      priority: (row) => t(`priority.${row.priority}`),
      promised: (row) => row.promisedOn && businessDate(row.promisedOn),
      since: (row) => <span className="muted">{moment(row.statusAt)}</span>,
      branch: (row) => <bdi>{label(row.branch)}</bdi>,
      agent: (row) => row.agent && <bdi>{row.agent}</bdi>,
    };
    return columns.map((name) => ({
      key: name, title: t(`list.column.${name}`), ...(widths[name] !== undefined && { width: widths[name] }), ...(!chosen && roomy.includes(name) && { priority: 'wide' as const }),
      render: (row: RequestRow) => cells[name](row) || <span className="muted">—</span>,
    }));
  }, [columns, chosen, t, label, digits, moment, businessDate]);
}

import type { TaskColumn } from '@contracts/list-columns';
import type { ListedTask } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { SlaBar } from '../../../components/SlaBar';
import { StatusTag } from '../../../components/StatusTag';
import { productKind } from '../../../lib/product-kind';
import { shortNo } from '../../../lib/request-no';

/** What a column shows of a task; what is not there stays empty. */
export function TaskCell({ column, row, branchCode }: { column: TaskColumn; row: ListedTask; branchCode: string }) {
  const { t, label, digits, moment } = useText();
  const { request } = row;
  switch (column) {
    case 'number': return request && <Num>{digits(shortNo(request.no, branchCode))}</Num>;
    case 'customer': return request && <bdi>{request.customer}</bdi>;
    case 'device': return request ? <bdi>{productKind(request.device, request.brand)}</bdi> : <bdi>{label(row.process)}</bdi>;
    case 'serial': return request?.serial && <Num>{request.serial}</Num>;
    case 'status': return request && <StatusTag status={request.status} subStatus={request.subStatus} size={13} />;
    case 'due': return row.sla && <SlaBar sla={row.sla} strong={false} />;
    case 'priority': return t(`priority.${row.priority}`);
    case 'assignee': return row.assignee && <bdi>{label(row.assignee.name)}</bdi>;
    case 'followUp': return row.followUpAt && moment(row.followUpAt);
    case 'created': return moment(row.createdAt);
    case 'branch': return <bdi>{label(row.branch)}</bdi>;
    case 'agent': return row.agent && <bdi>{row.agent}</bdi>;
    case 'technician': return row.technician && <bdi>{label(row.technician.name)}</bdi>;
  }
}

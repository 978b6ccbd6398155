import { memo } from 'react';
import { Link } from 'react-router';
import { CalendarClock, Flag } from 'lucide-react';
import type { ListedTask } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { SlaBar } from '../../../components/SlaBar';
import { productKind } from '../../../lib/product-kind';
import { shortNo } from '../../../lib/request-no';
import { PresentPeople } from '../../presence/components/PresentPeople';
import type { Present } from '../../presence/use-presence';
import { ForWhom } from '../../absence/components/ForWhom';
import { RowCheck, type Check } from './RowCheck';
import { TaskTitle } from './TaskTitle';
import { StatusTag } from '../../../components/StatusTag';

/** Only the kind of product stands here: a model code cut by an ellipsis would be torn apart. */
export const TaskRowItem = memo(function TaskRowItem({ row, present, search, selected, branchCode, check, checked }: { row: ListedTask; /** Who else has it open. */ present: Present | undefined; search: string; selected: boolean; branchCode: string; check: Check | undefined; checked: boolean }) {
  const { label, digits, t, moment } = useText();
  const { request } = row;
  return (
    <li className={check ? (checked ? 'task-line task-line-checked' : 'task-line') : undefined}>
      {check && <RowCheck row={row} check={check} />}
      <Link to={{ pathname: `/inbox/${row.id}`, search }} className={['task-row', selected && 'task-row-on', row.unread && 'task-row-unread'].filter(Boolean).join(' ')} aria-current={selected ? 'true' : undefined} data-task={row.id}>
        <span className="task-row-title cut">
          {row.unread && <span className="unread-dot"><span className="visually-hidden">{t('inbox.unread')}</span></span>}
          {row.priority >= 2 && <Flag size={13} strokeWidth={1.8} className={row.priority >= 3 ? 'flag flag-high' : 'flag'} aria-label={t(`priority.${row.priority}`)} />}
          {row.followUpAt && row.state === 'open' && <CalendarClock size={13} strokeWidth={1.8} className="task-row-follow" aria-label={t('follow-up.at', { when: moment(row.followUpAt) })} />}
          <TaskTitle task={row} />
          {present && <PresentPeople people={present} size={18} />}
        </span>
        <span className="task-row-sla">{row.state === 'completed' && row.completedAt ? <span className="muted">{moment(row.completedAt)}</span> : row.sla ? <SlaBar sla={row.sla} /> : <span className="muted">{moment(row.createdAt)}</span>}</span>
        <span className="task-row-who cut">{row.actingFor && <ForWhom person={row.actingFor} />}{request === null ? <bdi className="muted">{label(row.process)}</bdi> : <><Num className="muted">{digits(shortNo(request.no, branchCode))}</Num><bdi>{request.customer}</bdi><bdi className="muted task-row-device">{productKind(request.device, request.brand)}</bdi></>}</span>
        {request && <StatusTag status={request.status} subStatus={request.subStatus} size={13} />}
      </Link>
    </li>
  );
});

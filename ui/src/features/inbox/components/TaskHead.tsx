import { Button, Dropdown } from 'antd';
import { ArrowLeft, Copy, Ellipsis, Flag, RotateCcw, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { everyone } from '@contracts/roles';
import type { TaskCompany } from '@contracts/presence';
import type { TaskDetail, TaskRow } from '@contracts/tasks';
import { useText } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import { IconButton } from '../../../components/IconButton';
import { Num } from '../../../components/Num';
import { SlaBar } from '../../../components/SlaBar';
import { StatusTag } from '../../../components/StatusTag';
import { useRoleName } from '../../access/use-role-name';
import type { useHoldTask } from '../api/hold-task';
import { ForWhom } from '../../absence/components/ForWhom';
import { PresentPeople } from '../../presence/components/PresentPeople';
import { AssignButton } from './AssignButton';
import { FollowUpButton } from './FollowUpButton';
import { SendBackDialog } from './SendBackDialog';
import { TaskTitle } from './TaskTitle';

export function TaskHead({ task, company, hold, onBack, onDone }: { task: TaskDetail; /** Who else is here. */ company: TaskCompany; hold: ReturnType<typeof useHoldTask>; onBack: () => void; onDone: (next: TaskRow | null) => void }) {
  const text = useText();
  const { t, label, digits } = text;
  const roleName = useRoleName();
  const { request } = task;
  const [sendingBack, setSendingBack] = useState(false);
  const facts = request === null ? [] : [<bdi key="c">{request.customer}</bdi>, <bdi key="d">{request.device}</bdi>, ...(request.serial ? [<Num key="s">{request.serial}</Num>] : [])];
  const more = [
    ...(task.may.sendBack ? [{ key: 'send-back', icon: <RotateCcw size={15} strokeWidth={1.7} />, label: t('send-back.title'), onClick: () => setSendingBack(true) }] : []),
    ...(task.may.assign ? [{ key: 'priority', type: 'group' as const, label: t('priority.title'), children: [3, 2, 1, 0].map((priority) => ({ key: `p${priority}`, icon: <Flag size={15} strokeWidth={1.7} className={priority >= 3 ? 'flag flag-high' : priority === 2 ? 'flag' : 'muted'} />, label: t(`priority.${priority}`), disabled: priority === task.priority, onClick: () => hold.mutate({ act: 'priority', taskId: task.id, priority }) })) }] : []),
  ];
  return (
    <header className="task-head">
      <span className="task-back"><IconButton label={t('action.back')} icon={<ArrowLeft size={20} strokeWidth={1.7} />} directional onClick={onBack} /></span>
      <div className="task-head-main">
        <h1 id="task-title"><TaskTitle task={task} />{task.actingFor && <ForWhom person={task.actingFor} />} {request && <StatusTag status={request.status} subStatus={request.subStatus} withSub />}</h1>
      </div>
      <p>
          {request === null ? <bdi>{label(task.process)}</bdi> : <>
            <Link to={`/requests/${request.id}`}><Num>{digits(request.no)}</Num></Link>
            <button type="button" className="bare" aria-label={t('action.copy')} title={t('action.copy')} onClick={() => void navigator.clipboard.writeText(request.no)}><Copy size={13} strokeWidth={1.7} aria-hidden /></button>
          </>}
          {facts.map((fact) => <span key={fact.key} className="task-head-fact">{fact}</span>)}
      </p>
      <div className="task-head-acts">
        {task.sla && task.state === 'open' && <SlaBar sla={task.sla} />}
        {!task.assignee && task.role === everyone && task.state === 'open' && <span className="muted">{roleName(everyone)}</span>}
        {task.assignee && <Avatar name={task.assignee.name} size={30} ring />}
        <PresentPeople people={company.people} />
        <span className="task-head-buttons">
        {task.may.release && <IconButton label={t('task.release')} icon={<Undo2 size={18} strokeWidth={1.7} />} directional onClick={() => hold.mutate({ act: 'release', taskId: task.id })} />}
        {task.may.followUp && <FollowUpButton task={task} />}
        {task.may.assign && <AssignButton task={task} />}
        {more.length > 0 && (
          <Dropdown trigger={['click']} menu={{ items: more }}>
            <Button type="text" className="icon-button" aria-label={t('action.more')} icon={<Ellipsis size={18} strokeWidth={1.7} />} />
          </Dropdown>
        )}
        </span>
      </div>
      {sendingBack && <SendBackDialog task={task} onClose={() => setSendingBack(false)} onSent={(next) => { setSendingBack(false); onDone(next); }} />}
    </header>
  );
}

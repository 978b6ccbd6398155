import { App, Button, Dropdown } from 'antd';
import { ArrowRight, Copy, Ellipsis, PackageCheck, Printer, SlidersHorizontal, UserX, XCircle } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { everyone, groupsOf } from '@contracts/roles';
import type { RequestDetail } from '@contracts/requests';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { Refusal } from '../../../components/Refusal';
import { SlaBar } from '../../../components/SlaBar';
import { StatusTag } from '../../../components/StatusTag';
import { useRoleName } from '../../access/use-role-name';
import { ChangeVariablesDialog } from '../../incidents/components/ChangeVariablesDialog';
import { EraseDialog } from '../../personal/components/EraseDialog';
import { Revealed } from '../../personal/components/Revealed';
import { UnitRecalls } from '../../recalls/components/UnitRecalls';
import { useMe } from '../../session/use-me';
import { useRequestAct } from '../api/act-on-request';
import { DeviceSerial, WarrantyVerdict } from './DeviceFacts';
import { WatchButton } from './WatchButton';
import { VoidDialog } from './VoidDialog';

export function RequestHead({ request }: { request: RequestDetail }) {
  const text = useText();
  const { t, label, digits } = text;
  const me = useMe();
  const roleName = useRoleName();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [voiding, setVoiding] = useState(false);
  const [changing, setChanging] = useState(false);
  const [erasing, setErasing] = useState(false);
  const act = useRequestAct(request.id);
  const mine = request.openTasks.find((task) => task.assignee?.id === me.id) ?? request.openTasks.find((task) => !task.assignee && groupsOf(me.roles).includes(task.role));
  const more = [
    ...(request.may.announceParts ? [{ key: 'parts', icon: <PackageCheck size={16} strokeWidth={1.7} />, label: t('request.parts-arrived'), onClick: () => act.mutate({ act: 'parts-arrived' }, { onSuccess: () => void message.success(t('request.accepted')) }) }] : []),
    ...(request.may.setVariables ? [{ key: 'variables', icon: <SlidersHorizontal size={16} strokeWidth={1.7} />, label: t('request.variables'), onClick: () => setChanging(true) }] : []),
    ...(request.may.void ? [{ key: 'void', danger: true, icon: <XCircle size={16} strokeWidth={1.7} />, label: t('request.void'), onClick: () => setVoiding(true) }] : []),
    ...(request.may.eraseCustomer ? [{ key: 'erase', danger: true, icon: <UserX size={16} strokeWidth={1.7} />, label: t('erase.menu'), onClick: () => setErasing(true) }] : []),
  ];

  return (
    <header className="request-head">
      <div className="request-head-line">
        <h1><Num>{digits(request.no)}</Num></h1>
        <button type="button" className="bare" aria-label={t('action.copy')} title={t('action.copy')} onClick={() => void navigator.clipboard.writeText(request.no)}><Copy size={14} strokeWidth={1.7} aria-hidden /></button>
        <StatusTag status={request.status} subStatus={request.subStatus} withSub />
        {request.outcome && request.outcome !== request.status && <span className="muted">{text.has(`outcome.${request.outcome}`) ? t(`outcome.${request.outcome}`) : request.outcome}</span>}
        <span className="spacer" />
        <Button icon={<Printer size={16} strokeWidth={1.7} />} onClick={() => window.open(`/print/receipt/${request.id}`, '_blank', 'noopener')}>{t('request.print')}</Button>
        <WatchButton requestId={request.id} />
        {mine && <Button type="primary" onClick={() => void navigate(`/inbox/${mine.id}`)}>{t('request.go-to-task')}<ArrowRight size={16} strokeWidth={1.8} className="directional" aria-hidden /></Button>}
        {more.length > 0 && <Dropdown trigger={['click']} menu={{ items: more }}><Button type="text" className="icon-button" aria-label={t('action.more')} icon={<Ellipsis size={18} strokeWidth={1.7} />} /></Dropdown>}
      </div>
      <Refusal inset of={[act]} />
      <dl className="request-facts">
        <div><dt>{t('request.customer')}</dt><dd><strong><bdi>{request.customer}</bdi></strong>{request.customerErasedAt && <span className="muted">{t('erase.was')}</span>}{request.phone && (request.reveal.includes('phone') ? <Revealed requestId={request.id} field="phone" masked={request.phone} may /> : <Num>{text.phone(request.phone)}</Num>)}</dd></div>
        <div><dt>{t('request.device')}</dt><dd><strong><bdi>{request.device}</bdi></strong>{request.serial ? <DeviceSerial request={request} /> : <span className="muted">{t('request.no-serial')}</span>}</dd></div>
        <div className="request-facts-wide"><dt>{t('request.warranty')}</dt><dd><WarrantyVerdict request={request} /><span>{label(request.warranty.reason)}</span></dd></div>
        <div><dt>{t('request.due')}</dt><dd>{request.sla ? <SlaBar sla={request.sla} /> : <span className="muted">—</span>}</dd></div>
        <div><dt>{t('request.promised')}</dt><dd>{request.promisedOn ? <strong>{text.businessDate(request.promisedOn)}</strong> : <span className="muted">{t('request.no-promise')}</span>}<span>{request.technician ? label(request.technician) : label(request.branch)}</span></dd></div>
      </dl>
      {request.serialUnitId !== null && <UnitRecalls unit={{ id: request.serialUnitId, serial: request.serial ?? '' }} requestId={request.id} className="device-recalls" />}
      {request.openTasks.length > 0 && (
        <p className="request-open">{t('request.open-tasks')}: {request.openTasks.map((task) => <span key={task.id}><Link to={`/inbox/${task.id}`}>{label(task.title)}</Link> <span className="muted">{task.assignee ? label(task.assignee.name) : task.role === everyone ? roleName(everyone) : t('request.unassigned')}</span></span>)}</p>
      )}
      <VoidDialog request={request} open={voiding} onClose={() => setVoiding(false)} />
      {erasing && <EraseDialog customer={{ id: request.customerId, name: request.customer }} onClose={() => setErasing(false)} />}
      {changing && <ChangeVariablesDialog requestId={request.id} onClose={() => setChanging(false)} />}
    </header>
  );
}

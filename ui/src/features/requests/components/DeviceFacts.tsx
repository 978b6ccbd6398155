import type { ReactNode } from 'react';
import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { Link } from 'react-router';
import type { RequestDetail } from '@contracts/requests';
import { useText } from '../../../app/use-text';
import { CoverToday } from '../../../components/CoverToday';
import { Num } from '../../../components/Num';
import { UnitRecalls } from '../../recalls/components/UnitRecalls';
import { useMe } from '../../session/use-me';

const icons = { covered: ShieldCheck, none: ShieldAlert, unknown: ShieldQuestion };

export function WarrantyVerdict({ request }: { request: RequestDetail }) {
  const { t, businessDate } = useText();
  const { verdict, until } = request.warranty;
  const Icon = icons[verdict];
  return <span className={`verdict verdict-${verdict}`}><Icon size={16} strokeWidth={1.7} aria-hidden />{verdict === 'covered' && until ? t('warranty.covered-until', { date: businessDate(until) }) : t(`warranty.${verdict}`)}</span>;
}

/** The serial, which leads to its unit where the bank of serials knows it. */
export function DeviceSerial({ request: { serial, serialUnitId } }: { request: RequestDetail }) {
  const { rights, modules } = useMe();
  const shown = <Num>{serial}</Num>;
  return serialUnitId !== null && rights.includes('serial.read') && modules.includes('serials') ? <Link to={`/serials/${serialUnitId}`}>{shown}</Link> : shown;
}

export function DeviceFacts({ request }: { request: RequestDetail }) {
  const { t, label, money, unitName, businessDate } = useText();
  const rows: [key: string, value: ReactNode][] = [
    ['device', <bdi key="v">{request.device}</bdi>],
    ['serial', request.serial ? <DeviceSerial key="v" request={request} /> : t('request.no-serial')],
    ['warranty', <span key="v" className="verdict-box"><WarrantyVerdict request={request} /><span className="muted">{label(request.warranty.reason)}</span>{request.coverAtIntake && <CoverToday cover={request.coverAtIntake.cover} />}</span>],
    ['words', <bdi key="v">{request.words}</bdi>],
    ['accessories', request.accessories.length > 0 ? <bdi key="v">{request.accessories.join(t('list.comma'))}</bdi> : '—'],
    ['condition', request.condition ? <bdi key="v">{request.condition}</bdi> : '—'],
    ['ceiling', request.costCeiling ? <span key="v"><Num>{money(request.costCeiling)}</Num> {unitName}</span> : t('request.no-ceiling')],
    ['reported', request.reportedOn ? businessDate(request.reportedOn) : '—'],
    ['custody', t(`custody.${request.custody}`)],
    ['channel', t(`channel.${request.channel}`)],
  ];
  return (
    <>
      {request.serialUnitId !== null && <UnitRecalls unit={{ id: request.serialUnitId, serial: request.serial ?? '' }} requestId={request.id} className="device-recalls" />}
      <dl className="device-facts">{rows.map(([key, value]) => <div key={key}><dt>{t(`request.${key}`)}</dt><dd>{value}</dd></div>)}</dl>
    </>
  );
}

import type { ReactNode } from 'react';
import type { RequestDetail } from '@contracts/requests';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { Revealed } from '../../personal/components/Revealed';
import { RelatedRequests } from './RelatedRequests';

/** What came in, and what else this device has been through. */
export function DevicePanel({ request, children }: { request: RequestDetail; /** What stands above it. */ children: ReactNode }) {
  const { t, digits, money, unitName, businessDate } = useText();
  const { newUnit } = request;
  const rows: [string, ReactNode][] = [
    ['new-unit', newUnit ? <span key="v"><bdi>{newUnit.device}</bdi>{newUnit.serial && <> <Num className="muted">{newUnit.serial}</Num></>}</span> : null],
    ['words', <bdi key="v">{request.words}</bdi>],
    ['accessories', request.accessories.length > 0 ? <bdi key="v">{request.accessories.join(t('list.comma'))}</bdi> : null],
    ['condition', request.condition ? <bdi key="v">{request.condition}</bdi> : null],
    ['ceiling', request.costCeiling ? <span key="v"><Num>{money(request.costCeiling)}</Num> {unitName}</span> : null],
    ['custody', <span key="v">{t(`custody.${request.custody}`)}{request.place && <> <bdi className="muted">{digits(request.place)}</bdi></>}</span>],
    ['channel', <span key="v">{t(`channel.${request.channel}`)}{request.reportedOn && <span className="muted"> {businessDate(request.reportedOn)}</span>}</span>],
    ['agent', request.agent ? <bdi key="v">{request.agent}</bdi> : null],
    ['tracking', <Num key="v">{request.trackingCode}</Num>],
    ['national-id', request.nationalId ? <Revealed key="v" requestId={request.id} field="national-id" masked={request.nationalId} may={request.reveal.includes('national-id')} /> : null],
    ['pass-code', request.passCode ? <Revealed key="v" requestId={request.id} field="pass-code" masked="••••" may={request.reveal.includes('pass-code')} /> : null],
  ];
  return (
    <section aria-labelledby="device-title">
      {children}
      <header className="panel-head panel-head-second"><h2 id="device-title">{t('request.device')}</h2></header>
      <dl className="device-rows">{rows.filter(([, value]) => value !== null).map(([key, value]) => <div key={key}><dt>{t(`request.${key}`)}</dt><dd>{value}</dd></div>)}</dl>
      <RelatedRequests request={request} />
    </section>
  );
}

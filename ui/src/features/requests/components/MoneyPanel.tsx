import { Fragment } from 'react';
import { CircleCheck, CircleDashed, CircleX, Package, ReceiptText, type LucideIcon } from 'lucide-react';
import type { RequestDetail } from '@contracts/requests';
import { useText } from '../../../app/use-text';
import { BillCode } from '../../../components/BillCode';
import { Placeholder } from '../../../components/Placeholder';
import { kindIcons } from '../../../components/kind-icons';
import { billOf, type BillLine, type EstimateView } from '../../../lib/bill';
import '../requests.css';

const states: Record<BillLine['state'], { icon: LucideIcon; tone: string }> = {
  proposed: { icon: CircleDashed, tone: 'new' }, approved: { icon: CircleCheck, tone: 'working' }, rejected: { icon: CircleX, tone: 'closed' }, reserved: { icon: Package, tone: 'parts' },
  issued: { icon: Package, tone: 'parts' }, fitted: { icon: CircleCheck, tone: 'ready' }, returned: { icon: CircleX, tone: 'closed' }, withdrawn: { icon: CircleX, tone: 'closed' },
};

function Lines({ estimate }: { estimate: EstimateView }) {
  const { t, money, digits, has } = useText();
  return (
    <ul className="money-lines">
      {estimate.lines.map((line) => {
        const Icon = kindIcons[line.kind] ?? Package;
        const state = states[line.state];
        return (
          <li key={line.id}>
            <Icon size={16} strokeWidth={1.6} aria-hidden />
            <span><bdi>{line.code && has(`fee.${line.code}`) ? t(`fee.${line.code}`) : line.title}</bdi>{line.quantity !== '1' && <span className="muted">{t('list.comma')}{digits(line.quantity)}</span>}{line.code && <bdi dir="ltr" className="line-code">{line.code}</bdi>}</span>
            <span className="money-line-end"><bdi dir="ltr">{money(line.amount)}</bdi><span className={`status status-${state.tone}`}><state.icon size={15} strokeWidth={1.7} aria-hidden />{t(`line.${line.state}`)}</span></span>
          </li>
        );
      })}
    </ul>
  );
}

export function MoneyPanel({ request }: { request: RequestDetail }) {
  const { t, money, unitName, count, digits } = useText();
  const { sums, discount, remaining, estimates } = billOf(request);
  const about = ({ number, state }: EstimateView): string => `${t('request.estimate', { number: digits(number) })}${t('list.comma')}${t(`estimate.${state}`)}`;
  const [newest] = estimates;
  return (
    <section aria-labelledby="money-title">
      <header className="panel-head"><h2 id="money-title">{t('request.money')}</h2><span className="spacer" />{newest && <span className="muted">{about(newest)}</span>}<span className="muted money-unit">{unitName}</span></header>
      {!newest ? <Placeholder icon={ReceiptText} title={t('request.no-estimate.title')}>{t('request.no-estimate.text')}</Placeholder> : (
        <>
          <dl className="money-rows">
            {sums.map(([code, sum]) => <div key={code}><dt><BillCode code={code} /></dt><dd><bdi dir="ltr">{money(sum)}</bdi></dd></div>)}
            {discount > 0n && <div className="muted"><dt>{t('lines.discount')}</dt><dd><bdi dir="ltr">{money(-discount)}</bdi></dd></div>}
            <div className="muted"><dt>{t('request.received')}</dt><dd><bdi dir="ltr">{money(request.received)}</bdi></dd></div>
            <div className="money-end"><dt>{t('request.remaining')}</dt><dd><bdi dir="ltr">{money(remaining)}</bdi></dd></div>
          </dl>
          <header className="panel-head panel-head-second"><h2>{t('request.lines')} <span className="muted">{count(estimates.flatMap(({ lines }) => lines).length)}</span></h2></header>
          {estimates.map((estimate) => <Fragment key={estimate.id}>{estimates.length > 1 && <h3 className="muted money-estimate">{about(estimate)}</h3>}<Lines estimate={estimate} /></Fragment>)}
        </>
      )}
    </section>
  );
}

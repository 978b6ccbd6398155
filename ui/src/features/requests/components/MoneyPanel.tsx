import { CircleCheck, CircleDashed, CircleX, Package, ReceiptText, type LucideIcon } from 'lucide-react';
import type { RequestDetail } from '@contracts/requests';
import { useText } from '../../../app/use-text';
import { BillCode } from '../../../components/BillCode';
import { Placeholder } from '../../../components/Placeholder';
import { kindIcons } from '../../../components/kind-icons';
import '../requests.css';

type Line = RequestDetail['estimates'][number]['lines'][number];

const states: Record<Line['state'], { icon: LucideIcon; tone: string }> = {
  proposed: { icon: CircleDashed, tone: 'new' }, approved: { icon: CircleCheck, tone: 'working' }, rejected: { icon: CircleX, tone: 'closed' }, reserved: { icon: Package, tone: 'parts' },
  issued: { icon: Package, tone: 'parts' }, fitted: { icon: CircleCheck, tone: 'ready' }, returned: { icon: CircleX, tone: 'closed' }, withdrawn: { icon: CircleX, tone: 'closed' },
};

/** Sums of the live lines by who bears them, in the order they first appear. */
function byBillCode(lines: readonly Line[]): [code: string, sum: bigint][] {
  const sums = new Map<string, bigint>();
  for (const line of lines) if (!['rejected', 'withdrawn', 'returned'].includes(line.state)) sums.set(line.billCode, (sums.get(line.billCode) ?? 0n) + BigInt(line.amount));
  return [...sums];
}

export function MoneyPanel({ request }: { request: RequestDetail }) {
  const { t, money, unitName, count, digits, has } = useText();
  const estimate = request.estimates.toSorted((a, b) => b.number - a.number)[0];
  const remaining = estimate ? BigInt(estimate.customerTotal) - BigInt(request.received) : 0n;
  const customerSum = byBillCode(estimate?.lines ?? []).find(([code]) => code === 'customer')?.[1] ?? 0n;
  const discount = estimate ? customerSum - BigInt(estimate.customerTotal) : 0n;
  return (
    <section aria-labelledby="money-title">
      <header className="panel-head"><h2 id="money-title">{t('request.money')}</h2><span className="spacer" />{estimate && <span className="muted">{t('request.estimate', { number: digits(estimate.number) })}{t('list.comma')}{has(`estimate.${estimate.state}`) ? t(`estimate.${estimate.state}`) : estimate.state}</span>}<span className="muted money-unit">{unitName}</span></header>
      {!estimate ? <Placeholder icon={ReceiptText} title={t('request.no-estimate.title')}>{t('request.no-estimate.text')}</Placeholder> : (
        <>
          <dl className="money-rows">
            {byBillCode(estimate.lines).map(([code, sum]) => <div key={code}><dt><BillCode code={code} /></dt><dd><bdi dir="ltr">{money(sum)}</bdi></dd></div>)}
            {discount > 0n && <div className="muted"><dt>{t('lines.discount')}</dt><dd><bdi dir="ltr">{money(-discount)}</bdi></dd></div>}
            <div className="muted"><dt>{t('request.received')}</dt><dd><bdi dir="ltr">{money(request.received)}</bdi></dd></div>
            <div className="money-end"><dt>{t('request.remaining')}</dt><dd><bdi dir="ltr">{money(remaining)}</bdi></dd></div>
          </dl>
          <header className="panel-head panel-head-second"><h2>{t('request.lines')} <span className="muted">{count(estimate.lines.length)}</span></h2></header>
          <ul className="money-lines">
            {estimate.lines.map((line) => {
              const Icon = kindIcons[line.kind] ?? Package;
              const state = states[line.state];
              return (
                <li key={line.id}>
                  <Icon size={16} strokeWidth={1.6} aria-hidden />
                  <span><bdi>{line.title}</bdi>{line.quantity !== '1' && <span className="muted">{t('list.comma')}{digits(line.quantity)}</span>}{line.code && <bdi dir="ltr" className="line-code">{line.code}</bdi>}</span>
                  <span className={`status status-${state.tone}`}><state.icon size={15} strokeWidth={1.7} aria-hidden />{t(`line.${line.state}`)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}

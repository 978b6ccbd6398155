import { useText } from '../../../app/use-text';
import { lineTotals } from '../../../lib/line-totals';
import type { Line } from './line-columns';

export function LineTotals({ lines, discount }: { lines: readonly Line[]; discount: unknown }) {
  const { t, money, unitName } = useText();
  const { sum, covered, customer } = lineTotals(lines);
  const taken = typeof discount === 'string' && /^\d{1,18}$/.test(discount) ? BigInt(discount) : 0n;
  return (
    <dl className="line-totals">
      <div><dt>{t('lines.sum')}</dt><dd><bdi dir="ltr">{money(sum)}</bdi></dd></div>
      <div><dt>{t('lines.covered')}</dt><dd><bdi dir="ltr">{money(-covered)}</bdi></dd></div>
      {taken > 0n && <div><dt>{t('lines.discount')}</dt><dd><bdi dir="ltr">{money(-taken)}</bdi></dd></div>}
      <div className="line-totals-end"><dt>{t('lines.customer')} <span className="muted">{unitName}</span></dt><dd><bdi dir="ltr">{money(customer > taken ? customer - taken : 0n)}</bdi></dd></div>
    </dl>
  );
}

import type { CSSProperties } from 'react';
import type { UnitWarranty } from '@contracts/unit-warranties';
import { useText } from '../../../app/use-text';
import { axisOf, chartRows, type Axis, type Bar, type ChartRow } from '../cover-chart';

const place = (start: number, width?: number): CSSProperties => ({ insetInlineStart: `${start}%`, ...(width !== undefined && { inlineSize: `${width}%` }) });

/** What is covered from when to when, a line for each part and class; what has ended is hollow, days without cover are hatched. */
export function CoverChart({ items, today }: { items: readonly UnitWarranty[]; today: string }) {
  const { t, language, businessDate, digits } = useText();
  const rows = chartRows(items);
  const axis = axisOf(rows, today, language === 'fa' ? 'persian' : 'gregorian');
  return (
    <div className="cover-chart">
      <div className="cover-row cover-axis" aria-hidden>
        <span />
        <div className="cover-track">
          {axis.years.map(({ at, year }) => <span key={year} className="cover-year" style={place(at)}>{digits(year)}</span>)}
          <span className={`cover-today-mark${axis.today > 70 ? ' cover-today-late' : ''}`} style={place(axis.today)}>{t('warranty.today', { date: businessDate(today) })}</span>
        </div>
      </div>
      <ul>
        {rows.map((row) => <Line key={row.key} row={row} axis={axis} today={today} />)}
      </ul>
    </div>
  );
}

function Line({ row: { warranty, item, classes, bars }, axis, today }: { row: ChartRow; axis: Axis; today: string }) {
  const { t, label } = useText();
  return (
    <li className="cover-row">
      <span className="cover-what">
        <strong><bdi>{item ? label(item.title) : t('warranty.whole')}</bdi></strong>
        <span className="muted"><bdi>{[classes.map((one) => t(`warranty.class.${one}`)).join(t('list.comma')), t(`warranty.source.${warranty.source}`), warranty.plan.code].join(' · ')}</bdi></span>
      </span>
      <div className="cover-track">
        {axis.years.map(({ at, year }) => <i key={year} className="cover-line" style={place(at)} aria-hidden />)}
        {bars.map((bar) => <BarOf key={bar.from + bar.kind} bar={bar} source={warranty.source} axis={axis} today={today} />)}
        {warranty.pauses.map(({ id, from, to }) => { const { start, width } = axis.span(from, to === null ? null : before(to)); return <span key={id} className="cover-pause" style={place(start, width)} title={t('warranty.paused')} />; })}
        <i className="cover-today" style={place(axis.today)} aria-hidden />
      </div>
    </li>
  );
}

function BarOf({ bar: { from, until, kind }, source, axis, today }: { bar: Bar; source: UnitWarranty['source']; axis: Axis; today: string }) {
  const { t, businessDate } = useText();
  const { start, width } = axis.span(from, until);
  const ended = until !== null && until < today;
  const said = until === null ? t('warranty.open-end', { from: businessDate(from) }) : t('warranty.between', { from: businessDate(from), until: businessDate(until) });
  const whole = `${t(`warranty.kind.${kind}`)}${t('list.comma')}${said}`;
  return <span className={`cover-bar cover-by-${kind === 'paid-commitment' ? 'paid' : source}${ended ? ' cover-ended' : ''}`} style={place(start, width)} title={whole}><span className="visually-hidden">{whole}</span>{width > 17 && <span aria-hidden>{said}</span>}</span>;
}

const before = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

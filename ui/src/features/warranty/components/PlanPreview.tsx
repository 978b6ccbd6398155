import { useQuery } from '@tanstack/react-query';
import { format } from 'date-fns';
import { useState } from 'react';
import type { PlanPreview as PlanPreviewBody, PreviewAnswer } from '@contracts/warranty-plans';
import { ApiError } from '../../../app/api-client';
import { useDebounced } from '../../../app/use-debounced';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { DayField } from '../../../components/DayField';
import { planPreview } from '../api/plans';
import { changeOf, termsOf, type PlanValues } from '../plan-values';

const events = ['madeOn', 'soldOn', 'invoicedOn', 'activatedOn'] as const;
type Dates = Record<(typeof events)[number], string | null>;

/** A unit that one imagines, and what it would have until when, by the rules that decide. */
export function PlanPreview({ values }: { values: PlanValues }) {
  const text = useText();
  const { t } = text;
  const [dates, setDates] = useState<Dates>(() => { const today = format(new Date(), 'yyyy-MM-dd'); return { madeOn: null, soldOn: today, invoicedOn: null, activatedOn: today }; });
  const asked = useDebounced(JSON.stringify({ terms: termsOf(changeOf(values)), dates }), 350);
  const { data, error, isPending, refetch } = useQuery(planPreview(JSON.parse(asked) as PlanPreviewBody));
  const refused = error instanceof ApiError && error.problem.code === 'request.invalid';
  return (
    <section className="plan-preview" aria-labelledby="plan-preview">
      <h3 id="plan-preview">{t('warranty.preview')}</h3>
      <p className="muted">{t('warranty.preview.text')}</p>
      <div className="plan-dates">{events.map((event) => <DayField key={event} id={`plan-${event}`} label={t(`warranty.event.${event}`)} value={dates[event]} onChange={(day) => setDates({ ...dates, [event]: day })} />)}</div>
      {refused ? <p className="muted">{t('warranty.preview.wrong')}</p> : error ? <Failure error={error} retry={() => void refetch()} /> : isPending ? <SkeletonLines rows={3} height={36} /> : <Answer answer={data} names={values.names} unit={values.usageUnit} />}
    </section>
  );
}

function Answer({ answer: { start, because, rows }, names, unit }: { answer: PreviewAnswer; names: PlanValues['names']; unit: PlanValues['usageUnit'] }) {
  const text = useText();
  const { t } = text;
  if (start === null) return <p role="status">{t('warranty.preview.no-start')}</p>;
  return (
    <>
      <p role="status"><strong>{t('warranty.preview.start', { date: text.businessDate(start) })}</strong> <span className="muted">{t(`warranty.because.${because}`)}</span></p>
      <table className="plan-covered">
        <thead><tr><th>{t('warranty.line.item')}</th><th>{t('warranty.preview.what')}</th><th>{t('warranty.preview.from')}</th><th>{t('warranty.preview.until')}</th></tr></thead>
        <tbody>
          {rows.map((row, nth) => (
            <tr key={nth}>
              <td><bdi>{row.itemId === null ? t('warranty.whole') : (names[row.itemId] ?? '…')}</bdi></td>
              <td><span className={`cover-mark cover-${row.kind}`} aria-hidden />{t(`warranty.class.${row.class}`)} <span className="muted">{t(`warranty.kind.${row.kind}`)}{row.share < 1000 && <>{t('list.comma')}{t('warranty.share', { share: text.digits(row.share / 10) })}</>}</span></td>
              <td>{text.businessDate(row.from)}</td>
              <td>{row.until && text.businessDate(row.until)}{row.usage !== null && unit && <span className="muted plan-meter">{t(row.until ? 'warranty.preview.or' : 'warranty.preview.only', { count: text.count(row.usage), unit: t(`warranty.unit.${unit}`) })}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

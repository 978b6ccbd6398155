import { useQuery } from '@tanstack/react-query';
import { App, Button, Radio } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Comparison, MergePart } from '@contracts/customer-merges';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../settings/settings.css';
import { comparisonOf, useApart, useMerge } from '../api/merges';
import { hasPart, otherSide, partsToCompare, pickOf, suggestedStay, takenParts, type Side } from '../merge-choice';
import '../customers.css';
import '../merges.css';
import { PartValue } from './PartValue';

const sides: readonly Side[] = ['one', 'other'];

/** Two customers beside each other: which of them stays, and whose value each part has. */
export function ComparePage() {
  const { customerId = '', otherId = '' } = useParams();
  const { t } = useText();
  const { data, error, isPending, refetch } = useQuery(comparisonOf(customerId, otherId));
  return (
    <div className="customers">
      <header className="page-head"><h1>{t('customers.compare.title')}</h1><span className="spacer" /><Link to="/customers/duplicates">{t('customers.twice.title')}</Link></header>
      <div className="customers-rows twice">{isPending ? <SkeletonLines rows={10} /> : data ? <Sides key={`${data.one.id}/${data.other.id}`} compared={data} /> : <Failure error={error} retry={() => void refetch()} />}</div>
    </div>
  );
}

function Sides({ compared }: { compared: Comparison }) {
  const text = useText();
  const { t, date } = text;
  const go = useNavigate();
  const { message } = App.useApp();
  const [merge, apart] = [useMerge(), useApart(compared.one.id)];
  const [stays, setStays] = useState<Side>(() => suggestedStay(compared));
  const [picked, setPicked] = useState<Partial<Record<MergePart, Side>>>({});
  const [into, from] = [compared[stays], compared[otherSide(stays)]];
  const take = takenParts(compared, stays, picked);
  const failed = merge.error ?? apart.error;

  const send = (): void => merge.mutate({ into, from, take }, { onSuccess: ({ id, name }) => { void message.success(t('customers.compare.done', { name })); void go(`/customers/${id}`, { replace: true }); } });
  const part = (): void => apart.mutate({ other: compared.other.id, apart: !compared.apart }, { onSuccess: () => { void message.success(t(compared.apart ? 'customers.compare.apart-no-more' : 'customers.compare.apart-done')); } });
  const titleOf = (one: MergePart): string => (one === 'kind' || one === 'name' || one === 'area' || one === 'groups' ? t(`customers.${one}`) : t(`customers.part.${one}`));

  return (
    <section className="customer-card compare">
      <p className="compare-why">{compared.reasons.length > 0 ? compared.reasons.map((reason) => t(`customers.twice.same.${reason}`)).join(t('list.comma')) : t('customers.compare.no-reason')}</p>
      {compared.hindrance && <p className="field-error" role="status"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{t(`customers.compare.hindrance.${compared.hindrance}`)}</p>}
      <table>
        <thead><tr>
          <td />
          {sides.map((side) => (
            <th key={side} scope="col">
              <Link to={`/customers/${compared[side].id}`}><bdi>{compared[side].name}</bdi></Link>
              <span className="muted">{t('customers.compare.requests', { count: compared[side].requests })} · {t('customers.compare.since', { day: date(compared[side].createdAt) })}</span>
              {!compared.hindrance && <Radio checked={stays === side} onChange={() => { setStays(side); setPicked({}); }}>{t('customers.compare.stays')}</Radio>}
            </th>
          ))}
        </tr></thead>
        <tbody>{partsToCompare(compared).map((one) => {
          if (compared.same.includes(one)) return <tr key={one}><th scope="row">{titleOf(one)}</th><td colSpan={2} className="compare-same"><PartValue part={one} customer={compared.one} /><span className="muted">{t('customers.compare.same')}</span></td></tr>;
          const pick = pickOf(one, compared, stays, picked);
          return (
            <tr key={one}><th scope="row">{titleOf(one)}</th>{sides.map((side) => (
              <td key={side} data-picked={pick === side}>
                {compared.hindrance || !hasPart(compared[otherSide(stays)], one) ? <PartValue part={one} customer={compared[side]} />
                  : <Radio checked={pick === side} onChange={() => setPicked({ ...picked, [one]: side })} aria-label={t('customers.compare.pick', { part: titleOf(one), name: compared[side].name })}><PartValue part={one} customer={compared[side]} /></Radio>}
              </td>
            ))}</tr>
          );
        })}</tbody>
      </table>
      {failed && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(failed, text)}</p>}
      {!compared.hindrance && <p className="muted">{t('customers.compare.what', { from: from.name, into: into.name })}</p>}
      <div className="compare-end">
        {!compared.hindrance && <Button type="primary" loading={merge.isPending} disabled={apart.isPending} onClick={send}>{t('customers.compare.merge')}</Button>}
        <Button loading={apart.isPending} disabled={merge.isPending} onClick={part}>{t(compared.apart ? 'customers.compare.together' : 'customers.compare.apart')}</Button>
      </div>
    </section>
  );
}

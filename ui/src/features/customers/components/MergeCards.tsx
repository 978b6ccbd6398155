import { useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { CircleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { AlikeCustomers } from '@contracts/customer-merges';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { Num } from '../../../components/Num';
import { useMay } from '../../session/use-me';
import { alikeCustomers, customerMerges, useMergeUndo } from '../api/merges';
import '../merges.css';

/** Who may be the same person; nothing where nobody is. */
export function AlikeCards({ id }: { id: string }) {
  const { t } = useText();
  const mayMerge = useMay('customer.merge');
  const { data } = useQuery(alikeCustomers(id));
  if (!data) return null;
  return (
    <>
      {data.alike.length > 0 && (
        <section className="customer-card" aria-labelledby="customer-alike">
          <header><h2 id="customer-alike">{t('customers.twice.alike')}</h2></header>
          <ul>{data.alike.map((row) => <li key={row.id}><Link to={`/customers/${row.id}`}><bdi>{row.name}</bdi></Link><span className="customer-what muted">{row.reasons.map((reason) => t(`customers.twice.same.${reason}`)).join(t('list.comma'))}</span>{mayMerge && <Link to={`/customers/${id}/alike/${row.id}`} aria-label={t('customers.twice.compare-this', { name: row.name })}>{t('customers.twice.compare')}</Link>}</li>)}</ul>
        </section>
      )}
      {data.household.length > 0 && <Household rows={data.household} />}
    </>
  );
}

/** One phone for several is no fault: a family has it. */
function Household({ rows }: { rows: AlikeCustomers['household'] }) {
  const { t, date } = useText();
  return (
    <section className="customer-card" aria-labelledby="customer-household">
      <header><h2 id="customer-household">{t('customers.household')}</h2></header>
      <ul>{rows.map((row) => <li key={row.id}><Link to={`/customers/${row.id}`}><bdi>{row.name}</bdi></Link><span className="spacer" /><span className="muted">{row.lastContactAt ? date(row.lastContactAt) : t('customers.never')}</span></li>)}</ul>
    </section>
  );
}

/** Who was merged into this customer, and the way back. */
export function MergesCard({ id }: { id: string }) {
  const text = useText();
  const { t, label, date } = text;
  const { message } = App.useApp();
  const { data } = useQuery(customerMerges(id));
  const undo = useMergeUndo(id);
  if (!data || data.items.length === 0) return null;
  const back = (mergeId: string, name: string): void => undo.mutate(mergeId, { onSuccess: () => { void message.success(t('customers.merges.undone', { name })); } });
  return (
    <section className="customer-card" aria-labelledby="customer-merges">
      <header><h2 id="customer-merges">{t('customers.merges.title')}</h2></header>
      <ul>{data.items.map((row) => (
        <li key={row.id}>
          <span className="customer-what"><bdi>{row.name}</bdi>{row.code && <Num className="muted">{row.code}</Num>}<span className="muted">{t('customers.merges.by', { name: label(row.by.name), day: date(row.at) })}</span></span>
          {row.mayUndo && <Popconfirm title={t('customers.merges.undo-title', { name: row.name })} description={<span className="merge-undo">{t('customers.merges.undo-text')}</span>} okText={t('customers.merges.undo')} cancelText={t('action.cancel')} onConfirm={() => back(row.id, row.name)}><Button size="small" loading={undo.isPending && undo.variables === row.id} disabled={undo.isPending}>{t('customers.merges.undo')}</Button></Popconfirm>}
        </li>
      ))}</ul>
      {undo.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(undo.error, text)}</p>}
    </section>
  );
}

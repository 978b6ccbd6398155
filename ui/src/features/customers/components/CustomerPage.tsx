import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { EllipsisVertical } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Link, Navigate, useParams } from 'react-router';
import type { CustomerDetail, CustomerPart } from '@contracts/customers';
import type { PersonalField } from '@contracts/personal';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../settings/settings.css';
import { EraseDialog } from '../../personal/components/EraseDialog';
import { Revealed } from '../../personal/components/Revealed';
import { customerDetail } from '../api/customers';
import { partsOf } from '../customer-values';
import '../customers.css';
import { CustomerDialog } from './CustomerDialog';
import { AlikeCards, MergesCard } from './MergeCards';
import { DevicesCard, HistoryCard, RequestsCard } from './CustomerCards';

/** Everything about one customer. */
export function CustomerPage() {
  const id = useParams().customerId ?? '';
  const { t } = useText();
  const { data, error, isPending, refetch } = useQuery(customerDetail(id));
  // Who was merged is somebody else now.
  if (data && data.id !== id) return <Navigate to={`/customers/${data.id}`} replace />;
  return (
    <div className="customers">
      {data ? <Head customer={data} /> : <header className="page-head"><Link to="/customers">{t('customers.title')}</Link></header>}
      <div className="customer-body">
        {isPending ? <SkeletonLines rows={10} /> : !data ? <Failure error={error} retry={() => void refetch()} /> : (
          <>
            <div><KnownCard customer={data} /><AlikeCards id={id} /><MergesCard id={id} /></div>
            <div><RequestsCard id={id} /><DevicesCard id={id} /><HistoryCard id={id} /></div>
          </>
        )}
      </div>
    </div>
  );
}

function Head({ customer }: { customer: CustomerDetail }) {
  const { t, date } = useText();
  const [open, setOpen] = useState<'change' | 'erase' | null>(null);
  return (
    <header className="page-head">
      <h1><bdi>{customer.name}</bdi></h1>
      <span className="customer-kind">{t(`customers.one.${customer.kind}`)}</span>
      <span className="muted">{customer.erasedAt ? t('customers.erased', { day: date(customer.erasedAt) }) : customer.agent && <bdi>{customer.agent}</bdi>}</span>
      <span className="spacer" />
      {customer.mayChange && <Button onClick={() => setOpen('change')}>{t('customers.edit')}</Button>}
      {customer.mayErase && !customer.erasedAt && <Dropdown trigger={['click']} menu={{ items: [{ key: 'erase', danger: true, label: t('erase.menu'), onClick: () => setOpen('erase') }] }}><Button icon={<EllipsisVertical size={16} />} aria-label={t('action.more')} /></Dropdown>}
      {open === 'change' && <CustomerDialog customer={customer} onClose={() => setOpen(null)} />}
      {open === 'erase' && <EraseDialog customer={customer} onClose={() => setOpen(null)} />}
    </header>
  );
}

const fieldOf: Partial<Record<CustomerPart, Exclude<PersonalField, 'pass-code'>>> = { phone: 'phone', nationalId: 'national-id', foreignId: 'foreign-id', iban: 'iban', postalCode: 'postal-code', address: 'address' };
const words: readonly CustomerPart[] = ['province', 'city', 'address'];

function KnownCard({ customer }: { customer: CustomerDetail }) {
  const text = useText();
  const { t } = text;
  const shown = (part: CustomerPart, value: string): ReactNode => {
    const field = fieldOf[part];
    if (field && value.startsWith('••••')) return <Revealed customerId={customer.id} field={field} masked={value} may={customer.reveal.includes(field)} />;
    if (part === 'phone') return <Num>{text.phone(value)}</Num>;
    return words.includes(part) ? <bdi>{value}</bdi> : <Num>{part === 'code' || part === 'subscriptionNo' ? value : text.digits(value)}</Num>;
  };
  const parts = partsOf(customer.kind).flatMap((part) => (customer[part] === null ? [] : [[part, customer[part]] as const]));
  return (
    <section className="customer-card" aria-labelledby="customer-known">
      <header><h2 id="customer-known">{t('customers.identity')}</h2></header>
      <dl>
        {parts.map(([part, value]) => <div key={part}><dt>{t(`customers.part.${part}`)}</dt><dd>{shown(part, value)}</dd></div>)}
        {customer.area && <div><dt>{t('customers.area')}</dt><dd><bdi>{text.label(customer.area.name)}</bdi></dd></div>}
        {customer.groups.length > 0 && <div><dt>{t('customers.groups')}</dt><dd><bdi>{customer.groups.map(({ name }) => text.label(name)).join(t('list.comma'))}</bdi></dd></div>}
        <div><dt>{t('customers.last')}</dt><dd>{customer.lastContactAt ? text.date(customer.lastContactAt) : t('customers.never')}</dd></div>
        <div><dt>{t('customers.since')}</dt><dd>{text.date(customer.createdAt)}</dd></div>
      </dl>
      {parts.length === 0 && <p className="muted">{t('customers.nothing')}</p>}
    </section>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { CircleCheck, SearchX } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { duplicateReasons, type DuplicateGroup } from '@contracts/customer-merges';
import { useAddressFilter } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../requests/requests.css';
import '../../settings/settings.css';
import { duplicateCustomers } from '../api/merges';
import '../customers.css';
import '../merges.css';

/** Customers who may be there twice, by groups; two of one are laid beside each other. */
export function DuplicatesPage() {
  const { t } = useText();
  const { params, filter } = useAddressFilter();
  const reason = duplicateReasons.find((one) => one === params.get('reason'));
  const list = useInfiniteQuery(duplicateCustomers(reason));
  const groups = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { hasNextPage, isFetching, fetchNextPage } = list;
  // A page looks at so many customers and may have found none.
  const looksOn = groups.length < 10 && hasNextPage;
  useEffect(() => { if (looksOn && !isFetching && !list.error) void fetchNextPage(); }, [looksOn, isFetching, fetchNextPage, list.error]);

  const body = (): ReactNode => {
    if (list.error && groups.length === 0) return <Failure error={list.error} retry={() => void list.refetch()} />;
    if (groups.length === 0 && (list.isPending || looksOn)) return <SkeletonLines rows={10} />;
    if (groups.length === 0) return reason ? <Placeholder icon={SearchX} title={t('customers.twice.none-of.title')} action={<Button onClick={() => filter({ reason: undefined })}>{t('filter.clear-all')}</Button>}>{t('customers.twice.none-of.text')}</Placeholder>
      : <Placeholder icon={CircleCheck} title={t('customers.twice.none.title')}>{t('customers.twice.none.text')}</Placeholder>;
    return (
      <>
        <ul className="twice-groups">{groups.map((group) => <Group key={`${group.reason}/${group.customers.map(({ id }) => id).join('/')}`} group={group} />)}</ul>
        {hasNextPage && <Button className="twice-more" loading={isFetching} onClick={() => void fetchNextPage()}>{t('customers.more')}</Button>}
      </>
    );
  };
  return (
    <div className="customers">
      <header className="page-head"><h1>{t('customers.twice.title')}</h1><span className="spacer" /><Link to="/customers">{t('customers.title')}</Link></header>
      <div className="requests-filters" role="group" aria-label={t('customers.filters')}>
        <button type="button" className="chip" aria-pressed={!reason} onClick={() => filter({ reason: undefined })}>{t('customers.all')}</button>
        {duplicateReasons.map((one) => <button key={one} type="button" className="chip" aria-pressed={reason === one} onClick={() => filter({ reason: one })}>{t(`customers.twice.of.${one}`)}</button>)}
      </div>
      <div className="customers-rows twice">{body()}</div>
    </div>
  );
}

function Group({ group: { reason, customers } }: { group: DuplicateGroup }) {
  const text = useText();
  const { t } = text;
  const [first, ...others] = customers;
  return (
    <li className="customer-card">
      <header><h2>{t(`customers.twice.same.${reason}`)}</h2></header>
      <ul>{customers.map((row) => (
        <li key={row.id}>
          <Link to={`/customers/${row.id}`}><bdi>{row.name}</bdi></Link>
          <span className="customer-what">{row.phone && <Num className="muted">{row.phone.startsWith('+') ? text.phone(row.phone) : text.digits(row.phone)}</Num>}{row.code && <Num className="muted">{row.code}</Num>}{row.city && <bdi className="muted">{row.city}</bdi>}{row.agent && <bdi className="muted">{row.agent}</bdi>}</span>
          <span className="muted">{row.lastContactAt ? text.date(row.lastContactAt) : t('customers.never')}</span>
          <span className="twice-do">{row === first ? <span className="muted">{t('customers.twice.first')}</span> : <Link to={`/customers/${first!.id}/alike/${row.id}`} aria-label={t('customers.twice.compare-with', { name: row.name, other: first!.name })}>{t(others.length > 1 ? 'customers.twice.compare-first' : 'customers.twice.compare')}</Link>}</span>
        </li>
      ))}</ul>
    </li>
  );
}

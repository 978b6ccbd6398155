import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Building2, Contact, Copy, FileUp, Plus, Search, SearchX, UserRound } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { customerKinds, type CustomerRow } from '@contracts/customers';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import '../../requests/requests.css';
import '../../settings/settings.css';
import { TermSelect } from '../../catalogue/components/TermSelect';
import { useMay } from '../../session/use-me';
import { customerList } from '../api/customers';
import '../customers.css';
import { CustomerDialog } from './CustomerDialog';

/** Customers as far as the reader sees them, each with a page of its own. */
export function CustomersPage() {
  const text = useText();
  const { t, label } = text;
  const go = useNavigate();
  const { params, filter } = useAddressFilter();
  const words = params.get('q') ?? '';
  const kind = customerKinds.find((one) => one === params.get('kind'));
  const [typed, setTyped] = useTypedSearch(words, (q) => filter({ q }));
  const [adding, setAdding] = useState(false);
  const [mayPlace, mayChange, mayImport, mayMerge] = [useMay('catalogue.read'), useMay('customer.change'), useMay('import.run'), useMay('customer.merge')];
  const [area, group] = [params.get('area') ?? undefined, params.get('group') ?? undefined];
  const asked = { ...(words && { q: words }), ...(kind && { kind }), ...(area && { area }), ...(group && { group }) };
  const list = useInfiniteQuery(customerList(asked));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const clear = (): void => filter({ q: undefined, kind: undefined, area: undefined, group: undefined });

  const columns = useMemo<Column<CustomerRow>[]>(() => [
    { key: 'name', title: t('customers.name'), width: '300px', render: (row) => {
      const Icon = row.kind === 'legal' ? Building2 : UserRound;
      return <span className="customer-name"><Icon size={16} strokeWidth={1.6} aria-label={t(`customers.one.${row.kind}`)} /><bdi>{row.name}</bdi></span>;
    } },
    { key: 'phone', title: t('customers.part.phone'), width: '170px', render: (row) => row.phone && <Num>{row.phone.startsWith('+') ? text.phone(row.phone) : text.digits(row.phone)}</Num> },
    { key: 'code', title: t('customers.part.code'), width: '140px', priority: 'wide', render: (row) => row.code && <Num>{row.code}</Num> },
    ...(mayPlace ? [{ key: 'area', title: t('customers.area'), width: '150px', priority: 'wide' as const, render: (row: CustomerRow) => row.area && <bdi>{label(row.area.name)}</bdi> }, { key: 'groups', title: t('customers.groups'), width: '150px', priority: 'wide' as const, render: (row: CustomerRow) => <bdi className="muted">{row.groups.map(({ name }) => label(name)).join(t('list.comma'))}</bdi> }] : []),
    { key: 'city', title: t('customers.part.city'), priority: 'wide', render: (row) => <bdi>{row.city}</bdi> },
    { key: 'agent', title: t('customers.agent'), priority: 'wide', render: (row) => <bdi>{row.agent}</bdi> },
    { key: 'last', title: t('customers.last'), width: '180px', render: (row) => <span className="muted">{row.erasedAt ? t('customers.erased', { day: text.date(row.erasedAt) }) : row.lastContactAt ? text.date(row.lastContactAt) : t('customers.never')}</span> },
  ], [t, label, text, mayPlace]);

  const nothing = Object.keys(asked).length > 0
    ? <Placeholder icon={SearchX} title={t('customers.none.title')} action={<Button onClick={clear}>{t('filter.clear-all')}</Button>}>{t('customers.none.text')}</Placeholder>
    : <Placeholder icon={Contact} title={t('customers.empty.title')}>{t('customers.empty.text')}</Placeholder>;
  return (
    <div className="customers">
      <header className="page-head">
        <h1>{t('customers.title')}</h1>
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('customers.search')} aria-label={t('customers.search')} />
        <span className="spacer" />
        {mayMerge && <Button icon={<Copy size={15} strokeWidth={1.7} />} onClick={() => void go('/customers/duplicates')}>{t('customers.twice.title')}</Button>}
        {mayImport && mayChange && <Button icon={<FileUp size={15} strokeWidth={1.7} />} onClick={() => void go('/imports?kind=parties')}>{t('customers.import')}</Button>}
        {mayChange && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setAdding(true)}>{t('customers.new')}</Button>}
      </header>
      <div className="requests-filters" role="group" aria-label={t('customers.filters')}>
        <button type="button" className="chip" aria-pressed={!kind} onClick={() => filter({ kind: undefined })}>{t('customers.all')}</button>
        {customerKinds.map((one) => <button key={one} type="button" className="chip" aria-pressed={kind === one} onClick={() => filter({ kind: one })}>{t(`customers.kind.${one}`)}</button>)}
        {mayPlace && <TermSelect size="small" list="area" value={area ?? null} onChange={(next) => filter({ area: next ?? undefined })} placeholder={t('customers.area')} />}
        {mayPlace && <TermSelect size="small" list="customer-group" value={group ?? null} onChange={(next) => filter({ group: next ?? undefined })} placeholder={t('customers.group')} />}
        <span className="spacer" />
        <ExportButton size="small" path="/customers/export" query={asked} name="zamen-customers.xlsx" label={t('customers.export')} />
      </div>
      <div className="customers-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} clear={clear} /> : !list.isPending && rows.length === 0 ? nothing
          : <DataTable label={t('customers.title')} columns={columns} rows={rows} rowKey={(row) => row.id} href={(row) => `/customers/${row.id}`} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
      {adding && <CustomerDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { Barcode, Megaphone, Plus, Printer, Search, SearchX, ServerCrash } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { saidIn } from '@contracts/list-filters';
import { mostLabels, serialFilters, type SerialFilters, type SerialRow } from '@contracts/serials';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { DataTable, type Column } from '../../../components/DataTable';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { ListFilters } from '../../filters/components/ListFilters';
import '../../requests/requests.css';
import { useMay } from '../../session/use-me';
import { serialList } from '../api/serials';
import { serialFilterKinds } from '../filter-kinds';
import '../serials.css';
import { CoverTag } from './CoverTag';
import { StateTag } from './StateTag';

const names = Object.keys(serialFilters) as (keyof SerialFilters)[];

/** The bank of serials: found by their beginning, product, state, owner and sale; some of them as labels, all of them as a file. */
export function SerialsPage() {
  const text = useText();
  const { t, label } = text;
  const go = useNavigate();
  const mayManage = useMay('serial.manage');
  const { params, filter } = useAddressFilter();
  const said = saidIn(names, Object.fromEntries(params)) as SerialFilters;
  const [typed, setTyped] = useTypedSearch(said.q ?? '', (q) => filter({ q }));
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const list = useInfiniteQuery(serialList(said));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const clear = (): void => filter(Object.fromEntries(names.map((name) => [name, undefined])));
  const known = (id: string) => rows.find(({ item }) => item.id === id)?.item.title ?? (rows[0]?.owner?.id === id ? { fa: rows[0].owner.name, en: rows[0].owner.name } : undefined);

  const columns = useMemo<Column<SerialRow>[]>(() => {
    const turn = (id: string): void => setChosen((before) => (before.includes(id) ? before.filter((one) => one !== id) : [...before, id]));
    return [
      { key: 'choose', title: t('serials.choosing'), width: '76px', render: (row) => <Checkbox checked={chosen.includes(row.id)} disabled={!chosen.includes(row.id) && chosen.length >= mostLabels} onChange={() => turn(row.id)} aria-label={t('serials.choose', { serial: row.serial })} /> },
      { key: 'serial', title: t('serials.serial'), width: '220px', render: (row) => <Link to={`/serials/${row.id}`} className="serial-link"><Num>{row.serial}</Num></Link> },
      { key: 'item', title: t('serials.item'), render: (row) => <bdi>{[label(row.item.title), row.item.brand].filter(Boolean).join(t('list.comma'))}</bdi> },
      { key: 'state', title: t('serials.state'), width: '150px', render: (row) => <StateTag state={row.state} /> },
      { key: 'made', title: t('serials.made'), priority: 'wide', width: '120px', render: (row) => <span className="muted">{row.madeOn ? text.businessDate(row.madeOn) : '—'}</span> },
      { key: 'sold', title: t('serials.sold'), width: '120px', render: (row) => <span className="muted">{row.soldOn ? text.businessDate(row.soldOn) : '—'}</span> },
      { key: 'cover', title: t('serials.cover'), width: '170px', render: (row) => <CoverTag cover={row.cover} /> },
      { key: 'owner', title: t('serials.owner'), priority: 'wide', render: (row) => (row.owner ? <bdi>{row.owner.name}</bdi> : <span className="muted">—</span>) },
    ];
  }, [t, label, text, chosen]);

  return (
    <div className="requests serials">
      <header className="page-head">
        <h1>{t('serials.title')}</h1>
        <Input className="requests-search" allowClear dir="ltr" value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('serials.search')} aria-label={t('serials.search')} />
        <span className="spacer" />
        <Link to="/recalls" className="head-link"><Megaphone size={15} strokeWidth={1.7} aria-hidden />{t('recalls.title')}</Link>
        <ExportButton path="/serials/export" query={said as Record<string, string>} name="zamen-serials.xlsx" label={t('serials.export')} />
        {mayManage && <Button type="primary" icon={<Plus size={16} strokeWidth={1.9} />} onClick={() => void go('/serials/new')}>{t('serials.add')}</Button>}
      </header>
      <div className="requests-filters" role="group" aria-label={t('serials.filters')}>
        {chosen.length > 0 && (
          <>
            <span>{t('serials.chosen', { count: chosen.length })}</span>
            <Button size="small" icon={<Printer size={14} strokeWidth={1.7} />} onClick={() => window.open(`/print/serial-labels?ids=${chosen.join(',')}`, '_blank', 'noopener')}>{t('serials.labels')}</Button>
            <button type="button" className="chip-clear" onClick={() => setChosen([])}>{t('filter.clear')}</button>
            <span className="filters-line" aria-hidden />
          </>
        )}
        <ListFilters kinds={serialFilterKinds} filters={said} known={known} onFilter={filter} />
      </div>
      {list.error && rows.length > 0 && <Band tone="danger" icon={ServerCrash}>{t('list.stale', { time: text.time(new Date(list.dataUpdatedAt)) })} <button type="button" onClick={() => void list.refetch()}>{t('action.retry')}</button></Band>}
      <div className="requests-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} clear={clear} />
          : !list.isPending && rows.length === 0
            ? Object.keys(said).length > 0
              ? <Placeholder icon={SearchX} title={t('serials.none.title')} action={<Button onClick={clear}>{t('filter.clear-all')}</Button>}>{t('serials.none.text')}</Placeholder>
              : <Placeholder icon={Barcode} title={t('serials.empty.title')} action={mayManage && <Button onClick={() => void go('/serials/new')}>{t('serials.add')}</Button>}>{t('serials.empty.text')}</Placeholder>
            : <DataTable label={t('serials.title')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
    </div>
  );
}

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { ClipboardList, Plus, Search, SearchX, ServerCrash, X } from 'lucide-react';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { RequestRow } from '@contracts/requests';
import { saidIn } from '@contracts/list-filters';
import { requestFilterNames, type RequestFilters } from '@contracts/request-filters';
import { statusGroups } from '@contracts/statuses';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { DataTable, type Column } from '../../../components/DataTable';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { SlaBar } from '../../../components/SlaBar';
import { StatusTag } from '../../../components/StatusTag';
import { ListFilters } from '../../filters/components/ListFilters';
import type { Filters } from '../../filters/filter-kinds';
import { useMay } from '../../session/use-me';
import { requestList } from '../api/list-requests';
import { requestFilterKinds } from '../filter-kinds';
import '../requests.css';

export function RequestsPage() {
  const text = useText();
  const { t, label, digits } = text;
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayReceive = useMay('request.create');
  const { params, filter } = useAddressFilter();
  const said: Filters = saidIn(requestFilterNames, Object.fromEntries(params));
  const { q = '', group, importId, ...filters } = said;
  const clear = (): void => filter(Object.fromEntries(Object.keys(said).map((name) => [name, undefined])));
  const [typed, setTyped] = useTypedSearch(q, (words) => filter({ q: words }));
  const list = useInfiniteQuery(requestList(said as RequestFilters));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  useLive((event) => event.topic === 'request', () => void client.invalidateQueries({ queryKey: ['requests', 'list'] }));

  const columns = useMemo<Column<RequestRow>[]>(() => [
    { key: 'number', title: t('request.number'), width: '116px', render: (row) => <Num>{digits(row.no)}</Num> },
    { key: 'status', title: t('request.status'), width: '210px', render: (row) => <StatusTag status={row.status} subStatus={row.subStatus} withSub /> },
    { key: 'customer', title: t('request.customer'), render: (row) => <bdi>{row.customer}</bdi> },
    { key: 'device', title: t('request.device'), render: (row) => <bdi>{row.device}</bdi> },
    { key: 'serial', title: t('request.serial'), priority: 'wide', render: (row) => (row.serial ? <Num className="muted">{row.serial}</Num> : <span className="muted">—</span>) },
    { key: 'technician', title: t('request.technician'), priority: 'wide', render: (row) => (row.technician ? label(row.technician) : <span className="muted">—</span>) },
    { key: 'created', title: t('request.created'), priority: 'wide', width: '118px', render: (row) => <span className="muted">{text.moment(row.createdAt)}</span> },
    { key: 'due', title: t('request.due'), width: '172px', render: (row) => (row.sla ? <SlaBar sla={row.sla} /> : <span className="muted">—</span>) },
  ], [t, label, digits, text]);

  // An import from before imports noted their requests has an empty list: not for what was searched.
  const none = importId && Object.keys(said).length === 1 ? 'none-of-import' : 'none-filtered';
  const filtered = Object.keys(said).length > 0;
  return (
    <div className="requests">
      <header className="page-head">
        <h1>{t('requests.title')}</h1>
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('requests.search')} aria-label={t('requests.search')} />
        <span className="spacer" />
        <ExportButton path="/requests/export" query={said as Record<string, string>} name="zamen-requests.xlsx" label={t('list.export')} />
        {mayReceive && <Button type="primary" icon={<Plus size={16} strokeWidth={1.9} />} onClick={() => void navigate('/requests/new')}>{t('requests.new')}</Button>}
      </header>
      <div className="requests-filters" role="group" aria-label={t('filters.add')}>
        <div className="requests-groups">
          {importId && <button type="button" className="chip chip-on" onClick={() => filter({ importId: undefined })}>{t('filter.one-import')}<X size={13} strokeWidth={2} aria-label={t('filter.clear')} /></button>}
          <button type="button" className="chip" aria-pressed={!group} onClick={() => filter({ group: undefined })}>{t('requests.all')}</button>
          {statusGroups.filter((name) => name !== 'parts').map((name) => <button key={name} type="button" className="chip" aria-pressed={group === name} onClick={() => filter({ group: group === name ? undefined : name })}>{t(`group.${name}`)}</button>)}
        </div>
        <span className="filters-line" aria-hidden />
        <ListFilters kinds={requestFilterKinds} filters={filters} known={() => undefined} onFilter={filter} />
      </div>
      {list.error && rows.length > 0 && <Band tone="danger" icon={ServerCrash}>{t('list.stale', { time: text.time(new Date(list.dataUpdatedAt)) })} <button type="button" onClick={() => void list.refetch()}>{t('action.retry')}</button></Band>}
      <div className="requests-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} clear={clear} />
          : !list.isPending && !list.hasNextPage && rows.length === 0
            ? filtered
              ? <Placeholder icon={SearchX} title={t(`requests.${none}.title`)} action={<Button onClick={clear}>{t('filter.clear-all')}</Button>}>{t(`requests.${none}.text`)}</Placeholder>
              : <Placeholder icon={ClipboardList} title={t('requests.none.title')} action={mayReceive && <Button onClick={() => void navigate('/requests/new')}>{t('requests.new')}</Button>}>{t('requests.none.text')}</Placeholder>
            : <DataTable label={t('requests.title')} columns={columns} rows={rows} rowKey={(row) => row.id} href={(row) => `/requests/${row.id}`} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { ClipboardList, Plus, Search, SearchX, ServerCrash, X } from 'lucide-react';
import { useRef } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { requestColumnNames, usualRequestColumns } from '@contracts/list-columns';
import { requestSorts, type RequestFilters } from '@contracts/request-filters';
import { statusGroups } from '@contracts/statuses';
import { useTypedSearch } from '../../../app/use-address-filter';
import { usePhone } from '../../../app/use-media';
import { useSteadyList } from '../../../app/use-steady-list';
import { useText } from '../../../app/use-text';
import { Band } from '../../../components/Band';
import { DataTable } from '../../../components/DataTable';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { FreshRows } from '../../../components/FreshRows';
import { ColumnMenu, SortMenu } from '../../../components/ListTools';
import { Placeholder } from '../../../components/Placeholder';
import { ListFilters } from '../../filters/components/ListFilters';
import { useMay } from '../../session/use-me';
import { savedCountsQuery, savedViewsQuery } from '../../views/api/saved-views';
import { ViewNotice } from '../../views/components/ViewNotice';
import { fetchRequests, requestCount, requestList } from '../api/list-requests';
import { requestFilterKinds } from '../filter-kinds';
import { addressOf, hasChosen, paramsOf, usualAddress, usualSort, type RequestsAddress } from '../request-address';
import { useRequestColumns } from '../use-request-columns';
import '../requests.css';
import { RequestViews } from './RequestViews';

export function RequestsPage() {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const phone = usePhone();
  const mayReceive = useMay('request.create');
  const [params, setParams] = useSearchParams();
  const address = addressOf(params);
  const { filters: said, sort } = address;
  const { q = '', group, importId, ...filters } = said;
  const show = (next: RequestsAddress): void => setParams(paramsOf(next), { replace: true });
  const change = (part: Partial<RequestsAddress>): void => show({ ...address, ...part });
  const filter = (given: Record<string, string | undefined>): void => change({ filters: { ...said, ...given } as RequestFilters });
  const clear = (): void => show({ ...usualAddress, columns: address.columns });
  const [typed, setTyped] = useTypedSearch(q, (words) => filter({ q: words }));
  const scroller = useRef<HTMLDivElement>(null);
  const asked = { ...said, sort };
  const list = useSteadyList({
    options: requestList(asked), all: ['requests', 'list'], head: () => fetchRequests(asked), also: [['requests', 'count'], savedCountsQuery('requests').queryKey],
    // Of requests of the whole company much happens that nobody here looks at.
    concerns: (event, shown) => event.topic === 'request' && (shown.some(({ id }) => id === event.keys.id) || 'later'),
  });
  const { rows } = list;
  const filtered = Object.keys(said).length > 0;
  const total = useQuery({ ...requestCount(said), enabled: filtered && !list.error }).data;
  const view = useQuery(savedViewsQuery('requests')).data?.find(({ id }) => id === address.saved);

  const chosen = hasChosen(address);
  // A phone shows each as a card, for which there is one arrangement.
  const columns = useRequestColumns(phone ? usualRequestColumns : address.columns, chosen && !phone);
  // An import from before imports noted their requests has an empty list: not for what was searched.
  const none = importId && Object.keys(said).length === 1 ? 'none-of-import' : 'none-filtered';
  const ofOne = rows[0] && said.customerId ? { fa: rows[0].customer, en: rows[0].customer } : undefined;
  return (
    <div className="requests">
      <header className="page-head">
        <h1><bdi>{view?.name ?? t('requests.title')}</bdi>{filtered && total && <span className="muted requests-total">{text.count(total.count)}{total.more && '+'}</span>}</h1>
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('requests.search')} aria-label={t('requests.search')} />
        <span className="spacer" />
        <RequestViews address={address} open={view !== undefined} onShow={show} />
        <SortMenu sorts={requestSorts} sort={sort} onSort={(next) => change({ sort: next })} />
        {!phone && (
          <ColumnMenu known={requestColumnNames} columns={address.columns} onColumns={(next) => change({ columns: next })}>
            {chosen && <Button size="small" onClick={() => change({ columns: usualRequestColumns })}>{t('list.columns.usual')}</Button>}
          </ColumnMenu>
        )}
        <ExportButton path="/requests/export" query={{ ...said, ...(sort !== usualSort && { sort }), ...(chosen && { columns: address.columns.join(',') }) }} name="zamen-requests.xlsx" label={t('list.export')} />
        {mayReceive && <Button type="primary" icon={<Plus size={16} strokeWidth={1.9} />} onClick={() => void navigate('/requests/new')}>{t('requests.new')}</Button>}
      </header>
      <div className="requests-filters" role="group" aria-label={t('filters.add')}>
        <div className="requests-groups">
          {importId && <button type="button" className="chip chip-on" onClick={() => filter({ importId: undefined })}>{t('filter.one-import')}<X size={13} strokeWidth={2} aria-label={t('filter.clear')} /></button>}
          <button type="button" className="chip" aria-pressed={!group} onClick={() => filter({ group: undefined })}>{t('requests.all')}</button>
          {statusGroups.filter((name) => name !== 'parts').map((name) => <button key={name} type="button" className="chip" aria-pressed={group === name} onClick={() => filter({ group: group === name ? undefined : name })}>{t(`group.${name}`)}</button>)}
        </div>
        <span className="filters-line" aria-hidden />
        <ListFilters kinds={requestFilterKinds} filters={filters} known={(id) => (id === said.customerId ? ofOne : undefined)} onFilter={filter} />
      </div>
      <ViewNotice list="requests" saved={address.saved} unknown={address.unknown ?? false} onForget={() => change({ saved: null })} />
      {list.error && rows.length > 0 && <Band tone="danger" icon={ServerCrash}>{t('list.stale', { time: text.time(new Date(list.dataUpdatedAt)) })} <button type="button" onClick={() => void list.refetch()}>{t('action.retry')}</button></Band>}
      <FreshRows text="requests.fresh" count={list.fresh} onShow={() => { list.showFresh(); scroller.current?.scrollTo({ top: 0 }); }} />
      <div className="requests-rows" ref={scroller}>
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} clear={clear} />
          : !list.isPending && !list.hasNextPage && rows.length === 0
            ? filtered
              ? <Placeholder icon={SearchX} title={t(`requests.${none}.title`)} action={<Button onClick={clear}>{t('filter.clear-all')}</Button>}>{t(`requests.${none}.text`)}</Placeholder>
              : <Placeholder icon={ClipboardList} title={t('requests.none.title')} action={mayReceive && <Button onClick={() => void navigate('/requests/new')}>{t('requests.new')}</Button>}>{t('requests.none.text')}</Placeholder>
            : <DataTable label={t('requests.title')} columns={columns} rows={rows} scroller={scroller} rowKey={(row) => row.id} href={(row) => `/requests/${row.id}`} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
    </div>
  );
}

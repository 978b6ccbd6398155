import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { Play, Workflow } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { instanceStates, openedByTheProduct, type InstanceRow } from '@contracts/instances';
import type { ProcessRow } from '@contracts/processes';
import { useAddressFilter } from '../../../app/use-address-filter';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../requests/requests.css';
import { useMay } from '../../session/use-me';
import { instanceList, processList } from '../api/processes';
import '../processes.css';
import { InstanceState } from './InstanceState';
import { StartDialog } from './StartDialog';

const opened: readonly string[] = openedByTheProduct;

/** The diagrams that run here, and what was started of them beside requests. */
export function ProcessesPage() {
  const text = useText();
  const { t, label, digits, count } = text;
  const client = useQueryClient();
  const mayStart = useMay('process.start');
  const { params, filter } = useAddressFilter();
  const state = instanceStates.find((one) => one === params.get('state'));
  const processes = useQuery(processList);
  const list = useInfiniteQuery(instanceList({ ...(state && { state }) }));
  const [starting, setStarting] = useState<ProcessRow | null>(null);
  useLive((event) => event.topic === 'instance', () => void client.invalidateQueries({ queryKey: ['instances'] }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];

  const columns = useMemo<Column<InstanceRow>[]>(() => [
    { key: 'process', title: t('processes.process'), render: (row) => <Link to={`/instances/${row.id}`}><bdi>{label(row.name)}</bdi></Link> },
    { key: 'state', title: t('processes.state'), width: '230px', render: (row) => <InstanceState row={row} /> },
    { key: 'request', title: t('processes.request'), width: '150px', render: (row) => (row.request ? <Link to={`/requests/${row.request.id}`}><Num>{digits(row.request.no)}</Num></Link> : <span className="muted">—</span>) },
    { key: 'by', title: t('processes.by'), width: '170px', priority: 'wide', render: (row) => (row.startedBy ? <bdi>{label(row.startedBy.name)}</bdi> : <span className="muted">{t('processes.by-itself')}</span>) },
    { key: 'since', title: t('processes.since'), width: '150px', render: (row) => <span className="muted">{text.moment(row.startedAt)}</span> },
  ], [t, label, digits, text]);

  return (
    <div className="processes">
      <header className="page-head"><h1>{t('processes.title')}</h1><span className="spacer" /><Link to="/processes/fields">{t('gallery.link')}</Link></header>
      <div className="processes-body">
        {!processes.data ? processes.error ? <Failure error={processes.error} retry={() => void processes.refetch()} /> : <SkeletonLines rows={3} height={64} /> : (
          <ul className="process-cards">
            {processes.data.items.map((process) => (
              <li key={process.process} className="process-card">
                <h2><bdi>{label(process.name)}</bdi></h2>
                <p className="muted">{t('processes.version', { version: digits(process.version), at: text.moment(process.createdAt) })}{process.createdBy && <> · <bdi>{label(process.createdBy.name)}</bdi></>}</p>
                <p className="muted">{t('processes.count', { count: process.running, shown: count(process.running) })}</p>
                {mayStart && (opened.includes(process.process) ? <span className="muted process-card-foot">{t(`processes.opened.${process.process}`)}</span>
                  : <span className="process-card-foot"><Button icon={<Play size={14} strokeWidth={1.8} className="directional" aria-hidden />} onClick={() => setStarting(process)}>{t('processes.start')}</Button></span>)}
              </li>
            ))}
          </ul>
        )}
        <header className="panel-head processes-started">
          <h2>{t('processes.started')}</h2>
          <span className="spacer" />
          <button type="button" className="chip" aria-pressed={!state} onClick={() => filter({ state: undefined })}>{t('processes.all')}</button>
          {instanceStates.map((one) => <button key={one} type="button" className="chip" aria-pressed={state === one} onClick={() => filter({ state: one })}>{t(`processes.${one}`)}</button>)}
        </header>
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
          : !list.isPending && rows.length === 0 ? <Placeholder icon={Workflow} title={t('processes.none.title')}>{t('processes.none.text')}</Placeholder>
          : <DataTable label={t('processes.started')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
      {starting && <StartDialog process={starting} onClose={() => setStarting(null)} />}
    </div>
  );
}

import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { CircleCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { IncidentRow } from '@contracts/requests';
import { incidentText } from '../../../app/problem-text';
import { useLive } from '../../../app/use-live';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Placeholder } from '../../../components/Placeholder';
import { Refusal } from '../../../components/Refusal';
import '../../imports/imports.css';
import '../../requests/requests.css';
import { incidentList, useRetryIncident } from '../api/incidents';
import { VariablesDialog } from './VariablesDialog';

export function IncidentsPage() {
  const text = useText();
  const { t, digits } = text;
  const { message } = App.useApp();
  const client = useQueryClient();
  const list = useInfiniteQuery(incidentList);
  const retry = useRetryIncident();
  const { mutate, isPending, variables } = retry;
  const [open, setOpen] = useState<IncidentRow | null>(null);
  useLive((event) => event.topic === 'incident', () => void client.invalidateQueries({ queryKey: ['incidents'] }));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useMemo<Column<IncidentRow>[]>(() => [
    { key: 'request', title: t('incidents.request'), width: '130px', render: (row) => (row.request ? <Link to={`/requests/${row.request.id}`}><Num>{digits(row.request.no)}</Num></Link> : '—') },
    { key: 'device', title: t('request.device'), priority: 'wide', render: (row) => <bdi>{row.request?.device ?? '—'}</bdi> },
    { key: 'element', title: t('incidents.element'), render: (row) => (row.title ? <bdi title={row.element}>{text.label(row.title)}</bdi> : <Num>{row.element}</Num>) },
    { key: 'cause', title: t('incidents.cause'), render: (row) => <span title={row.message}>{incidentText(row.code, text)}</span> },
    { key: 'since', title: t('incidents.since'), render: (row) => <span className="muted">{text.moment(row.raisedAt)}</span> },
    { key: 'retry', title: '', width: '250px', render: (row) => (
      <span className="incident-acts">
        <Button size="small" loading={isPending && variables?.id === row.id} onClick={() => mutate({ id: row.id }, { onSuccess: () => void message.success(t('request.accepted')) })}>{t('incidents.retry')}</Button>
        <Button size="small" type="text" onClick={() => setOpen(row)}>{t('incidents.variables')}</Button>
      </span>
    ) },
  ], [t, digits, text, isPending, variables, mutate, message]);
  return (
    <div className="incidents">
      <header className="page-head"><h1>{t('incidents.title')}</h1></header>
      <Refusal of={[retry]} />
      <div className="incidents-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
          : !list.isPending && rows.length === 0 ? <Placeholder icon={CircleCheck} title={t('incidents.none.title')}>{t('incidents.none.text')}</Placeholder>
          : <DataTable label={t('incidents.title')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
      {open && <VariablesDialog incident={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

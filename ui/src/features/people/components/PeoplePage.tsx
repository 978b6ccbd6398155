import { useInfiniteQuery } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { Search, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { roles } from '@contracts/roles';
import type { PersonRow } from '@contracts/session';
import { errorText } from '../../../app/problem-text';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import { DataTable, type Column } from '../../../components/DataTable';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import '../../requests/requests.css';
import { peopleList, useAccessEnd } from '../api/people';
import '../people.css';
import { ResetPasswordDialog } from './ResetPasswordDialog';

const states = ['yes', 'no'] as const;

/** Accounts of my branches, for whoever looks after them. */
export function PeoplePage() {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const { params, filter } = useAddressFilter();
  const words = params.get('q') ?? '';
  const active = states.find((state) => state === params.get('active'));
  const [typed, setTyped] = useTypedSearch(words, (q) => filter({ q }));
  const [resetting, setResetting] = useState<PersonRow | null>(null);
  const list = useInfiniteQuery(peopleList({ ...(words && { q: words }), ...(active && { active }) }));
  const { mutate: endAccess } = useAccessEnd();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];

  const columns = useMemo<Column<PersonRow>[]>(() => [
    { key: 'name', title: t('people.name'), width: '250px', render: (row) => (
      <span className={row.active ? 'people-name' : 'people-name people-off'}><Avatar name={row.name} size={30} /><span><strong><bdi>{label(row.name)}</bdi></strong><bdi dir="ltr" className="muted">{row.login}</bdi></span></span>
    ) },
    { key: 'roles', title: t('people.roles'), render: (row) => row.roles.map((role) => label(roles[role])).join(t('list.comma')) },
    { key: 'place', title: t('people.place'), priority: 'wide', render: (row) => <bdi>{row.agent ?? label(row.branch)}</bdi> },
    { key: 'seen', title: t('people.seen'), width: '170px', render: (row) => (!row.active ? <span className="people-state">{t('people.inactive')}</span> : row.oneTimePassword ? <span className="people-wait">{t('people.one-time')}</span> : <span className="muted">{row.seenAt ? text.moment(row.seenAt) : t('people.never')}</span>) },
    { key: 'open', title: t('people.open'), priority: 'wide', width: '150px', render: (row) => <span className="muted">{t('people.counts', { sessions: row.sessions, tokens: row.tokens })}</span> },
    { key: 'acts', title: '', width: '290px', render: (row) => row.mayManage && (
      <span className="people-acts">
        {row.active && <Button size="small" onClick={() => setResetting(row)}>{t('people.reset')}</Button>}
        {row.sessions + row.tokens > 0 && (
          <Popconfirm
            title={t('people.end-access')} description={t('people.end-access-text', { sessions: row.sessions, tokens: row.tokens })} okText={t('people.end-access')} okButtonProps={{ danger: true }} cancelText={t('action.cancel')}
            onConfirm={() => endAccess(row.id, { onSuccess: (ended) => void message.success(t('people.access-ended', ended)), onError: (error) => void message.error(errorText(error, text)) })}
          >
            <Button size="small" type="text">{t('people.end-access')}</Button>
          </Popconfirm>
        )}
      </span>
    ) },
  ], [t, label, text, endAccess, message]);

  return (
    <div className="people">
      <header className="page-head">
        <h1>{t('people.title')}</h1>
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('people.search')} aria-label={t('people.search')} />
      </header>
      <div className="requests-filters" role="group" aria-label={t('people.filters')}>
        <button type="button" className="chip" aria-pressed={!active} onClick={() => filter({ active: undefined })}>{t('people.all')}</button>
        {states.map((state) => <button key={state} type="button" className="chip" aria-pressed={active === state} onClick={() => filter({ active: state })}>{t(`people.active.${state}`)}</button>)}
      </div>
      <div className="people-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
          : !list.isPending && rows.length === 0 ? <Placeholder icon={SearchX} title={t('people.none.title')} action={<Button onClick={() => filter({ q: undefined, active: undefined })}>{t('filter.clear-all')}</Button>}>{t('people.none.text')}</Placeholder>
          : <DataTable label={t('people.title')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
      {resetting && <ResetPasswordDialog person={resetting} onClose={() => setResetting(null)} />}
    </div>
  );
}

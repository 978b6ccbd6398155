import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Dropdown, Input } from 'antd';
import { ChevronDown, FileUp, Plus, Search, SearchX, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PersonRow } from '@contracts/people';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { Avatar } from '../../../components/Avatar';
import { DataTable, type Column } from '../../../components/DataTable';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import '../../places/places.css';
import '../../requests/requests.css';
import '../../settings/settings.css';
import '../../account/account.css';
import { useOfferedRoles, useRoleName } from '../../access/use-role-name';
import { peopleList } from '../api/people';
import { peopleFileQuery } from '../api/people-file';
import '../people.css';
import { BulkBar } from './BulkBar';
import { NewPersonDialog } from './NewPersonDialog';

const states = ['yes', 'no'] as const;

/** Accounts of my branches, for whoever looks after them: each with a page of its own, many at once. */
export function PeoplePage() {
  const text = useText();
  const { t, label } = text;
  const go = useNavigate();
  const { params, filter } = useAddressFilter();
  const words = params.get('q') ?? '';
  const branch = params.get('branch');
  const active = states.find((state) => state === params.get('active'));
  const roleName = useRoleName();
  const offered = useOfferedRoles();
  const role = params.get('role') ?? undefined;
  const [typed, setTyped] = useTypedSearch(words, (q) => filter({ q }));
  const [making, setMaking] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, PersonRow>>(new Map());
  const asked = { ...(words && { q: words }), ...(active && { active }), ...(role && { role }), ...(branch && { branch }) };
  const list = useInfiniteQuery(peopleList(asked));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];

  const columns = useMemo<Column<PersonRow>[]>(() => {
    const turn = (row: PersonRow): void => setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(row.id)) after.set(row.id, row);
      return after;
    });
    return [
      { key: 'choose', title: t('people.choosing'), width: '64px', render: (row) => row.mayManage && <Checkbox checked={chosen.has(row.id)} onChange={() => turn(row)} aria-label={t('people.choose', { name: label(row.name) })} /> },
      { key: 'name', title: t('people.name'), width: '260px', render: (row) => (
        <Link to={`/people/${row.id}`} className={row.active ? 'people-name' : 'people-name people-off'}><Avatar name={row.name} size={30} /><span><strong><bdi>{label(row.name)}</bdi></strong><bdi dir="ltr" className="muted">{row.login}</bdi></span></Link>
      ) },
      { key: 'roles', title: t('people.roles'), render: (row) => row.roles.map(roleName).join(t('list.comma')) },
      { key: 'place', title: t('people.place'), priority: 'wide', render: (row) => <bdi>{row.agent ?? label(row.branch)}</bdi> },
      { key: 'seen', title: t('people.seen'), width: '170px', render: (row) => (!row.active ? <span className="people-state">{t('people.inactive')}</span> : row.oneTimePassword ? <span className="people-wait">{t('people.one-time')}</span> : <span className="muted">{row.seenAt ? text.moment(row.seenAt) : t('people.never')}</span>) },
      { key: 'open', title: t('people.open'), priority: 'wide', width: '170px', render: (row) => <span className="muted">{t('people.counts', { sessions: row.sessions, tokens: row.tokens })}</span> },
    ];
  }, [t, label, text, roleName, chosen]);

  const mine = rows.filter(({ mayManage }) => mayManage);
  const clear = (): void => filter({ q: undefined, active: undefined, role: undefined, branch: undefined });
  return (
    <div className="people">
      <header className="page-head">
        <h1>{t('people.title')}</h1>
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('people.search')} aria-label={t('people.search')} />
        <span className="spacer" />
        <ExportButton path="/people/export" query={peopleFileQuery(asked)} name="zamen-people.xlsx" label={t('people.export')} />
        <Button icon={<FileUp size={15} strokeWidth={1.7} />} onClick={() => void go('/people/import')}>{t('people.import')}</Button>
        <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setMaking(true)}>{t('people.new')}</Button>
      </header>
      <div className="requests-filters" role="group" aria-label={t('people.filters')}>
        <button type="button" className="chip" aria-pressed={!active} onClick={() => filter({ active: undefined })}>{t('people.all')}</button>
        {states.map((state) => <button key={state} type="button" className="chip" aria-pressed={active === state} onClick={() => filter({ active: state })}>{t(`people.active.${state}`)}</button>)}
        {role
          ? <button type="button" className="chip chip-on" onClick={() => filter({ role: undefined })}>{roleName(role)}<X size={13} strokeWidth={2} aria-label={t('filter.clear')} /></button>
          : <Dropdown trigger={['click']} menu={{ className: 'status-menu', items: offered.map((name) => ({ key: name, label: roleName(name), onClick: () => filter({ role: name }) })) }}><button type="button" className="chip">{t('people.any-role')}<ChevronDown size={13} strokeWidth={2} aria-hidden /></button></Dropdown>}
        {branch && <button type="button" className="chip chip-on" onClick={() => filter({ branch: undefined })}>{t('people.of-branch', { code: branch })}<X size={13} strokeWidth={2} aria-label={t('filter.clear')} /></button>}
        {mine.length > 0 && <button type="button" className="chip" onClick={() => setChosen(new Map(mine.map((row) => [row.id, row])))}>{t('people.choose-all', { count: mine.length })}</button>}
      </div>
      <BulkBar chosen={[...chosen.values()]} onClear={() => setChosen(new Map())} />
      <div className="people-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} clear={clear} />
          : !list.isPending && rows.length === 0 ? <Placeholder icon={SearchX} title={t('people.none.title')} action={<Button onClick={clear}>{t('filter.clear-all')}</Button>}>{t('people.none.text')}</Placeholder>
          : <DataTable label={t('people.title')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />}
      </div>
      {making && <NewPersonDialog branch={branch} onClose={() => setMaking(false)} />}
    </div>
  );
}

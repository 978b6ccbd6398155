import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { Building2, Plus, Search, SearchX } from 'lucide-react';
import { NavLink, useNavigate, useParams } from 'react-router';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../requests/requests.css';
import '../../settings/settings.css';
import { branchList } from '../api/places';
import { treeOf, type TreeRow } from '../branch-tree';
import '../places.css';
import { BranchPanel } from './BranchPanel';
import { NewBranch } from './NewBranch';

const newBranch = 'new';

/** The branches of my reach as they belong to each other; one of them beside the list, with its units and agencies. */
export function BranchesPage() {
  const { t, label, language } = useText();
  const go = useNavigate();
  const asked = useParams().branchId;
  const { params, filter } = useAddressFilter();
  const words = params.get('q') ?? '';
  const [typed, setTyped] = useTypedSearch(words, (q) => filter({ q }));
  const list = useQuery(branchList);
  const fits = ({ branch }: TreeRow): boolean => [label(branch.name), branch.name.en, branch.code].some((text) => text.toLocaleLowerCase(language).includes(words.trim().toLocaleLowerCase(language)));
  const rows = treeOf(list.data?.items ?? []).filter(fits);
  const chosen = list.data?.items.find(({ id }) => id === asked);
  return (
    <div className={asked ? 'settings settings-open' : 'settings'}>
      <section className="settings-list" aria-label={t('places.title')}>
        <header className="page-head">
          <h1>{t('places.title')}</h1>
          <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('places.search')} aria-label={t('places.search')} />
          <span className="spacer" />
          {list.data?.mayAdd && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => void go(`/branches/${newBranch}`)}>{t('places.new-branch')}</Button>}
        </header>
        <div className="settings-scroll">
          {list.error && !list.data ? <Failure error={list.error} retry={() => void list.refetch()} />
            : list.isPending ? <SkeletonLines rows={8} height={56} />
              : rows.length === 0 ? <Placeholder icon={SearchX} title={t('places.none.title')}>{t('places.none.text')}</Placeholder>
                : <ul className="branches">{rows.map((row) => <li key={row.branch.id}><Row {...row} search={params.toString()} /></li>)}</ul>}
        </div>
      </section>
      <section className="settings-panel" aria-label={t('places.one')}>
        {asked === newBranch ? <NewBranch branches={list.data?.items ?? []} />
          : chosen ? <BranchPanel key={chosen.id} branch={chosen} branches={list.data?.items ?? []} />
            : asked && list.data ? <Placeholder icon={SearchX} title={t('places.gone.title')}>{t('places.gone.text')}</Placeholder>
              : <Placeholder icon={Building2} title={t('places.choose.title')}>{t('places.choose.text')}</Placeholder>}
      </section>
    </div>
  );
}

function Row({ branch, depth, search }: TreeRow & { search: string }) {
  const { t, label } = useText();
  return (
    <NavLink className="setting-row branch-row" style={{ paddingInlineStart: 8 + depth * 22 }} to={{ pathname: `/branches/${branch.id}`, search }}>
      <span className="setting-title"><strong className={branch.active ? undefined : 'muted'}><bdi>{label(branch.name)}</bdi></strong><span className="muted">{t(`places.kind.${branch.kind}`)} · {t('places.counts', { people: branch.people, units: branch.units, agents: branch.agents })}</span></span>
      {!branch.active && <span className="place-off">{t('places.inactive')}</span>}
      <bdi dir="ltr" className="muted">{branch.code}</bdi>
    </NavLink>
  );
}

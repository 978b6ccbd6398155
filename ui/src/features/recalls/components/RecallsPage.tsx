import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Megaphone, Plus, SearchX } from 'lucide-react';
import { Link, NavLink, useNavigate, useParams } from 'react-router';
import type { RecallRow } from '@contracts/recalls';
import { ApiError } from '../../../app/api-client';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../requests/requests.css';
import '../../settings/settings.css';
import '../../places/places.css';
import { useMay } from '../../session/use-me';
import { recallDetail, recallList } from '../api/recalls';
import '../recalls.css';
import { NewRecall } from './RecallEditor';
import { RecallPanel } from './RecallPanel';
import { RecallState } from './RecallState';

/** Recalls and bulletins; one of them, or a new one, beside the list. */
export function RecallsPage() {
  const { t } = useText();
  const asked = useParams().recallId;
  const go = useNavigate();
  const mayChange = useMay('serial.manage');
  const list = useInfiniteQuery(recallList);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={asked ? 'settings settings-open' : 'settings'}>
      <section className="settings-list" aria-label={t('recalls.title')}>
        <header className="page-head"><Link to="/serials">{t('serials.title')}</Link><h1>{t('recalls.title')}</h1><span className="spacer" />{mayChange && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => void go('/recalls/new')}>{t('recalls.new')}</Button>}</header>
        <div className="settings-scroll">
          {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
            : list.isPending ? <SkeletonLines rows={4} height={56} />
              : rows.length === 0 ? <Placeholder icon={Megaphone} title={t('recalls.none.title')}>{t(mayChange ? 'recalls.none.text' : 'recalls.none.reader')}</Placeholder>
                : <ul className="branches">{rows.map((row) => <li key={row.id}><Row recall={row} /></li>)}</ul>}
          {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('action.more')}</Button>}
        </div>
      </section>
      <section className="settings-panel" aria-label={t('recalls.one')}>
        {asked === 'new' ? <NewRecall /> : asked ? <Recall key={asked} id={asked} /> : <Placeholder icon={Megaphone} title={t('recalls.choose.title')}>{t('recalls.choose.text')}</Placeholder>}
      </section>
    </div>
  );
}

function Row({ recall }: { recall: RecallRow }) {
  const { t, label, count } = useText();
  return (
    <NavLink className="setting-row branch-row" to={`/recalls/${recall.id}`}>
      <span className="setting-title">
        <strong className={recall.state === 'closed' ? 'muted' : undefined}><bdi>{label(recall.title)}</bdi></strong>
        <span className="muted"><bdi dir="ltr">{recall.code}</bdi>{t('list.comma')}{t(`recalls.kind.${recall.kind}`)}{t('list.comma')}<bdi>{label(recall.item.title)}</bdi></span>
      </span>
      {recall.settled > 0 && <span className="muted">{t('recalls.settled')} {count(recall.settled)}</span>}
      <RecallState state={recall.state} />
    </NavLink>
  );
}

function Recall({ id }: { id: string }) {
  const { t } = useText();
  const { data, error, refetch } = useQuery(recallDetail(id));
  if (data) return <RecallPanel recall={data} />;
  if (error instanceof ApiError && error.problem.code === 'recall.not-found') return <Placeholder icon={SearchX} title={t('recalls.gone')}>{t('recalls.choose.text')}</Placeholder>;
  return error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={8} height={56} />;
}

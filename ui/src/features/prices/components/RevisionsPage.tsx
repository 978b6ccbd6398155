import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Percent, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import type { RevisionRow } from '@contracts/price-revisions';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../catalogue/catalogue.css';
import '../../people/people.css';
import '../../places/places.css';
import '../../requests/requests.css';
import { priceList } from '../api/prices';
import { revisionsOf } from '../api/revisions';
import '../prices.css';
import { RevisionDialog } from './RevisionDialog';
import { RevisionState } from './RevisionState';

/** Revisions of one price list. */
export function RevisionsPage() {
  const id = useParams()['listId'] ?? '';
  const text = useText();
  const { t, label } = text;
  const list = useQuery(priceList(id));
  const found = useInfiniteQuery(revisionsOf(id));
  const [making, setMaking] = useState(false);
  const rows = found.data?.pages.flatMap((page) => page.items) ?? [];
  const columns = useMemo<Column<RevisionRow>[]>(() => [
    { key: 'title', title: t('price.revision'), render: (row) => <Link to={`/catalogue/price-revisions/${row.id}`} className="item-name"><strong><bdi>{row.title}</bdi></strong><span className="muted">{t('price.made-by', { name: label(row.madeBy.name), at: text.momentWithin(row.madeAt) })}</span></Link> },
    { key: 'state', title: t('price.state'), width: '170px', render: (row) => <RevisionState state={row.state} /> },
    { key: 'from', title: t('price.revision.from'), width: '170px', render: (row) => text.businessDate(row.from) },
    { key: 'lines', title: t('price.revision.lines'), width: '150px', render: (row) => <span className="muted">{t('price.revision.count', { count: row.lines })}</span> },
  ], [t, label, text]);
  if (!list.data) return list.error ? <Failure page error={list.error} retry={() => void list.refetch()} /> : <SkeletonLines rows={9} height={56} />;
  const add = list.data.mayChange && list.data.active && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setMaking(true)}>{t('price.revise')}</Button>;
  return (
    <div className="catalogue">
      <header className="page-head item-head"><Link to={`/catalogue/prices/${id}`}><bdi>{label(list.data.title)}</bdi></Link><h1>{t('price.revisions')}</h1><span className="spacer" />{add}</header>
      <div className="people-rows">
        {found.error && rows.length === 0 ? <Failure error={found.error} retry={() => void found.refetch()} />
          : found.isPending || rows.length > 0 ? <DataTable label={t('price.revisions')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={found.isPending} hasMore={found.hasNextPage} loadingMore={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />
            : <Placeholder icon={Percent} title={t('price.revisions.empty.title')} action={add || undefined}>{t('price.revisions.empty.text')}</Placeholder>}
      </div>
      {making && <RevisionDialog listId={id} onClose={() => setMaking(false)} />}
    </div>
  );
}

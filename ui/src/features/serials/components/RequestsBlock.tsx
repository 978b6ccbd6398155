import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { SerialDetail } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { StatusTag } from '../../../components/StatusTag';
import { serialRequests } from '../api/serials';

/** Every request of the unit that the reader may see, the newest first. */
export function RequestsBlock({ unit }: { unit: SerialDetail }) {
  const { t, digits, date, label, count } = useText();
  const list = useInfiniteQuery(serialRequests(unit.id));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="block block-wide" aria-labelledby="serial-requests">
      <header><h2 id="serial-requests">{t('serials.requests')}</h2>{unit.requests > 0 && <span className="muted">{count(unit.requests)}</span>}</header>
      {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} /> : list.isPending ? <SkeletonLines rows={2} height={44} /> : rows.length === 0 ? <p className="muted">{t('serials.requests.none')}</p> : (
        <ul className="serial-requests">
          {rows.map((row) => (
            <li key={row.id}>
              <Link to={`/requests/${row.id}`}><Num>{digits(row.no)}</Num></Link>
              <StatusTag status={row.status} subStatus={row.subStatus} />
              <span className="cut"><bdi>{row.words}</bdi></span>
              <span className="muted cut"><bdi>{row.customer}</bdi>{t('list.comma')}<bdi>{label(row.branch)}</bdi></span>
              <span className="muted">{date(row.createdAt)}</span>
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('serials.events.more')}</Button>}
    </section>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus, Tags } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { PriceList } from '@contracts/prices';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import '../../catalogue/catalogue.css';
import { CatalogueNav } from '../../catalogue/components/CatalogueNav';
import '../../people/people.css';
import '../../places/places.css';
import '../../requests/requests.css';
import { priceLists } from '../api/prices';
import '../prices.css';
import { ListFor } from './ListFor';
import { NewPriceListDialog } from './PriceListDialog';

/** All price lists and tariffs. */
export function PriceListsPage() {
  const { t, label } = useText();
  const list = useQuery(priceLists);
  const [making, setMaking] = useState(false);
  const rows = list.data?.items ?? [];
  const mayChange = list.data?.mayChange ?? false;
  const add = mayChange && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setMaking(true)}>{t('price.new')}</Button>;
  const columns = useMemo<Column<PriceList>[]>(() => [
    { key: 'title', title: t('price.page-of'), render: (row) => <Link to={`/catalogue/prices/${row.id}`} className={row.active ? 'item-name' : 'item-name term-off'}><strong><bdi>{label(row.title)}</bdi></strong><bdi dir="ltr" className="muted">{row.code}</bdi></Link> },
    { key: 'kind', title: t('price.kind'), width: '150px', render: (row) => t(`price.kind.${row.kind}`) },
    { key: 'for', title: t('price.for'), width: '260px', render: (row) => <ListFor list={row} /> },
    { key: 'state', title: t('catalogue.in-use'), width: '130px', render: (row) => (row.active ? <span className="muted">{t('catalogue.items.active.yes')}</span> : <span className="place-off">{t('price.off')}</span>) },
    { key: 'count', title: t('catalogue.part.prices'), width: '170px', render: (row) => <span className="muted">{t('price.count', { count: row.priced })}</span> },
    { key: 'waiting', title: t('price.revisions'), width: '190px', render: (row) => <Link to={`/catalogue/prices/${row.id}/revisions`} className={row.waiting > 0 ? 'price-waiting' : 'muted'}>{row.waiting > 0 ? t('price.revisions.waiting', { count: row.waiting }) : t('price.revisions')}</Link> },
  ], [t, label]);
  return (
    <div className="catalogue">
      <header className="page-head"><h1>{t('catalogue.title')}</h1><CatalogueNav /><span className="spacer" />{add}</header>
      <div className="people-rows">
        {list.error && !list.data ? <Failure error={list.error} retry={() => void list.refetch()} />
          : list.isPending || rows.length > 0 ? <DataTable label={t('price.lists')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} />
            : <Placeholder icon={Tags} title={t('price.empty.title')} action={add || undefined}>{t(mayChange ? 'price.empty.text' : 'price.empty.reader')}</Placeholder>}
      </div>
      {making && <NewPriceListDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

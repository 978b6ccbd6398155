import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { format, parseISO } from 'date-fns';
import { Search, SearchX, Tags } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link, useParams } from 'react-router';
import { itemKinds, type ItemRef } from '@contracts/catalogue-items';
import type { PriceListDetail, PriceRow } from '@contracts/prices';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { DatePickerOf } from '../../../components/DatePickerOf';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../catalogue/catalogue.css';
import { TermSelect } from '../../catalogue/components/TermSelect';
import '../../people/people.css';
import '../../places/places.css';
import '../../requests/requests.css';
import { priceList, pricesOf, useChangePriceList, type PriceFilter } from '../api/prices';
import '../prices.css';
import { ItemPriceDialog } from './ItemPriceDialog';
import { ListFor } from './ListFor';
import { ChangePriceListDialog, turned } from './PriceListDialog';

/** One price list: what costs what on a day. */
export function PricesPage() {
  const id = useParams()['listId'] ?? '';
  const { data, error, refetch } = useQuery(priceList(id));
  if (!data) return error ? <Failure page error={error} retry={() => void refetch()} /> : <SkeletonLines rows={9} height={56} />;
  return <div className="catalogue" key={id}><Prices list={data} /></div>;
}

function Head({ list, asked }: { list: PriceListDetail; asked: PriceFilter }) {
  const { t, label } = useText();
  const { message } = App.useApp();
  const change = useChangePriceList(list.id);
  const [changing, setChanging] = useState(false);
  const turn = (): void => change.mutate({ revision: list.revision, change: turned(list, !list.active) }, { onSuccess: () => void message.success(t(list.active ? 'price.off-done' : 'price.on-done')) });
  return (
    <>
      <header className="page-head item-head">
        <Link to="/catalogue/prices">{t('price.lists')}</Link>
        <h1><bdi>{label(list.title)}</bdi></h1>
        <bdi dir="ltr" className="muted">{list.code}</bdi>
        <span className="price-kind">{t(`price.kind.${list.kind}`)}</span>
        <ListFor list={list} />
        {!list.active && <span className="place-off">{t('price.off')}</span>}
        <span className="spacer" />
        <Link to={`/catalogue/prices/${list.id}/revisions`} className={list.waiting > 0 ? 'price-waiting' : undefined}>{list.waiting > 0 ? t('price.revisions.waiting', { count: list.waiting }) : t('price.revisions')}</Link>
        <ExportButton path={`/catalogue/price-lists/${list.id}/prices/export`} query={{ ...asked }} name={`zamen-${list.code}.xlsx`} label={t('price.export')} />
        {list.mayChange && (
          <>
            {list.active
              ? <Popconfirm title={t('price.off-sure')} description={<p className="item-sure">{t('price.off-text')}</p>} okText={t('price.turn-off')} okButtonProps={{ danger: true }} cancelText={t('action.cancel')} onConfirm={turn}><Button loading={change.isPending}>{t('price.turn-off')}</Button></Popconfirm>
              : <Button loading={change.isPending} onClick={turn}>{t('price.turn-on')}</Button>}
            <Button onClick={() => setChanging(true)}>{t('price.edit')}</Button>
          </>
        )}
        {changing && <ChangePriceListDialog list={list} onClose={() => setChanging(false)} />}
      </header>
      <Refusal of={[change]} />
    </>
  );
}

function Prices({ list }: { list: PriceListDetail }) {
  const text = useText();
  const { t, label, language } = text;
  const { params, filter } = useAddressFilter();
  const said = (name: string): string | undefined => params.get(name) ?? undefined;
  const kind = itemKinds.find((one) => one === said('kind')) ?? 'service';
  const priced = said('priced') === 'no' ? 'no' : 'yes';
  const [q, brand, productKind] = [said('q'), said('brand'), said('productKind')];
  const on = /^\d{4}-\d\d-\d\d$/.test(said('on') ?? '') ? said('on') : undefined;
  const [typed, setTyped] = useTypedSearch(q ?? '', (words) => filter({ q: words }));
  const [open, setOpen] = useState<ItemRef | null>(null);
  const asked = { kind, ...(on && { on }), ...(q && { q }), ...(brand && { brand }), ...(productKind && { productKind }), ...(priced === 'no' && { priced }) } satisfies PriceFilter;
  const rowsOf = useInfiniteQuery(pricesOf(list.id, asked));
  const rows = rowsOf.data?.pages.flatMap((page) => page.items) ?? [];
  const clear = (): void => filter({ q: undefined, brand: undefined, productKind: undefined });
  const narrowed = q !== undefined || brand !== undefined || productKind !== undefined;
  const goods = kind !== 'service';

  const columns = useMemo<Column<PriceRow>[]>(() => [
    { key: 'title', title: t('catalogue.item.title'), render: ({ item }) => <button type="button" className={item.active ? 'item-name price-open' : 'item-name price-open term-off'} onClick={() => setOpen(item)}><strong><bdi>{label(item.title)}</bdi></strong><bdi dir="ltr" className="muted">{item.code}</bdi></button> },
    ...(goods ? [
      { key: 'brand', title: t('catalogue.item.brand'), width: '140px', priority: 'wide' as const, render: (row: PriceRow) => row.brand && <bdi>{label(row.brand.name)}</bdi> },
      { key: 'kind', title: t('catalogue.item.kind'), width: '160px', priority: 'wide' as const, render: (row: PriceRow) => row.productKind && <bdi>{label(row.productKind.name)}</bdi> },
    ] : []),
    { key: 'since', title: t('price.since'), width: '230px', render: ({ price }) => price && <span className="muted">{price.until ? t('price.range', { from: text.businessDate(price.from), until: text.businessDate(price.until) }) : t('price.since-from', { from: text.businessDate(price.from) })}</span> },
    { key: 'next', title: t('price.next'), width: '230px', priority: 'wide', render: ({ next }) => next && <span className="muted">{t('price.next-at', { amount: text.money(next.amount), from: text.businessDate(next.from) })}</span> },
    { key: 'amount', title: t('price.amount'), width: '170px', render: ({ price }) => <span className="item-amount">{price ? <>{text.money(price.amount)} <span className="muted">{text.unitName}</span></> : <span className="muted">{t('price.none')}</span>}</span> },
  ], [t, label, text, goods]);

  return (
    <>
      <Head list={list} asked={asked} />
      <div className="requests-filters" role="group" aria-label={t('price.filters')}>
        {itemKinds.map((one) => <button key={one} type="button" className="chip" aria-pressed={kind === one} onClick={() => filter({ kind: one === 'service' ? undefined : one, brand: undefined, productKind: undefined })}>{t(`catalogue.part.${one}`)}</button>)}
        <span className="filters-line" />
        <label className="price-day" htmlFor="price-on"><span>{t('price.on')}</span><DatePickerOf key={language} id="price-on" language={language} value={on ? parseISO(on) : new Date()} onChange={(date) => filter({ on: date ? format(date, 'yyyy-MM-dd') : undefined })} /></label>
        {on && <button type="button" className="chip" onClick={() => filter({ on: undefined })}>{t('price.today')}</button>}
        {(['yes', 'no'] as const).map((one) => <button key={one} type="button" className="chip" aria-pressed={priced === one} onClick={() => filter({ priced: one === 'yes' ? undefined : one })}>{t(`price.priced.${one}`)}</button>)}
        {goods && <TermSelect size="small" className="catalogue-filter" list="brand" value={brand ?? null} onChange={(id) => filter({ brand: id ?? undefined })} placeholder={t('catalogue.items.any-brand')} />}
        {goods && <TermSelect size="small" className="catalogue-filter" list="product-kind" value={productKind ?? null} onChange={(id) => filter({ productKind: id ?? undefined })} placeholder={t('catalogue.items.any-kind')} />}
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('price.search')} aria-label={t('price.search')} />
      </div>
      <div className="people-rows">
        {rowsOf.error && rows.length === 0 ? <Failure error={rowsOf.error} retry={() => void rowsOf.refetch()} clear={clear} />
          : rowsOf.isPending || rows.length > 0 ? <DataTable label={t('price.rows')} columns={columns} rows={rows} rowKey={({ item }) => item.id} loading={rowsOf.isPending} hasMore={rowsOf.hasNextPage} loadingMore={rowsOf.isFetchingNextPage} onMore={() => void rowsOf.fetchNextPage()} />
            : narrowed ? <Placeholder icon={SearchX} title={t('price.none-found.title')} action={<Button onClick={clear}>{t('filter.clear-all')}</Button>}>{t('price.none-found.text')}</Placeholder>
              : priced === 'no' ? <Placeholder icon={Tags} title={t('price.all-priced.title')}>{t('price.all-priced.text')}</Placeholder>
                : <Placeholder icon={Tags} title={t('price.no-prices.title')} action={<Button onClick={() => filter({ priced: 'no' })}>{t('price.priced.no')}</Button>}>{t(list.mayChange ? 'price.no-prices.text' : 'price.no-prices.reader')}</Placeholder>}
      </div>
      {open && <ItemPriceDialog listId={list.id} item={open} onClose={() => setOpen(null)} />}
    </>
  );
}

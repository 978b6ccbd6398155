import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Checkbox, Dropdown, Input } from 'antd';
import { ArrowUpDown, Boxes, Check, Plus, Search, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { itemKinds, itemSorts, type ItemRow } from '@contracts/catalogue-items';
import { useAddressFilter, useTypedSearch } from '../../../app/use-address-filter';
import { useText } from '../../../app/use-text';
import { DataTable, type Column } from '../../../components/DataTable';
import { ExportButton } from '../../../components/ExportButton';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import '../../people/people.css';
import '../../places/places.css';
import '../../requests/requests.css';
import { useMay } from '../../session/use-me';
import { itemList, type ItemFilter } from '../api/items';
import '../catalogue.css';
import { CatalogueNav } from './CatalogueNav';
import { ItemBulkBar } from './ItemBulkBar';
import { NewItemDialog } from './ItemDialog';
import { TermSelect } from './TermSelect';

const states = ['yes', 'no'] as const;

/** Products, parts and services: looked for, narrowed, changed one by one or together, taken as a file. */
export function ItemsPage() {
  const text = useText();
  const { t, label } = text;
  const mayChange = useMay('catalogue.manage');
  const { params, filter } = useAddressFilter();
  const said = (name: string): string | undefined => params.get(name) ?? undefined;
  const kind = itemKinds.find((one) => one === said('kind')) ?? 'product';
  const sort = itemSorts.find((one) => one === said('sort')) ?? 'code';
  const [q, brand, productKind] = [said('q'), said('brand'), said('productKind')];
  const [serviceable, active] = [states.find((one) => one === said('serviceable')), states.find((one) => one === said('active'))];
  const [typed, setTyped] = useTypedSearch(q ?? '', (words) => filter({ q: words }));
  const [making, setMaking] = useState(false);
  const [chosen, setChosen] = useState<ReadonlyMap<string, ItemRow>>(new Map());
  const asked = { kind, ...(sort !== 'code' && { sort }), ...(q && { q }), ...(brand && { brand }), ...(productKind && { productKind }), ...(serviceable && { serviceable }), ...(active && { active }) } satisfies ItemFilter;
  const list = useInfiniteQuery(itemList(asked));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const narrowed = Object.keys(asked).some((name) => name !== 'kind' && name !== 'sort');
  const clear = (): void => filter({ q: undefined, brand: undefined, productKind: undefined, serviceable: undefined, active: undefined });
  const show = (next: string): void => { setChosen(new Map()); filter({ kind: next === 'product' ? undefined : next, brand: undefined, productKind: undefined, serviceable: undefined }); };
  const goods = kind !== 'service';

  const columns = useMemo<Column<ItemRow>[]>(() => {
    const turn = (row: ItemRow): void => setChosen((before) => {
      const after = new Map(before);
      if (!after.delete(row.id)) after.set(row.id, row);
      return after;
    });
    return [
      ...(mayChange ? [{ key: 'choose', title: t('catalogue.items.choosing'), width: '64px', render: (row: ItemRow) => <Checkbox checked={chosen.has(row.id)} onChange={() => turn(row)} aria-label={t('catalogue.items.choose', { name: label(row.title) })} /> }] : []),
      { key: 'title', title: t('catalogue.item.title'), render: (row) => <Link to={`/catalogue/items/${row.id}`} className={row.active ? 'item-name' : 'item-name term-off'}><strong><bdi>{label(row.title)}</bdi></strong><bdi dir="ltr" className="muted">{row.code}</bdi></Link> },
      ...(goods ? [
        { key: 'brand', title: t('catalogue.item.brand'), width: '140px', render: (row: ItemRow) => row.brand && <bdi>{label(row.brand.name)}</bdi> },
        { key: 'kind', title: t('catalogue.item.kind'), width: '160px', priority: 'wide' as const, render: (row: ItemRow) => row.productKind && <bdi>{label(row.productKind.name)}</bdi> },
        { key: 'model', title: t('catalogue.item.model'), width: '140px', priority: 'wide' as const, render: (row: ItemRow) => row.model && <bdi dir="ltr">{row.model}</bdi> },
      ] : []),
      { key: 'state', title: t('catalogue.in-use'), width: '130px', render: (row) => (!row.active ? <span className="place-off">{t('catalogue.inactive')}</span> : goods && !row.serviceable ? <span className="muted">{t('catalogue.items.serviceable.no')}</span> : <span className="muted">{t('catalogue.items.active.yes')}</span>) },
      { key: 'price', title: t('catalogue.item.price'), width: '170px', render: (row) => <span className="item-amount">{text.money(row.price)} <span className="muted">{text.unitName}</span></span> },
    ];
  }, [t, label, text, chosen, mayChange, goods]);

  return (
    <div className="catalogue">
      <header className="page-head">
        <h1>{t('catalogue.title')}</h1><CatalogueNav />
        <Input className="requests-search" allowClear value={typed} onChange={(e) => setTyped(e.target.value)} prefix={<Search size={15} strokeWidth={1.7} aria-hidden />} placeholder={t('catalogue.items.search')} aria-label={t('catalogue.items.search')} />
        <span className="spacer" />
        <Dropdown trigger={['click']} placement="bottomRight" menu={{ selectable: true, selectedKeys: [sort], items: itemSorts.map((one) => ({ key: one, label: t(`catalogue.sort.${one}`), icon: <Check size={14} strokeWidth={2} aria-hidden style={{ visibility: one === sort ? 'visible' : 'hidden' }} />, onClick: () => filter({ sort: one === 'code' ? undefined : one }) })) }}>
          <Button type="text" className="icon-button" aria-label={t('catalogue.sort', { sort: t(`catalogue.sort.${sort}`) })} title={t('catalogue.sort', { sort: t(`catalogue.sort.${sort}`) })} icon={<ArrowUpDown size={18} strokeWidth={1.7} />} />
        </Dropdown>
        <ExportButton path="/catalogue/items/export" query={asked} name={`zamen-${kind}s.xlsx`} label={t('catalogue.items.export')} />
        {mayChange && <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setMaking(true)}>{t(`catalogue.new-item.${kind}`)}</Button>}
      </header>
      <div className="requests-filters" role="group" aria-label={t('catalogue.items.filters')}>
        {itemKinds.map((one) => <button key={one} type="button" className="chip" aria-pressed={kind === one} onClick={() => show(one)}>{t(`catalogue.part.${one}`)}</button>)}
        <span className="filters-line" />
        {goods && <TermSelect size="small" className="catalogue-filter" list="brand" value={brand ?? null} onChange={(id) => filter({ brand: id ?? undefined })} placeholder={t('catalogue.items.any-brand')} />}
        {goods && <TermSelect size="small" className="catalogue-filter" list="product-kind" value={productKind ?? null} onChange={(id) => filter({ productKind: id ?? undefined })} placeholder={t('catalogue.items.any-kind')} />}
        {goods && states.map((one) => <button key={`s-${one}`} type="button" className="chip" aria-pressed={serviceable === one} onClick={() => filter({ serviceable: serviceable === one ? undefined : one })}>{t(`catalogue.items.serviceable.${one}`)}</button>)}
        {states.map((one) => <button key={`a-${one}`} type="button" className="chip" aria-pressed={active === one} onClick={() => filter({ active: active === one ? undefined : one })}>{t(`catalogue.items.active.${one}`)}</button>)}
      </div>
      <ItemBulkBar chosen={[...chosen.values()]} goods={goods} onClear={() => setChosen(new Map())} />
      <div className="people-rows">
        {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} clear={clear} />
          : list.isPending || rows.length > 0 ? <DataTable label={t('catalogue.items')} columns={columns} rows={rows} rowKey={(row) => row.id} loading={list.isPending} hasMore={list.hasNextPage} loadingMore={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
            : narrowed ? <Placeholder icon={SearchX} title={t('catalogue.items.none.title')} action={<Button onClick={clear}>{t('filter.clear-all')}</Button>}>{t('catalogue.items.none.text')}</Placeholder>
              : <Placeholder icon={Boxes} title={t('catalogue.items.empty.title')}>{t(mayChange ? 'catalogue.items.empty.text' : 'catalogue.empty.reader')}</Placeholder>}
      </div>
      {making && <NewItemDialog kind={kind} onClose={() => setMaking(false)} />}
    </div>
  );
}

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { ItemDetail, ItemRef } from '@contracts/catalogue-items';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { HistoryRows } from '../../audit/components/HistoryRows';
import '../../places/places.css';
import '../../settings/settings.css';
import { itemDetail, itemHistory, useChangeItem } from '../api/items';
import '../catalogue.css';
import { sent, valuesOf } from '../item-values';
import { BomSection } from './BomSection';
import { ChangeItemDialog } from './ItemDialog';
import { OfferedServices } from './OfferedServices';
import { ServiceSection } from './ServiceSection';
import { UsesSection } from './UsesSection';

/** One product, part or service: what is known of it, what stands in its place, what was changed. */
export function ItemPage() {
  const id = useParams()['itemId'] ?? '';
  const { data, error, refetch } = useQuery(itemDetail(id));
  if (!data) return error ? <Failure page error={error} retry={() => void refetch()} /> : <SkeletonLines rows={9} height={56} />;
  return (
    <div className="item" key={id}>
      <Head item={data} />
      <div className="item-body">
        <div className="item-side"><Identity item={data} /><Relations item={data} /></div>
        <div className="item-main">
          {data.kind === 'service' ? <ServiceSection id={id} /> : <><BomSection item={data} /><UsesSection id={id} /><OfferedServices id={id} /></>}
          {data.mayChange && <History id={id} />}
        </div>
      </div>
    </div>
  );
}

function Head({ item }: { item: ItemDetail }) {
  const { t, label } = useText();
  const { message } = App.useApp();
  const change = useChangeItem(item.id);
  const [changing, setChanging] = useState(false);
  const { active } = item;
  const turn = (): void => change.mutate({ revision: item.revision, change: { ...sent(valuesOf(item, label)), active: !active } }, {
    onSuccess: () => void message.success(t(active ? 'catalogue.off-done' : 'catalogue.on-done')),
  });
  return (
    <>
      <header className="page-head item-head">
        <Link to={`/catalogue/items?kind=${item.kind}`}>{t(`catalogue.part.${item.kind}`)}</Link>
        <h1><bdi>{label(item.title)}</bdi></h1>
        <bdi dir="ltr" className="muted">{item.code}</bdi>
        {!active && <span className="place-off">{t('catalogue.inactive')}</span>}
        {item.kind !== 'service' && !item.serviceable && <span className="place-off">{t('catalogue.items.serviceable.no')}</span>}
        <span className="spacer" />
        {item.mayChange && (
          <>
            {active
              ? <Popconfirm title={t('catalogue.off-sure')} description={<p className="item-sure">{t('catalogue.off-text')}</p>} okText={t('catalogue.off')} okButtonProps={{ danger: true }} cancelText={t('action.cancel')} onConfirm={turn}><Button loading={change.isPending}>{t('catalogue.off')}</Button></Popconfirm>
              : <Button loading={change.isPending} onClick={turn}>{t('catalogue.on')}</Button>}
            <Button type="primary" onClick={() => setChanging(true)}>{t('catalogue.edit')}</Button>
          </>
        )}
        {changing && <ChangeItemDialog item={item} onClose={() => setChanging(false)} />}
      </header>
      <Refusal of={[change]} />
    </>
  );
}

function Identity({ item }: { item: ItemDetail }) {
  const text = useText();
  const { t, label } = text;
  const none = <span className="muted">{t('catalogue.item.none')}</span>;
  const yes = (on: boolean): string => t(on ? 'catalogue.yes' : 'catalogue.no');
  const money = (rial: string | null) => (rial === null ? none : <span className="item-amount">{text.money(rial)} <span className="muted">{text.unitName}</span></span>);
  const goods = item.kind !== 'service';
  return (
    <section className="item-box" aria-labelledby="item-identity">
      <h2 id="item-identity">{t('catalogue.identity')}</h2>
      <dl>
        {goods && <div><dt>{t('catalogue.item.brand')}</dt><dd>{item.brand ? <bdi>{label(item.brand.name)}</bdi> : none}</dd></div>}
        {goods && <div><dt>{t('catalogue.item.kind')}</dt><dd>{item.productKind ? <bdi>{label(item.productKind.name)}</bdi> : none}</dd></div>}
        {goods && <div><dt>{t('catalogue.item.model')}</dt><dd>{item.model ? <bdi dir="ltr">{item.model}</bdi> : none}</dd></div>}
        {goods && <div><dt>{t('catalogue.item.origin')}</dt><dd>{item.origin ? t(`catalogue.origin.${item.origin}`) : none}</dd></div>}
        <div><dt>{t('catalogue.item.tax-id')}</dt><dd>{item.taxId ? <bdi dir="ltr">{item.taxId}</bdi> : none}</dd></div>
        <div><dt>{t('catalogue.item.price')}</dt><dd>{money(item.price)}</dd></div>
        {item.mayChange && <div><dt>{t('catalogue.item.standard-cost')}</dt><dd>{money(item.standardCost)}</dd></div>}
        <div><dt>{t('catalogue.item.unit')}</dt><dd>{item.unit ?? t('catalogue.item.unit-none')}</dd></div>
        {goods && <div><dt>{t('catalogue.item.serial-tracked')}</dt><dd>{yes(item.serialTracked)}</dd></div>}
        {goods && <div><dt>{t('catalogue.item.serviceable')}</dt><dd>{yes(item.serviceable)}</dd></div>}
        <div><dt>{t('catalogue.item.responsible')}</dt><dd>{item.responsible ? <bdi>{label(item.responsible.name)}</bdi> : none}</dd></div>
      </dl>
    </section>
  );
}

function Relations({ item: { substitutes, supersededBy, supersedes } }: { item: ItemDetail }) {
  const { t } = useText();
  return (
    <section className="item-box" aria-labelledby="item-relations">
      <h2 id="item-relations">{t('catalogue.relations')}</h2>
      {substitutes.length === 0 && !supersededBy && supersedes.length === 0 ? <p className="muted">{t('catalogue.no-relations')}</p> : (
        <dl>
          {supersededBy && <div><dt>{t('catalogue.item.superseded-by')}</dt><dd><Ref item={supersededBy} /></dd></div>}
          {supersedes.length > 0 && <div><dt>{t('catalogue.item.supersedes')}</dt><dd>{supersedes.map((other) => <Ref key={other.id} item={other} />)}</dd></div>}
          {substitutes.length > 0 && <div><dt>{t('catalogue.item.substitutes')}</dt><dd>{substitutes.map((other) => <Ref key={other.id} item={other} />)}</dd></div>}
        </dl>
      )}
    </section>
  );
}

function Ref({ item }: { item: ItemRef }) {
  const { label } = useText();
  return <Link to={`/catalogue/items/${item.id}`} className={item.active ? undefined : 'term-off'}><bdi>{label(item.title)}</bdi></Link>;
}

function History({ id }: { id: string }) {
  const { t } = useText();
  return <section className="item-box" aria-labelledby="item-history"><h2 id="item-history">{t('catalogue.history')}</h2><HistoryRows list={useInfiniteQuery(itemHistory(id))} /></section>;
}

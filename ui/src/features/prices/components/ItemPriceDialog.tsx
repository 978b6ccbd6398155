import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Modal, Switch } from 'antd';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import type { ItemRef } from '@contracts/catalogue-items';
import type { ItemPrice, PricePeriodRow } from '@contracts/prices';
import { fieldErrors } from '../../../app/field-errors';
import { useText } from '../../../app/use-text';
import { DayField } from '../../../components/DayField';
import { Failure } from '../../../components/Failure';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { MoneyField } from '../../catalogue/components/MoneyField';
import { itemPrice, itemPrices, useSetItemPrice } from '../api/prices';

/** The price of one item in one list: what it is, what it was, and what it shall be. */
export function ItemPriceDialog({ listId, item, onClose }: { listId: string; item: ItemRef; onClose: () => void }) {
  const { label } = useText();
  const { data, error, refetch } = useQuery({ ...itemPrice(listId, item.id), staleTime: 0 });
  return (
    <Modal open onCancel={onClose} title={<Link to={`/catalogue/items/${item.id}`}><bdi>{label(item.title)}</bdi></Link>} width={620} footer={null}>
      {!data ? error ? <Failure error={error} retry={() => void refetch()} /> : <SkeletonLines rows={5} height={40} /> : (
        <>
          <Now price={data} />
          {data.mayChange && <SetPrice listId={listId} itemId={item.id} price={data} />}
          <Past listId={listId} itemId={item.id} />
        </>
      )}
    </Modal>
  );
}

function Now({ price: { price, next, standing } }: { price: ItemPrice }) {
  const text = useText();
  const { t } = text;
  const money = (rial: string) => <strong className="item-amount">{text.money(rial)} <span className="muted">{text.unitName}</span></strong>;
  return (
    <dl className="price-now">
      <div><dt>{t('price.now')}</dt><dd>{price ? <>{money(price.amount)}<span className="muted">{price.until ? t('price.range', { from: text.businessDate(price.from), until: text.businessDate(price.until) }) : t('price.since-from', { from: text.businessDate(price.from) })}</span></> : <span className="muted">{t('price.none')}</span>}</dd></div>
      {next && <div><dt>{t('price.next')}</dt><dd>{money(next.amount)}<span className="muted">{t('price.since-from', { from: text.businessDate(next.from) })}</span></dd></div>}
      <div><dt>{t('price.standing')}</dt><dd>{money(standing)}</dd></div>
    </dl>
  );
}

function SetPrice({ listId, itemId, price }: { listId: string; itemId: string; price: ItemPrice }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const set = useSetItemPrice(listId, itemId);
  const [amount, setAmount] = useState('');
  const [ends, setEnds] = useState(false);
  const [from, setFrom] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const errors = fieldErrors(set.error, text);
  const ready = from !== null && (ends || /^\d+$/.test(amount));

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!ready || set.isPending) return;
    set.mutate({ revision: price.revision, change: { amount: ends ? null : amount, from, reason: reason.trim() || null } }, { onSuccess: () => { void message.success(t('price.saved')); setAmount(''); setFrom(null); setReason(''); setEnds(false); } });
  }

  return (
    <form className="place-form price-form price-set" aria-label={t('price.set')} onSubmit={save}>
      <div>
        <label htmlFor="price-amount">{t('price.new-amount')}</label>
        <MoneyField id="price-amount" value={ends ? '' : amount} onChange={setAmount} disabled={ends} error={errors.of('amount') !== undefined} />
        <label className="place-switch"><Switch size="small" checked={ends} onChange={setEnds} />{t('price.ends')}</label>
      </div>
      <DayField id="price-from" label={t('price.from-day')} value={from} onChange={setFrom} error={errors.of('from')} />
      <div className="price-reason">
        <label htmlFor="price-reason">{t('price.reason')}</label>
        <Input id="price-reason" maxLength={300} status={errors.of('reason') ? 'error' : ''} value={reason} onChange={(e) => setReason(e.target.value)} aria-describedby="price-reason-hint" />
        {errors.of('reason') ? <p className="field-error" role="alert">{errors.of('reason')}</p> : <p id="price-reason-hint" className="muted">{t('price.reason-hint')}</p>}
      </div>
      {errors.whole && <p className="field-error price-reason" role="alert">{errors.whole}</p>}
      <div className="price-reason"><Button type="primary" htmlType="submit" loading={set.isPending} disabled={!ready}>{t('price.save')}</Button></div>
    </form>
  );
}

function Past({ listId, itemId }: { listId: string; itemId: string }) {
  const { t } = useText();
  const list = useInfiniteQuery(itemPrices(listId, itemId));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="price-past" aria-labelledby="price-past">
      <h3 id="price-past">{t('price.history')}</h3>
      {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} /> : list.isPending ? <SkeletonLines rows={3} height={44} />
        : rows.length === 0 ? <p className="muted">{t('price.history.empty')}</p> : <ol>{rows.map((row) => <Period key={row.id} period={row} />)}</ol>}
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('price.more')}</Button>}
    </section>
  );
}

function Period({ period: { amount, from, until, reason, by, at, replacedAt } }: { period: PricePeriodRow }) {
  const text = useText();
  const { t, label } = text;
  return (
    <li className={replacedAt === null ? undefined : 'price-replaced'}>
      <span className="item-amount">{text.money(amount)}</span>
      <span className="price-period">
        <span>{until ? t('price.range', { from: text.businessDate(from), until: text.businessDate(until) }) : t('price.since-from', { from: text.businessDate(from) })}</span>
        <span className="muted"><bdi>{by ? label(by.name) : t('price.system')}</bdi>{t('list.comma')}{text.moment(at)}{reason !== null && <>{t('list.comma')}<bdi>{reason}</bdi></>}</span>
      </span>
      {replacedAt !== null && <span className="place-off">{t('price.replaced')}</span>}
    </li>
  );
}

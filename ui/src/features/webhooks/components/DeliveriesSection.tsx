import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Check, CircleAlert, Clock, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { deliveryStates, type DeliveryRow, type DeliveryState, type WebhookRow } from '@contracts/webhooks';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { deliveryList } from '../api/webhooks';
import { useEventText } from '../use-event-text';
import { DeliveryDialog } from './DeliveryDialog';
import { ReplayDialog } from './ReplayDialog';

const icons: Record<DeliveryState, LucideIcon> = { waiting: Clock, delivered: Check, 'given-up': CircleAlert };

/** What was sent, the newest first, with what the receiver answered. */
export function DeliveriesSection({ webhook }: { webhook: WebhookRow }) {
  const { t } = useText();
  const [state, setState] = useState<DeliveryState>();
  const [open, setOpen] = useState<string | null>(null);
  const [replaying, setReplaying] = useState(false);
  const list = useInfiniteQuery(deliveryList(webhook.id, state));
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="place-section deliveries" aria-labelledby="deliveries">
      <header>
        <h3 id="deliveries">{t('webhooks.log')}</h3>
        <span className="spacer" />
        {webhook.active && <Button size="small" onClick={() => setReplaying(true)}>{t('webhooks.replay')}</Button>}
      </header>
      <div className="webhook-filter" role="group" aria-label={t('webhooks.state')}>
        <button type="button" className="chip" aria-pressed={!state} onClick={() => setState(undefined)}>{t('webhooks.state.any')}</button>
        {deliveryStates.map((one) => <button key={one} type="button" className="chip" aria-pressed={state === one} onClick={() => setState(one)}>{t(`webhooks.state.${one}`)}</button>)}
      </div>
      {list.error && rows.length === 0 ? <Failure error={list.error} retry={() => void list.refetch()} />
        : list.isPending ? <SkeletonLines rows={3} />
          : rows.length === 0 ? <p className="muted">{t(state ? 'webhooks.log.none-filtered' : 'webhooks.log.none.text')}</p>
            : <ul>{rows.map((delivery) => <li key={delivery.id}><Delivery delivery={delivery} onOpen={() => setOpen(delivery.id)} /></li>)}</ul>}
      {list.hasNextPage && <Button size="small" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>{t('webhooks.more')}</Button>}
      {open && <DeliveryDialog webhook={webhook} deliveryId={open} onClose={() => setOpen(null)} />}
      {replaying && <ReplayDialog webhook={webhook} onClose={() => setReplaying(false)} />}
    </section>
  );
}

function Delivery({ delivery, onOpen }: { delivery: DeliveryRow; onOpen: () => void }) {
  const text = useText();
  const { t, digits } = text;
  const eventText = useEventText();
  const Icon = icons[delivery.state];
  return (
    <button type="button" className={`delivery delivery-${delivery.state}`} onClick={onOpen}>
      <Icon size={16} strokeWidth={1.8} aria-label={t(`webhooks.state.${delivery.state}`)} />
      <span className="setting-title"><strong>{eventText(delivery.type)}</strong><span className="muted">{text.moment(delivery.at)}{delivery.request && <>{t('list.comma')}<Num>{digits(delivery.request.no)}</Num></>}</span></span>
      <span className="delivery-answer">
        {delivery.fault ? <span className="delivery-bad">{t(`webhooks.fault.${delivery.fault}`)}</span> : delivery.status ? <span className={delivery.status < 300 ? undefined : 'delivery-bad'}><Num>{digits(String(delivery.status))}</Num></span> : null}
        <span className="muted">{delivery.state === 'waiting' && delivery.attempts > 0 && delivery.nextAt ? t('webhooks.next', { at: text.moment(delivery.nextAt) }) : t('webhooks.tries', { count: delivery.attempts })}</span>
      </span>
    </button>
  );
}

import { useQuery } from '@tanstack/react-query';
import { App, Button, Modal } from 'antd';
import { Link } from 'react-router';
import type { WebhookRow } from '@contracts/webhooks';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Num } from '../../../components/Num';
import { Refusal } from '../../../components/Refusal';
import { SkeletonLines } from '../../../components/SkeletonLines';
import { deliveryOf, useRedelivery } from '../api/webhooks';
import { useEventText } from '../use-event-text';

/** One delivery whole: what is sent, and each try with its answer. */
export function DeliveryDialog({ webhook, deliveryId, onClose }: { webhook: WebhookRow; deliveryId: string; onClose: () => void }) {
  const text = useText();
  const { t, digits } = text;
  const eventText = useEventText();
  const { message } = App.useApp();
  const { data, error, refetch } = useQuery(deliveryOf(webhook.id, deliveryId));
  const again = useRedelivery(webhook.id);
  const send = (): void => again.mutate(deliveryId, { onSuccess: () => void message.success(t('webhooks.redelivered')) });
  return (
    <Modal open onCancel={onClose} title={data ? eventText(data.type) : t('webhooks.details')} width={680} footer={data && webhook.active ? <Button loading={again.isPending} onClick={send}>{t('webhooks.redeliver')}</Button> : null}>
      {error && !data ? <Failure error={error} retry={() => void refetch()} /> : !data ? <SkeletonLines rows={6} /> : (
        <>
          <dl className="place-facts">
            <div><dt>{t('webhooks.state')}</dt><dd>{t(`webhooks.state.${data.state}`)}</dd></div>
            <div><dt>{t('webhooks.when')}</dt><dd>{text.moment(data.at)}</dd></div>
            {data.request && <div><dt>{t('webhooks.about')}</dt><dd><Link to={`/requests/${data.request.id}`}><Num>{digits(data.request.no)}</Num></Link></dd></div>}
            {data.nextAt && <div><dt>{t('webhooks.attempts')}</dt><dd>{t('webhooks.next', { at: text.moment(data.nextAt) })}</dd></div>}
          </dl>
          <h3 className="webhook-title">{t('webhooks.payload')}</h3>
          <pre className="webhook-code" dir="ltr" tabIndex={0} aria-label={t('webhooks.payload')}>{JSON.stringify(data.payload, null, 2)}</pre>
          <h3 className="webhook-title">{t('webhooks.attempts')}</h3>
          {data.log.length === 0 ? <p className="muted">{t('webhooks.tries', { count: 0 })}</p> : (
            <ul className="webhook-tries">{data.log.map((attempt) => (
              <li key={attempt.number}>
                <span><strong>{attempt.fault ? t(`webhooks.fault.${attempt.fault}`) : <Num>{digits(String(attempt.status ?? ''))}</Num>}</strong><span className="muted">{text.moment(attempt.at)}{t('list.comma')}{t('webhooks.milliseconds', { count: attempt.milliseconds })}</span></span>
                {!attempt.fault && <pre className="webhook-code" dir="ltr">{attempt.answer || t('webhooks.no-answer')}</pre>}
              </li>
            ))}</ul>
          )}
          <Refusal inset of={[again]} />
        </>
      )}
    </Modal>
  );
}

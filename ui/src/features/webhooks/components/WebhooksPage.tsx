import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Plus, SearchX, Webhook as WebhookIcon } from 'lucide-react';
import { useState } from 'react';
import { NavLink, useParams } from 'react-router';
import type { WebhookRow } from '@contracts/webhooks';
import { useText } from '../../../app/use-text';
import { Failure } from '../../../components/Failure';
import { Placeholder } from '../../../components/Placeholder';
import { SkeletonLines } from '../../../components/SkeletonLines';
import '../../requests/requests.css';
import '../../settings/settings.css';
import '../../places/places.css';
import { webhookList } from '../api/webhooks';
import '../webhooks.css';
import { NewWebhookDialog } from './NewWebhookDialog';
import { WebhookPanel } from './WebhookPanel';

/** Other systems that are told what happens; one of them beside the list, with what became of each event. */
export function WebhooksPage() {
  const { t } = useText();
  const asked = useParams().webhookId;
  const [making, setMaking] = useState(false);
  const list = useQuery(webhookList);
  const chosen = list.data?.items.find(({ id }) => id === asked);
  const add = <Button type="primary" icon={<Plus size={15} strokeWidth={1.8} />} onClick={() => setMaking(true)}>{t('webhooks.new')}</Button>;
  return (
    <div className={asked ? 'settings settings-open webhooks' : 'settings webhooks'}>
      <section className="settings-list" aria-label={t('webhooks.title')}>
        <header className="page-head"><h1>{t('webhooks.title')}</h1><span className="spacer" />{add}</header>
        <div className="settings-scroll">
          {list.error && !list.data ? <Failure error={list.error} retry={() => void list.refetch()} />
            : list.isPending ? <SkeletonLines rows={4} height={56} />
              : list.data.items.length === 0 ? <Placeholder icon={WebhookIcon} title={t('webhooks.none.title')}>{t('webhooks.none.text')}</Placeholder>
                : <ul className="branches">{list.data.items.map((webhook) => <li key={webhook.id}><Row webhook={webhook} /></li>)}</ul>}
        </div>
      </section>
      <section className="settings-panel" aria-label={t('webhooks.one')}>
        {chosen ? <WebhookPanel key={chosen.id} webhook={chosen} />
          : asked && list.data ? <Placeholder icon={SearchX} title={t('webhook.not-found')}>{t('webhooks.choose.text')}</Placeholder>
            : <Placeholder icon={WebhookIcon} title={t('webhooks.choose.title')}>{t('webhooks.choose.text')}</Placeholder>}
      </section>
      {making && <NewWebhookDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

function Row({ webhook }: { webhook: WebhookRow }) {
  const text = useText();
  const { t } = text;
  return (
    <NavLink className="setting-row branch-row" to={`/webhooks/${webhook.id}`}>
      <span className="setting-title">
        <strong className={webhook.active ? undefined : 'muted'}><bdi>{webhook.name}</bdi></strong>
        <span className="muted webhook-url">{webhook.url}</span>
      </span>
      {!webhook.active ? <span className="place-off">{t('webhooks.off')}</span>
        : webhook.failingSince ? <span className="place-off">{t('webhooks.failing', { at: text.momentWithin(webhook.failingSince) })}</span>
          : <span className="muted">{t('webhooks.events-count', { count: webhook.events.length })}</span>}
    </NavLink>
  );
}

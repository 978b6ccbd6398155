import { useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { X } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { webhookEvents } from '@contracts/webhook-events';
import type { WebhookRow } from '@contracts/webhooks';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Refusal } from '../../../components/Refusal';
import { useChangeWebhook, useRotation, useTest, webhookList } from '../api/webhooks';
import { DeliveriesSection } from './DeliveriesSection';
import { SecretDialog } from './SecretDialog';
import { isReady, WebhookFields, type WebhookFieldValues } from './WebhookFields';

/** One webhook: what it tells where, how it fares, and what was sent. */
export function WebhookPanel({ webhook }: { webhook: WebhookRow }) {
  const text = useText();
  const { t, label } = text;
  const { message } = App.useApp();
  const [changing, setChanging] = useState(false);
  const [change, rotate, test] = [useChangeWebhook(webhook.id), useRotation(webhook.id), useTest(webhook.id)];
  const { name, url, events, branchIds, active, revision } = webhook;
  const branches = useQuery(webhookList).data?.branches ?? [];
  const nameOf = (id: string): string => { const branch = branches.find((one) => one.id === id); return branch ? label(branch.name) : '…'; };
  const turn = (): void => change.mutate({ revision, change: { name, url, events, branchIds, active: !active } }, { onSuccess: () => void message.success(t('webhooks.changed')) });
  return (
    <article className="setting">
      <header className="setting-head">
        <div><h2><bdi>{name}</bdi></h2><p className="muted webhook-url" title={url}>{url}</p></div>
        <Link to="/webhooks" className="setting-close"><IconButton label={t('action.close')} icon={<X size={18} strokeWidth={1.7} />} /></Link>
      </header>
      <p className={active && !webhook.failingSince ? 'muted webhook-state' : 'place-off webhook-state'}>
        {active ? webhook.failingSince ? t('webhooks.failing', { at: text.momentWithin(webhook.failingSince) }) : t('webhooks.on') : t(`webhooks.off.${webhook.offReason ?? 'by-hand'}`, { at: text.momentWithin(webhook.offAt!) })}
        {webhook.waiting > 0 && <>{t('list.comma')}{t('webhooks.waiting', { count: webhook.waiting })}</>}
      </p>
      {changing ? <ChangeWebhook webhook={webhook} onClose={() => setChanging(false)} /> : (
        <>
          <ul className="webhook-chosen">{events.map((event) => <li key={event}>{label(webhookEvents[event])}</li>)}</ul>
          <p className="muted webhook-owner">{t('webhooks.owner', { name: label(webhook.owner.name) })}{branchIds && <>{t('list.comma')}{t('webhooks.only-of', { branches: branchIds.map((id) => nameOf(id)).join(t('list.comma')) })}</>}{webhook.formerSecretUntil && <>{t('list.comma')}{t('webhooks.two-secrets', { at: text.momentWithin(webhook.formerSecretUntil) })}</>}</p>
          <div className="setting-form-end webhook-acts">
            {active && <Button type="primary" loading={test.isPending} onClick={() => test.mutate(undefined, { onSuccess: () => void message.success(t('webhooks.tested')) })}>{t('webhooks.test')}</Button>}
            <Button onClick={() => setChanging(true)}>{t('webhooks.change')}</Button>
            <Popconfirm title={t('webhooks.rotate')} description={t('webhooks.rotate-text')} okText={t('webhooks.rotate')} cancelText={t('action.cancel')} onConfirm={() => rotate.mutate(revision)}><Button loading={rotate.isPending}>{t('webhooks.rotate')}</Button></Popconfirm>
            <Button loading={change.isPending} onClick={turn}>{t(active ? 'webhooks.switch-off' : 'webhooks.switch-on')}</Button>
          </div>
          <Refusal inset of={[test, rotate, change]} />
        </>
      )}
      <DeliveriesSection webhook={webhook} />
      {rotate.data && <SecretDialog title={t('webhooks.rotated', { name })} secret={rotate.data.secret} text={t('webhooks.rotate-text')} onClose={() => rotate.reset()} />}
    </article>
  );
}

function ChangeWebhook({ webhook, onClose }: { webhook: WebhookRow; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const change = useChangeWebhook(webhook.id);
  const [fields, setFields] = useState<WebhookFieldValues>({ name: webhook.name, url: webhook.url, events: webhook.events, branchIds: webhook.branchIds });

  function save(event: FormEvent): void {
    event.preventDefault();
    if (!isReady(fields) || change.isPending) return;
    change.mutate({ revision: webhook.revision, change: { ...fields, name: fields.name.trim(), url: fields.url.trim(), active: webhook.active } }, { onSuccess: () => { void message.success(t('webhooks.changed')); onClose(); } });
  }

  return (
    <form className="place-form webhook-form" onSubmit={save}>
      <WebhookFields id="webhook-change" value={fields} onChange={setFields} />
      {change.error && <p className="field-error" role="alert">{errorText(change.error, text)}</p>}
      <div className="setting-form-end">
        <Button type="primary" htmlType="submit" loading={change.isPending} disabled={!isReady(fields)}>{t('webhooks.save')}</Button>
        <Button onClick={onClose}>{t('action.cancel')}</Button>
      </div>
    </form>
  );
}

import { App, Button, Checkbox, Modal, Segmented } from 'antd';
import { useState } from 'react';
import type { WebhookRow } from '@contracts/webhooks';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useReplay } from '../api/webhooks';

const spans = [1, 7, 29] as const;
const day = 86_400_000;

/** Sends the events of the last days once more. */
export function ReplayDialog({ webhook, onClose }: { webhook: WebhookRow; onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const replay = useReplay(webhook.id);
  const [days, setDays] = useState<number>(1);
  const [onlyUndelivered, setOnly] = useState(true);
  function send(): void {
    const to = Date.now();
    replay.mutate({ from: new Date(to - days * day).toISOString(), to: new Date(to).toISOString(), onlyUndelivered }, { onSuccess: ({ count }) => { void message.success(t('webhooks.replayed', { count })); onClose(); } });
  }
  return (
    <Modal open onCancel={onClose} title={t('webhooks.replay')} width={480} footer={<Button type="primary" loading={replay.isPending} onClick={send}>{t('webhooks.redeliver')}</Button>}>
      <div className="place-form">
        <p className="muted">{t('webhooks.replay-text')}</p>
        <Segmented<number> aria-label={t('webhooks.replay')} value={days} onChange={setDays} options={spans.map((value) => ({ value, label: t('webhooks.replay.days', { count: value }) }))} />
        <Checkbox checked={onlyUndelivered} onChange={(e) => setOnly(e.target.checked)}>{t('webhooks.replay.undelivered')}</Checkbox>
        {replay.error && <p className="field-error" role="alert">{errorText(replay.error, text)}</p>}
      </div>
    </Modal>
  );
}

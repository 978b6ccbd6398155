import { Button, Modal } from 'antd';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useAddWebhook } from '../api/webhooks';
import { SecretDialog } from './SecretDialog';
import { isReady, WebhookFields, type WebhookFieldValues } from './WebhookFields';

/** Makes a webhook; then its secret, this once. */
export function NewWebhookDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const go = useNavigate();
  const add = useAddWebhook();
  const [fields, setFields] = useState<WebhookFieldValues>({ name: '', url: '', events: ['request.created', 'request.status-changed', 'request.ended'], branchIds: null });

  function save(event: FormEvent): void {
    event.preventDefault();
    if (isReady(fields) && !add.isPending) add.mutate({ ...fields, name: fields.name.trim(), url: fields.url.trim() });
  }

  if (add.data) {
    const { webhook, secret } = add.data;
    return <SecretDialog title={t('webhooks.made', { name: webhook.name })} secret={secret} text={t('webhooks.once')} onClose={() => { onClose(); void go(`/webhooks/${webhook.id}`); }} />;
  }
  return (
    <Modal open onCancel={onClose} title={t('webhooks.new')} width={560} footer={null}>
      <form className="place-form webhook-form" onSubmit={save}>
        <WebhookFields id="webhook" value={fields} onChange={setFields} autoFocus />
        {add.error && <p className="field-error" role="alert">{errorText(add.error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" loading={add.isPending} disabled={!isReady(fields)}>{t('webhooks.create')}</Button></div>
      </form>
    </Modal>
  );
}

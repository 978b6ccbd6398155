import { Checkbox, Input } from 'antd';
import { webhookEventNames, webhookEvents, type WebhookEventName } from '@contracts/webhook-events';
import { useText } from '../../../app/use-text';

export interface WebhookFieldValues { name: string; url: string; events: WebhookEventName[] }
export const isReady = ({ name, url, events }: WebhookFieldValues): boolean => name.trim() !== '' && url.trim() !== '' && events.length > 0;

/** Its name, where it leads, and what it tells. */
export function WebhookFields({ id, value, onChange, autoFocus }: { id: string; value: WebhookFieldValues; onChange: (value: WebhookFieldValues) => void; autoFocus?: boolean }) {
  const { t, label } = useText();
  const turn = (event: WebhookEventName, on: boolean): void => onChange({ ...value, events: webhookEventNames.filter((name) => (name === event ? on : value.events.includes(name))) });
  return (
    <>
      <label htmlFor={`${id}-name`}>{t('webhooks.name')}</label>
      <Input id={`${id}-name`} maxLength={60} value={value.name} autoFocus={autoFocus} placeholder={t('webhooks.name-example')} onChange={(e) => onChange({ ...value, name: e.target.value })} />
      <label htmlFor={`${id}-url`}>{t('webhooks.url')}</label>
      <Input id={`${id}-url`} dir="ltr" inputMode="url" maxLength={500} value={value.url} placeholder="https://erp.example.com/zamen" onChange={(e) => onChange({ ...value, url: e.target.value })} aria-describedby={`${id}-url-text`} />
      <p className="muted" id={`${id}-url-text`}>{t('webhooks.url-text')}</p>
      <span className="place-label" id={`${id}-events`}>{t('webhooks.events')}</span>
      <fieldset className="webhook-events" aria-labelledby={`${id}-events`}>
        {webhookEventNames.map((event) => <Checkbox key={event} checked={value.events.includes(event)} onChange={(e) => turn(event, e.target.checked)}>{label(webhookEvents[event])}</Checkbox>)}
      </fieldset>
    </>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { webhookEventNames, webhookEvents, type WebhookEventName } from '@contracts/webhook-events';
import { useText } from '../../../app/use-text';
import { webhookList } from '../api/webhooks';

export interface WebhookFieldValues { name: string; url: string; events: WebhookEventName[]; /** Null: all that its owner looks after. */ branchIds: string[] | null }
export const isReady = ({ name, url, events }: WebhookFieldValues): boolean => name.trim() !== '' && url.trim() !== '' && events.length > 0;

/** Its name, where it leads, what it tells, and of which branches. */
export function WebhookFields({ id, value, onChange, autoFocus }: { id: string; value: WebhookFieldValues; onChange: (value: WebhookFieldValues) => void; autoFocus?: boolean }) {
  const { t, label } = useText();
  const branches = useQuery(webhookList).data?.branches ?? [];
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
      {(branches.length > 1 || value.branchIds) && (
        <>
          <label htmlFor={`${id}-branches`}>{t('webhooks.branches')}</label>
          <Select<string[]>
            id={`${id}-branches`} mode="multiple" allowClear value={value.branchIds ?? []} placeholder={t('webhooks.branches.all')} showSearch={{ optionFilterProp: 'label' }} aria-describedby={`${id}-branches-text`}
            options={branches.map((branch) => ({ value: branch.id, label: label(branch.name) }))} onChange={(chosen) => onChange({ ...value, branchIds: chosen.length > 0 ? chosen : null })}
          />
          <p className="muted" id={`${id}-branches-text`}>{t('webhooks.branches-text')}</p>
        </>
      )}
    </>
  );
}

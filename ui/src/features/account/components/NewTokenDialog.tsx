import { Button, Checkbox, Input, Modal, Segmented } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { ruleOf, type Action } from '@contracts/actions';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { SecretBox } from '../../../components/SecretBox';
import { useMe } from '../../session/use-me';
import { useTokenCreation } from '../api/account';

const spans = [7, 30, 90, 365] as const;

/** Name, end and rights of a token; then its secret, this once. */
export function NewTokenDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const { rights } = useMe();
  const create = useTokenCreation();
  const [name, setName] = useState('');
  const [days, setDays] = useState<number>(90);
  const [scopes, setScopes] = useState<Action[]>([]);
  const ready = name.trim() !== '' && scopes.length > 0;

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (ready && !create.isPending) create.mutate({ name: name.trim(), scopes, days });
  }

  if (create.data) {
    return (
      <Modal open onCancel={onClose} title={t('tokens.made', { name: create.data.token.name })} width={520} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{t('secret.kept')}</Button>}>
        <SecretBox secret={create.data.secret} label={t('tokens.secret')} />
        <p className="muted">{t('tokens.once')}</p>
      </Modal>
    );
  }
  return (
    <Modal open onCancel={onClose} title={t('tokens.new')} width={560} footer={null}>
      <form className="account-form" style={{ maxInlineSize: 'none' }} onSubmit={submit}>
        <label htmlFor="token-name">{t('tokens.name')}</label>
        <Input id="token-name" maxLength={60} value={name} autoFocus placeholder={t('tokens.name-example')} onChange={(e) => setName(e.target.value)} />
        <label id="token-days">{t('tokens.days')}</label>
        <Segmented<number> aria-labelledby="token-days" value={days} onChange={setDays} options={spans.map((value) => ({ value, label: t('tokens.span', { count: value }) }))} />
        <label id="token-scopes">{t('tokens.scopes')}</label>
        <fieldset className="scopes" aria-labelledby="token-scopes">
          {rights.filter((right) => ruleOf(right).resource !== 'money').map((right) => (
            <Checkbox key={right} checked={scopes.includes(right)} onChange={(e) => setScopes(e.target.checked ? [...scopes, right] : scopes.filter((scope) => scope !== right))}>{t(`right.${right}`)}</Checkbox>
          ))}
        </fieldset>
        {create.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(create.error, text)}</p>}
        <Button type="primary" htmlType="submit" disabled={!ready} loading={create.isPending}>{t('tokens.create')}</Button>
      </form>
    </Modal>
  );
}

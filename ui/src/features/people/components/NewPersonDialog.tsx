import { Button, Input, Modal } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { SecretBox } from '../../../components/SecretBox';
import { usePersonAdd } from '../api/people';
import { isComplete, noPerson, sent } from '../person-values';
import { PersonFields } from './PersonFields';

/** Makes an account, then shows its one-time password, to be handed over. */
export function NewPersonDialog({ branch, onClose }: { /** Its code, where the list is of one. */ branch: string | null; onClose: () => void }) {
  const text = useText();
  const { t, label } = text;
  const add = usePersonAdd();
  const [login, setLogin] = useState('');
  const [values, setValues] = useState({ ...noPerson, branch });
  const ready = login.trim() !== '' && isComplete(values);

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (ready && !add.isPending) add.mutate({ login, ...sent(values) });
  }

  if (add.data) {
    const { person, password } = add.data;
    return (
      <Modal open onCancel={onClose} title={t('people.made', { name: label(person.name) })} width={480} mask={{ closable: false }} footer={<Button type="primary" onClick={onClose}>{t('secret.kept')}</Button>}>
        <p>{t('people.made-login')} <bdi dir="ltr"><strong>{person.login}</strong></bdi></p>
        <SecretBox secret={password.password} label={t('people.one-time-password')} />
        <p className="muted">{t('people.reset-once', { at: text.moment(password.until) })}</p>
      </Modal>
    );
  }
  return (
    <Modal open onCancel={onClose} title={t('people.new')} width={560} mask={{ closable: false }} footer={null}>
      <form className="place-form person-form" onSubmit={submit}>
        <label htmlFor="person-login">{t('people.login')}</label>
        <Input id="person-login" dir="ltr" autoFocus autoComplete="off" spellCheck={false} maxLength={40} value={login} onChange={(e) => setLogin(e.target.value)} />
        <PersonFields value={values} onChange={(next) => setValues({ ...next })} />
        {add.error && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(add.error, text)}</p>}
        <div className="setting-form-end"><Button type="primary" htmlType="submit" disabled={!ready} loading={add.isPending}>{t('people.make')}</Button></div>
      </form>
    </Modal>
  );
}

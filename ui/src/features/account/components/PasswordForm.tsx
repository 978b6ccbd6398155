import { App, Button, Input } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useMe } from '../../session/use-me';
import { usePasswordChange } from '../api/account';

/** The present password, the new one, and the new one again. */
export function PasswordForm({ oneTime = false }: { /** The present one was set by somebody else. */ oneTime?: boolean }) {
  const text = useText();
  const { t } = text;
  const { message } = App.useApp();
  const { login } = useMe();
  const change = usePasswordChange();
  const [values, setValues] = useState({ current: '', password: '', again: '' });
  const [differ, setDiffer] = useState(false);
  const ready = values.current !== '' && values.password !== '' && values.again !== '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!ready || change.isPending) return;
    const isSame = values.password === values.again;
    setDiffer(!isSame);
    if (!isSame) return;
    change.mutate({ current: values.current, password: values.password }, {
      onSuccess: () => { setValues({ current: '', password: '', again: '' }); void message.success(t('password.changed')); },
    });
  }
  const field = (name: keyof typeof values, autoComplete: string) => (
    <>
      <label htmlFor={`password-${name}`}>{t(name === 'current' && oneTime ? 'password.one-time-field' : `password.${name}`)}</label>
      <Input.Password id={`password-${name}`} dir="ltr" autoComplete={autoComplete} maxLength={200} value={values[name]} onChange={(e) => { setDiffer(false); setValues({ ...values, [name]: e.target.value }); }} />
    </>
  );
  return (
    <form className="account-form" onSubmit={submit}>
      <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
      {field('current', 'current-password')}
      {field('password', 'new-password')}
      {field('again', 'new-password')}
      {(differ || change.error) && <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{differ ? t('password.differ') : errorText(change.error, text)}</p>}
      <Button type="primary" htmlType="submit" disabled={!ready} loading={change.isPending}>{t('password.change')}</Button>
    </form>
  );
}

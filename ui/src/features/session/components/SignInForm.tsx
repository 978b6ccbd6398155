import { Button, Input } from 'antd';
import { CircleAlert } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { Me } from '@contracts/session';
import { errorText } from '../../../app/problem-text';
import { useText } from '../../../app/use-text';
import { useSignIn } from '../api/session';

export function SignInForm({ login: fixedLogin, onSignedIn }: { login?: string; onSignedIn?: (me: Me) => void }) {
  const text = useText();
  const signIn = useSignIn();
  const [login, setLogin] = useState(fixedLogin ?? '');
  const [password, setPassword] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!login.trim() || !password || signIn.isPending) return;
    signIn.mutate({ login: login.trim(), password }, { onSuccess: onSignedIn });
  }

  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label htmlFor="login">{text.t('session.login')}</label>
      <Input id="login" name="username" dir="ltr" autoComplete="username" size="large" value={login} autoFocus={!fixedLogin} disabled={fixedLogin !== undefined} onChange={(e) => setLogin(e.target.value)} />
      <label htmlFor="password">{text.t('session.password')}</label>
      <Input.Password id="password" name="password" dir="ltr" autoComplete="current-password" size="large" value={password} autoFocus={fixedLogin !== undefined} onChange={(e) => setPassword(e.target.value)} />
      {signIn.error && (
        <p className="field-error" role="alert"><CircleAlert size={14} strokeWidth={1.8} aria-hidden />{errorText(signIn.error, text)}</p>
      )}
      <Button type="primary" htmlType="submit" size="large" block loading={signIn.isPending}>{text.t('session.sign-in')}</Button>
    </form>
  );
}

import { Button } from 'antd';
import { useText } from '../../../app/use-text';
import { Logo } from '../../../components/Logo';
import { useSignOut } from '../../session/api/session';
import '../account.css';
import { PasswordForm } from './PasswordForm';

/** Stands before everything else for whoever was given a password. */
export function OneTimePage() {
  const { t } = useText();
  const signOut = useSignOut();
  return (
    <div className="sign-in sign-in-alone">
      <main className="sign-in-main">
        <header><Logo size={30} /><span className="brand">{t('app.name')}</span></header>
        <div className="sign-in-box">
          <h1>{t('password.one-time-title')}</h1>
          <p className="account-hint">{t('password.one-time-text')} {t('password.rules')}</p>
          <PasswordForm oneTime />
          <p className="sign-in-help"><Button type="link" size="small" onClick={() => signOut.mutate()}>{t('session.other-person')}</Button></p>
        </div>
      </main>
    </div>
  );
}

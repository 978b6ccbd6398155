import { useText } from '../../../app/use-text';
import { DoorHeader } from './DoorHeader';
import { SignInForm } from './SignInForm';
import { SignInPath } from './SignInPath';

export function SignInPage() {
  const { t } = useText();
  return (
    <div className="sign-in">
      <main className="sign-in-main">
        <DoorHeader />
        <div className="sign-in-box">
          <h1>{t('session.title')}</h1>
          <p>{t('session.subtitle')}</p>
          <SignInForm />
          <p className="sign-in-help">{t('session.help')}</p>
        </div>
      </main>
      <aside className="sign-in-side" aria-hidden>
        <SignInPath />
        <p>{t('session.motto')}</p>
      </aside>
    </div>
  );
}

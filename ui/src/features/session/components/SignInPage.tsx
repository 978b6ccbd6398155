import { Languages, Moon, Sun } from 'lucide-react';
import { IconButton } from '../../../components/IconButton';
import { setLocalPreferences, useMode } from '../../../app/preferences';
import { useText } from '../../../app/use-text';
import { Logo } from '../../../components/Logo';
import { SignInForm } from './SignInForm';
import { SignInPath } from './SignInPath';

export function SignInPage() {
  const { t, language } = useText();
  const mode = useMode();
  return (
    <div className="sign-in">
      <main className="sign-in-main">
        <header>
          <Logo size={30} />
          <span className="brand">{t('app.name')}</span>
          <span className="spacer" />
          <IconButton label={t('preferences.other-language')} icon={<Languages size={18} strokeWidth={1.7} />} onClick={() => setLocalPreferences({ language: language === 'fa' ? 'en' : 'fa' })} />
          <IconButton label={t(mode === 'dark' ? 'preferences.to-light' : 'preferences.to-dark')} icon={mode === 'dark' ? <Sun size={18} strokeWidth={1.7} /> : <Moon size={18} strokeWidth={1.7} />} onClick={() => setLocalPreferences({ theme: mode === 'dark' ? 'light' : 'dark' })} />
        </header>
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

import { Languages, Moon, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { setLocalPreferences, useMode } from '../../../app/preferences';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { Logo } from '../../../components/Logo';

/** Over pages that nobody has to be signed in for: language and theme are this device's. */
export function DoorHeader({ children }: { children?: ReactNode }) {
  const { t, language } = useText();
  const mode = useMode();
  return (
    <header>
      <Logo size={30} />
      <span className="brand">{t('app.name')}</span>
      <span className="spacer" />
      {children}
      <IconButton label={t('preferences.other-language')} icon={<Languages size={18} strokeWidth={1.7} />} onClick={() => setLocalPreferences({ language: language === 'fa' ? 'en' : 'fa' })} />
      <IconButton label={t(mode === 'dark' ? 'preferences.to-light' : 'preferences.to-dark')} icon={mode === 'dark' ? <Sun size={18} strokeWidth={1.7} /> : <Moon size={18} strokeWidth={1.7} />} onClick={() => setLocalPreferences({ theme: mode === 'dark' ? 'light' : 'dark' })} />
    </header>
  );
}

import { Settings } from 'lucide-react';
import { NavLink } from 'react-router';
import { useMe } from '../../features/session/use-me';
import { useText } from '../use-text';
import { places } from './places';

/** The rail of a phone. */
export function TabBar({ onPreferences }: { onPreferences: () => void }) {
  const { t } = useText();
  const { rights } = useMe();
  return (
    <nav className="tabbar" aria-label={t('shell.places')}>
      {places.filter((place) => !place.action || rights.includes(place.action)).map(({ path, key, icon: Icon }) => (
        <NavLink key={path} to={path}><Icon size={21} strokeWidth={1.6} aria-hidden /><span>{t(`place.${key}`)}</span></NavLink>
      ))}
      <button type="button" onClick={onPreferences}><Settings size={21} strokeWidth={1.6} aria-hidden /><span>{t('preferences.short')}</span></button>
    </nav>
  );
}

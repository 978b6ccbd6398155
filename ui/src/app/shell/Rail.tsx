import { Tooltip } from 'antd';
import { Keyboard, Settings } from 'lucide-react';
import { NavLink } from 'react-router';
import { useMe } from '../../features/session/use-me';
import { IconButton } from '../../components/IconButton';
import { useText } from '../use-text';
import { placesOf } from './places';

export function Rail({ onPreferences, onShortcuts }: { onPreferences: () => void; onShortcuts: () => void }) {
  const { t, language } = useText();
  const me = useMe();
  return (
    <nav className="rail" aria-label={t('shell.places')}>
      {placesOf(me).map(({ path, key, icon: Icon }) => (
        <Tooltip key={path} title={t(`place.${key}`)} placement={language === 'fa' ? 'left' : 'right'}>
          <NavLink to={path} aria-label={t(`place.${key}`)}><Icon size={20} strokeWidth={1.6} aria-hidden /><span>{t(`place.${key}`)}</span></NavLink>
        </Tooltip>
      ))}
      <span className="spacer" />
      <span className="rail-foot">
        <IconButton label={t('shortcuts.title')} icon={<Keyboard size={20} strokeWidth={1.6} />} onClick={onShortcuts} />
        <IconButton label={t('preferences.title')} icon={<Settings size={20} strokeWidth={1.6} />} onClick={onPreferences} />
      </span>
    </nav>
  );
}

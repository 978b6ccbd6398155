import { Dropdown } from 'antd';
import { Ellipsis, Settings } from 'lucide-react';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { useMe } from '../../features/session/use-me';
import { useText } from '../use-text';
import { placesOf } from './places';

/** So many places fit beside each other; with more of them the rest is behind one button. */
const mostTabs = 4;

/** The rail of a phone. */
export function TabBar({ onPreferences }: { onPreferences: () => void }) {
  const { t } = useText();
  const me = useMe();
  const { pathname } = useLocation();
  const go = useNavigate();
  const mine = placesOf(me);
  const [shown, rest] = mine.length > mostTabs ? [mine.slice(0, mostTabs), mine.slice(mostTabs)] : [mine, []];
  const here = rest.find(({ path }) => pathname.startsWith(path));
  return (
    <nav className="tabbar" aria-label={t('shell.places')}>
      {shown.map(({ path, key, icon: Icon }) => (
        <NavLink key={path} to={path}><Icon size={21} strokeWidth={1.6} aria-hidden /><span>{t(`place.${key}`)}</span></NavLink>
      ))}
      {rest.length === 0
        ? <button type="button" onClick={onPreferences}><Settings size={21} strokeWidth={1.6} aria-hidden /><span>{t('preferences.short')}</span></button>
        : (
          <Dropdown
            trigger={['click']} placement="topRight" getPopupContainer={(button) => button.closest('nav') ?? document.body}
            menu={{ selectedKeys: here ? [here.key] : [], items: [
              ...rest.map(({ path, key, icon: Icon }) => ({ key, icon: <Icon size={18} strokeWidth={1.6} aria-hidden />, label: t(`place.${key}`), onClick: () => void go(path) })),
              { type: 'divider' as const }, { key: 'preferences', icon: <Settings size={18} strokeWidth={1.6} aria-hidden />, label: t('preferences.title'), onClick: onPreferences },
            ] }}
          >
            <button type="button" className={here ? 'active' : undefined}><Ellipsis size={21} strokeWidth={1.6} aria-hidden /><span>{t('shell.more')}</span></button>
          </Dropdown>
        )}
    </nav>
  );
}

import { Dropdown } from 'antd';
import { CircleUser, Languages, LogOut, Moon, Settings, Store, Sun } from 'lucide-react';
import { Link, useLocation } from 'react-router';
import { Avatar } from '../../components/Avatar';
import { IconButton } from '../../components/IconButton';
import { NoticesMenu } from '../../features/notices/components/NoticesMenu';
import { SearchBox } from '../../features/search/components/SearchBox';
import { usePreferenceChange, useSignOut } from '../../features/session/api/session';
import { useRoleName } from '../../features/access/use-role-name';
import { useMe } from '../../features/session/use-me';
import { useMode } from '../preferences';
import { useText } from '../use-text';
import { places } from './places';

export function TopBar({ onPreferences }: { onPreferences: () => void }) {
  const { t, label, language } = useText();
  const me = useMe();
  const roleName = useRoleName();
  const mode = useMode();
  const { pathname } = useLocation();
  const change = usePreferenceChange();
  const signOut = useSignOut();
  const place = places.find(({ path }) => pathname.startsWith(path));
  return (
    <header className="topbar">
      <Link to="/inbox" className="brand">{t('app.name')}</Link>
      <span className="topbar-place">{place ? t(`place.${place.key}`) : pathname === '/account' && t('account.title')}</span>
      <SearchBox />
      <span className="topbar-branch"><Store size={17} strokeWidth={1.6} aria-hidden />{label(me.branch.name)}</span>
      <span className="topbar-line" aria-hidden />
      <span className="topbar-wide">
        <IconButton label={t('preferences.other-language')} icon={<Languages size={19} strokeWidth={1.7} />} onClick={() => change.mutate({ language: language === 'fa' ? 'en' : 'fa' })} />
        <IconButton label={t(mode === 'dark' ? 'preferences.to-light' : 'preferences.to-dark')} icon={mode === 'dark' ? <Sun size={19} strokeWidth={1.7} /> : <Moon size={19} strokeWidth={1.7} />} onClick={() => change.mutate({ theme: mode === 'dark' ? 'light' : 'dark' })} />
      </span>
      <NoticesMenu />
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'who', type: 'group', label: <span className="avatar-menu-who"><strong>{label(me.name)}</strong><span>{me.roles.map(roleName).join(t('list.comma'))}</span></span> },
            { key: 'account', icon: <CircleUser size={16} strokeWidth={1.7} />, label: <Link to="/account">{t('account.title')}</Link> },
            { key: 'preferences', icon: <Settings size={16} strokeWidth={1.7} />, label: t('preferences.title'), onClick: onPreferences },
            { key: 'sign-out', icon: <LogOut size={16} strokeWidth={1.7} className="directional" />, label: t('session.sign-out'), onClick: () => signOut.mutate() },
          ],
        }}
      >
        <button type="button" className="avatar-button" aria-label={label(me.name)}><Avatar name={me.name} /></button>
      </Dropdown>
    </header>
  );
}

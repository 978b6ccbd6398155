import { Sparkles, WifiOff } from 'lucide-react';
import { Suspense, useEffect, useState } from 'react';
import { Outlet, useNavigate } from 'react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Band } from '../../components/Band';
import { SkeletonLines } from '../../components/SkeletonLines';
import { SessionDialog } from '../../features/session/components/SessionDialog';
import { refreshMe } from '../../features/session/api/session';
import { useMe } from '../../features/session/use-me';
import { Forbidden } from '../Forbidden';
import { useAllowed } from '../route-needs';
import { useConnection } from '../connection';
import { onStaleToken } from '../api-client';
import { connectLive } from '../live';
import { useNewVersion } from '../new-version';
import { useShortcuts } from '../shortcuts';
import { usePhone } from '../use-media';
import { useLive } from '../use-live';
import { useText } from '../use-text';
import { PreferencesDialog } from './PreferencesDialog';
import { Rail } from './Rail';
import { ShortcutsDialog } from './ShortcutsDialog';
import { TabBar } from './TabBar';
import { TopBar } from './TopBar';

export function Shell() {
  const text = useText();
  const me = useMe();
  const phone = usePhone();
  const navigate = useNavigate();
  const client = useQueryClient();
  const connection = useConnection();
  const newVersion = useNewVersion();
  const allowed = useAllowed();
  const [preferences, setPreferences] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);

  useShortcuts({
    'g i': () => void navigate('/inbox'), 'g r': () => void navigate('/requests'), 'g m': () => void navigate('/imports'), 'g e': () => void navigate('/incidents'), 'g a': () => void navigate('/audit'), 'g u': () => void navigate('/people'), 'g b': () => void navigate('/branches'), 'g y': () => void navigate('/warranty'), 'g k': () => void navigate('/catalogue'), 'g d': () => void navigate('/knowledge'), 'g c': () => void navigate('/access'), 'g w': () => void navigate('/webhooks'), 'g o': () => void navigate('/operations'),
    n: () => void navigate('/requests/new'), '?': () => setShortcuts(true),
  });
  useLive(({ topic }) => topic === 'session' || topic === 'access', () => void refreshMe(client));
  // What one may do is another now: what is shown. The session is left to the line above, since one that has ended must not take the page with what is typed.
  useLive(({ topic }) => topic === 'access', () => void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }));
  useEffect(() => connectLive(), []);
  useEffect(() => {
    onStaleToken(() => refreshMe(client));
    return () => onStaleToken(null);
  }, [client]);

  return (
    <div className="shell">
      <TopBar onPreferences={() => setPreferences(true)} />
      {!phone && <Rail onPreferences={() => setPreferences(true)} onShortcuts={() => setShortcuts(true)} />}
      <main className="shell-page">
        {!connection.online && <Band tone="warn" icon={WifiOff}>{text.t('connection.lost', { time: text.time(new Date(connection.since)) })}</Band>}
        {newVersion && connection.online && <Band tone="accent" icon={Sparkles}>{text.t('version.new')} <button type="button" onClick={() => window.location.reload()}>{text.t('action.reload')}</button></Band>}
        {allowed ? <Suspense fallback={<SkeletonLines />}><Outlet context={{ openShortcuts: () => setShortcuts(true) }} /></Suspense> : <Forbidden />}
      </main>
      {phone && <TabBar onPreferences={() => setPreferences(true)} />}
      <PreferencesDialog open={preferences} onClose={() => setPreferences(false)} />
      <ShortcutsDialog open={shortcuts} onClose={() => setShortcuts(false)} />
      <SessionDialog me={me} />
    </div>
  );
}

import { useQuery } from '@tanstack/react-query';
import { Suspense, useEffect, useEffectEvent } from 'react';
import { Outlet } from 'react-router';
import { Failure } from '../components/Failure';
import { sessionQuery } from '../features/session/api/session';
import { SignInPage } from '../features/session/components/SignInPage';
import { MeContext } from '../features/session/use-me';
import { useConnection } from './connection';
import { piece } from './piece';

const OneTimePage = piece(async () => (await import('../features/account/components/OneTimePage')).OneTimePage);

export function SignedIn() {
  const { data: me, error, refetch } = useQuery(sessionQuery);
  const { online } = useConnection();
  const resume = useEffectEvent(() => { if (error) void refetch(); });
  useEffect(() => { if (online) resume(); }, [online]);
  if (me) return <MeContext value={me}>{me.oneTimePassword ? <Suspense><OneTimePage /></Suspense> : <Outlet />}</MeContext>;
  if (me === null) return <SignInPage />;
  return error ? <div className="whole-page"><Failure page error={error} retry={() => void refetch()} /></div> : null;
}

import { Button, Modal } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Me } from '@contracts/session';
import { onSessionEnd } from '../../../app/api-client';
import { closeNotifications } from '../../../app/clicked-notification';
import { useText } from '../../../app/use-text';
import { useSignOut } from '../api/session';
import { SignInForm } from './SignInForm';

/** The session ended while somebody worked: they sign in again over the page, and what they sent is sent once more. */
export function SessionDialog({ me }: { me: Me }) {
  const { t } = useText();
  const [open, setOpen] = useState(false);
  const signOut = useSignOut();
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    onSessionEnd(() => new Promise<void>((resolve) => { waiting.current.push(resolve); setOpen(true); }));
    return () => onSessionEnd(null);
  }, []);

  function signedIn(now: Me): void {
    // Somebody else on this page: nothing of the first person's may stay on the screen. Nor is it open before a one-time password is changed.
    if (now.id !== me.id || now.oneTimePassword) { void closeNotifications().finally(() => window.location.assign('/')); return; }
    setOpen(false);
    for (const resolve of waiting.current.splice(0)) resolve();
  }

  return (
    <Modal open={open} title={t('session.ended.title')} footer={null} closable={false} mask={{ closable: false }} keyboard={false} width={380} destroyOnHidden>
      <p className="muted">{t('session.ended.text')}</p>
      <SignInForm login={me.login} onSignedIn={signedIn} />
      <p className="sign-in-help"><Button type="link" size="small" onClick={() => signOut.mutate()}>{t('session.other-person')}</Button></p>
    </Modal>
  );
}

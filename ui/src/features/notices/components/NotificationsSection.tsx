import { Button, Switch } from 'antd';
import { useState } from 'react';
import { usePreferences } from '../../../app/preferences';
import { useText } from '../../../app/use-text';
import { usePreferenceChange } from '../../session/api/session';
import { canNotify } from '../use-notifications';

/** The wish is the person's and kept on the server; the permission is each browser's own, and asked for only on a click. */
export function NotificationsSection() {
  const { t } = useText();
  const { notifications } = usePreferences();
  const change = usePreferenceChange();
  const [permission, setPermission] = useState(() => (canNotify() ? Notification.permission : null));

  async function ask(): Promise<void> {
    if (canNotify()) setPermission(await Notification.requestPermission());
  }
  function choose(wanted: boolean): void {
    change.mutate({ notifications: wanted });
    if (wanted && permission === 'default') void ask();
  }

  return (
    <section className="account-section" aria-labelledby="account-notifications">
      <header><h2 id="account-notifications">{t('notifications.title')}</h2></header>
      <p>{t('notifications.text')}</p>
      <label className="account-switch"><Switch checked={notifications} onChange={choose} /> {t('notifications.wanted')}</label>
      {notifications && permission === null && <p className="account-hint" role="status">{t('notifications.unsupported')}</p>}
      {notifications && permission === 'denied' && <p className="account-hint" role="status">{t('notifications.denied')}</p>}
      {notifications && permission === 'default' && <p className="account-hint" role="status">{t('notifications.ask')} <Button size="small" onClick={() => void ask()}>{t('notifications.allow')}</Button></p>}
    </section>
  );
}

import { Button, Checkbox, Switch } from 'antd';
import { useState } from 'react';
import { noticeGroups, type NoticeGroup } from '@contracts/notice-groups';
import { usePreferences } from '../../../app/preferences';
import { useText } from '../../../app/use-text';
import { usePreferenceChange } from '../../session/api/session';
import { useMe } from '../../session/use-me';
import { canNotify } from '../use-notifications';

/** The wish is the person's and kept on the server; the permission is each browser's own, and asked for only on a click. */
export function NotificationsSection() {
  const { t } = useText();
  const { notifications, quietNotices } = usePreferences();
  const { rights } = useMe();
  const change = usePreferenceChange();
  const [permission, setPermission] = useState(() => (canNotify() ? Notification.permission : null));

  async function ask(): Promise<void> {
    if (canNotify()) setPermission(await Notification.requestPermission());
  }
  function choose(wanted: boolean): void {
    change.mutate({ notifications: wanted });
    if (wanted && permission === 'default') void ask();
  }
  function chooseKind(group: NoticeGroup, wanted: boolean): void {
    change.mutate({ quietNotices: noticeGroups.filter((one) => (one === group ? !wanted : quietNotices.includes(one))) });
  }

  return (
    <section className="account-section" aria-labelledby="account-notifications">
      <header><h2 id="account-notifications">{t('notifications.title')}</h2></header>
      <p>{t('notifications.text')}</p>
      <label className="account-switch"><Switch checked={notifications} onChange={choose} /> {t('notifications.wanted')}</label>
      {notifications && permission === null && <p className="account-hint" role="status">{t('notifications.unsupported')}</p>}
      {notifications && permission === 'denied' && <p className="account-hint" role="status">{t('notifications.denied')}</p>}
      {notifications && permission === 'default' && <p className="account-hint" role="status">{t('notifications.ask')} <Button size="small" onClick={() => void ask()}>{t('notifications.allow')}</Button></p>}
      {notifications && (
        <fieldset className="account-kinds">
          <legend>{t('notifications.kinds')}</legend>
          {noticeGroups.filter((group) => group !== 'system' || rights.includes('webhook.manage') || rights.includes('process.deploy')).map((group) => (
            <Checkbox key={group} checked={!quietNotices.includes(group)} onChange={({ target }) => chooseKind(group, target.checked)}>{t(`notifications.kind.${group}`)}</Checkbox>
          ))}
          <p className="account-hint">{t('notifications.kinds.all-listed')}</p>
        </fieldset>
      )}
    </section>
  );
}

import { useEffect, useEffectEvent, useRef, useSyncExternalStore } from 'react';
import { readClicked, setClicked, subscribeClicked } from '../../app/clicked-notification';
import { codeText } from '../../app/problem-text';
import { usePreferences } from '../../app/preferences';
import { useText } from '../../app/use-text';
import type { Notice } from './api/notices';
import { freshNotices, newestOf } from './fresh-notices';
import { noticePath } from './notice-path';

const inFront = 'zamen.in-front';

/** Browsers without a secure address have neither notifications nor locks. */
export const canNotify = (): boolean => 'Notification' in window && 'locks' in navigator;

/** While the tab has the focus it says so to the others by holding a lock. */
function holdInFront(): () => void {
  let release: (() => void) | null = null;
  const follow = (): void => {
    if (!document.hasFocus()) { release?.(); release = null; return; }
    if (release) return;
    const ended = new Promise<void>((resolve) => { release = resolve; });
    void navigator.locks.request(inFront, { mode: 'shared' }, () => ended);
  };
  follow();
  window.addEventListener('focus', follow);
  window.addEventListener('blur', follow);
  return () => {
    window.removeEventListener('focus', follow);
    window.removeEventListener('blur', follow);
    release?.();
  };
}

/** Of all tabs one tells of a notice, and none while somebody looks at one of them. */
async function inOneTab(id: string, show: () => Promise<void>): Promise<void> {
  const { held } = await navigator.locks.query();
  if (held?.some(({ name }) => name === inFront)) return;
  await navigator.locks.request(`zamen.notice.${id}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    await show();
    // The others hear of it within moments of one another.
    await new Promise((resolve) => { setTimeout(resolve, 30_000); });
  });
}

interface Told { title: string; options: NotificationOptions & { tag: string; data: { path: string | null; userId: string } } }

/** Through the worker where there is one: Chrome on Android shows no others, and they outlive the page. */
async function tell({ title, options }: Told): Promise<void> {
  const registration = await (navigator as Partial<Navigator>).serviceWorker?.getRegistration();
  if (registration?.active) {
    await registration.showNotification(title, options);
    return;
  }
  const shown = new Notification(title, options);
  shown.onclick = () => {
    window.focus();
    shown.close();
    const { tag, data: { path, userId } } = options;
    if (path) setClicked({ id: tag, path, userId });
  };
}

/** New notices as notifications of the browser, for whoever wishes it. Names of people stay in the page. */
export function useNotifications(userId: string, items: readonly Notice[] | undefined, open: (id: string, path: string) => void): void {
  const text = useText();
  const { notifications, quietNotices } = usePreferences();
  const since = useRef<string | null>(null);
  useEffect(() => (canNotify() ? holdInFront() : undefined), []);

  const clicked = useSyncExternalStore(subscribeClicked, readClicked);
  const openClicked = useEffectEvent(open);
  useEffect(() => {
    if (!clicked) return;
    setClicked(null);
    // It may have been for whoever was here before.
    if (clicked.userId === userId) openClicked(clicked.id, clicked.path);
  }, [clicked, userId]);

  const show = useEffectEvent((notice: Notice): Promise<void> => {
    const sentence = codeText(`notice.${notice.kind}`, { ...notice.params, by: text.t('notifications.somebody') }, text);
    const title = sentence.charAt(0).toUpperCase() + sentence.slice(1);
    const options = { body: notice.no ? text.digits(notice.no) : text.t('app.name'), tag: notice.id, icon: '/icons/icon-192.png', lang: document.documentElement.lang, dir: document.documentElement.dir === 'rtl' ? 'rtl' as const : 'ltr' as const, data: { path: noticePath(notice), userId } };
    return tell({ title, options });
  });
  const fresh = useEffectEvent((since: string): Notice[] => freshNotices(items ?? [], since, quietNotices));
  useEffect(() => {
    if (!items) return;
    const before = since.current;
    since.current = newestOf(items, before ?? '');
    // What was there when the page was opened stands in the menu.
    if (before === null || !notifications || !canNotify() || Notification.permission !== 'granted') return;
    for (const notice of fresh(before)) void inOneTab(notice.id, () => show(notice)).catch(() => undefined);
  }, [items, notifications]);
}

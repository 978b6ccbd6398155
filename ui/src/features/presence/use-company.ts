import { useEffect, useState } from 'react';
import { presenceEvery, type TaskCompany } from '@contracts/presence';
import { useLive } from '../../app/use-live';
import { bePresent } from './api/presence';

/** One open page. */
const tab = crypto.randomUUID();
const alone: TaskCompany = { people: [], drafts: [] };

/** Who else is at the task, while it is open here and looked at; that it is open here is told to them. */
export function useCompany(taskId: string): TaskCompany {
  const [company, setCompany] = useState(alone);
  const [asked, ask] = useState(0);
  useLive((event) => event.topic === 'presence' && event.keys['id'] === taskId, () => ask((count) => count + 1));

  useEffect(() => {
    let over = false;
    // A hint is not worth a word when it does not come.
    const say = (here: boolean): void => void bePresent(taskId, tab, here).then((found) => { if (!over) setCompany(found); }, () => undefined);
    const show = (): void => { say(document.visibilityState === 'visible'); };
    if (document.visibilityState === 'visible') say(true);
    const clock = setInterval(() => { if (document.visibilityState === 'visible') say(true); }, presenceEvery * 1000);
    document.addEventListener('visibilitychange', show);
    return () => {
      over = true;
      clearInterval(clock);
      document.removeEventListener('visibilitychange', show);
    };
  }, [taskId, asked]);

  useEffect(() => {
    const leave = (): void => void bePresent(taskId, tab, false).catch(() => undefined);
    window.addEventListener('pagehide', leave);
    return () => { window.removeEventListener('pagehide', leave); leave(); };
  }, [taskId]);
  return company;
}

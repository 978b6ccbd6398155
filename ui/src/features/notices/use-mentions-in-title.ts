import { useEffect } from 'react';
import { useText } from '../../app/use-text';

/** Unread mentions stand in the title of the tab, where they are seen from another one. */
export function useMentionsInTitle(unread: number): void {
  const { t, count } = useText();
  useEffect(() => {
    document.title = unread > 0 ? `(${count(unread)}) ${t('app.name')}` : t('app.name');
  }, [unread, t, count]);
}

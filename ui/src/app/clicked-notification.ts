/** A notification of the browser that was clicked, kept until whom it was for is signed in on this page. */
export interface ClickedNotification { id: string; path: string; userId: string }

let clicked: ClickedNotification | null = null;
const listeners = new Set<() => void>();

export function setClicked(now: ClickedNotification | null): void {
  clicked = now;
  for (const listener of listeners) listener();
}

export const readClicked = (): ClickedNotification | null => clicked;

export function subscribeClicked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** From the first moment on: the worker tells of a click once, also where the page still asks who is there. */
export function hearClicks(): void {
  (navigator as Partial<Navigator>).serviceWorker?.addEventListener('message', ({ data }: MessageEvent<{ kind?: string } & Partial<ClickedNotification>>) => {
    const { kind, id, path, userId } = data;
    if (kind === 'notice' && id && path && userId) setClicked({ id, path, userId });
  });
}

/** Those that still stand on the screen are not for whoever comes next. */
export async function closeNotifications(): Promise<void> {
  const registration = await (navigator as Partial<Navigator>).serviceWorker?.getRegistration();
  for (const one of await registration?.getNotifications() ?? []) one.close();
}

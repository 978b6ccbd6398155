/** Browsers offer workers at secure addresses only; while one develops nothing is kept. */
export function registerShellWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the page itself: what the worker keeps comes from the browser's cache then.
  window.addEventListener('load', () => { void navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' }).catch(() => undefined); });
}

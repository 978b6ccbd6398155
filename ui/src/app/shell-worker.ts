/** Browsers offer workers at secure addresses only; while one develops nothing is kept. */
export function registerShellWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  // After the page itself: what the worker keeps comes from the browser's cache then.
  window.addEventListener('load', () => { void navigator.serviceWorker.register('/worker.js', { updateViaCache: 'none' }).then(keepPieces).catch(() => undefined); });
}

const quietAfterMs = 8_000;

/** Pages that nobody opened yet are there without the network too, unless the person saves data. */
async function keepPieces(): Promise<void> {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData) return;
  const { active } = await navigator.serviceWorker.ready;
  setTimeout(() => { active?.postMessage({ kind: 'pieces' }); }, quietAfterMs);
}

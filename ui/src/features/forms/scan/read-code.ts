/** Shows the camera on the video, and gives the first barcode or QR code that it sees, or null when the signal ends it. Errors are the browser's (`NotAllowedError`, `NotFoundError`). */
export async function readCode(video: HTMLVideoElement, signal: AbortSignal): Promise<string | null> {
  // Its own chunk: only whoever scans with the camera loads it.
  const { BrowserMultiFormatReader } = await import('@zxing/browser');
  return new Promise((resolve, reject) => {
    new BrowserMultiFormatReader().decodeFromConstraints({ video: { facingMode: 'environment' } }, video, (result, _error, running) => {
      if (!result && !signal.aborted) return;
      running.stop();
      resolve(signal.aborted ? null : result?.getText() ?? null);
    }).then((controls) => {
      const end = (): void => { controls.stop(); resolve(null); };
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    }, reject);
  });
}

import { apiPrefix } from '../../../contracts/routes';
import { liveEvent, type LiveEvent } from '../../../contracts/live';
import type { Credentials } from '../../../tools/staff/http-session';

export interface LiveStream { /** How many changes came. */ readonly received: number; /** Gaps that could not be filled. */ readonly resyncs: number; close(): void }

/** A browser's open event stream with a session of its own: each change is handed over as it comes. */
export async function openLive(baseUrl: string, { login, password }: Credentials, changed: (event: LiveEvent) => void): Promise<LiveStream> {
  const signedIn = await fetch(`${baseUrl}${apiPrefix}/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ login, password }) });
  const cookie = signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
  const abort = new AbortController();
  const response = await fetch(`${baseUrl}${apiPrefix}/live`, { headers: { Cookie: cookie }, signal: abort.signal });
  if (!response.ok || !response.body) throw new Error(`The live stream of ${login} did not open: ${response.status}`);
  let [received, resyncs] = [0, 0];
  let ready = (): void => undefined;
  const opened = new Promise<void>((resolve) => { ready = resolve; });
  const take = (frame: string): void => {
    const name = /^event: (.*)$/m.exec(frame)?.[1];
    if (name === 'ready') ready();
    if (name === 'resync') resyncs += 1;
    if (name !== 'change') return;
    received += 1;
    changed(liveEvent.parse(JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '{}')));
  };
  void (async () => {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const frames = text.split('\n\n');
      text = frames.pop() ?? '';
      frames.forEach(take);
    }
  })().catch(() => undefined);
  await opened;
  return { get received() { return received; }, get resyncs() { return resyncs; }, close: () => abort.abort() };
}

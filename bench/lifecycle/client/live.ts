import { apiPrefix } from '../../../contracts/routes';
import { liveEvent, type LiveEvent } from '../../../contracts/live';
import type { Credentials } from '../../../tools/staff/http-session';

export interface LiveStream { /** How many changes came. */ readonly received: number; /** Gaps that could not be filled. */ readonly resyncs: number; close(): void }

/** Signs somebody in as a browser does; the cookies of the session. */
export async function signInLive(baseUrl: string, { login, password }: Credentials): Promise<string> {
  const signedIn = await fetch(`${baseUrl}${apiPrefix}/session`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ login, password }) });
  if (!signedIn.ok) throw new Error(`${login} could not sign in: ${signedIn.status}`);
  return signedIn.headers.getSetCookie().map((line) => line.split(';')[0]).join('; ');
}

/** A browser's open event stream with a session of its own: each change is handed over as it comes. */
export const openLive = async (baseUrl: string, account: Credentials, changed: (event: LiveEvent) => void): Promise<LiveStream> => openStream(baseUrl, await signInLive(baseUrl, account), changed);

/** An open event stream of the session with these cookies; without `changed` what comes is counted and not read, so that many cost the client little. */
export async function openStream(baseUrl: string, cookie: string, changed?: (event: LiveEvent) => void): Promise<LiveStream> {
  const abort = new AbortController();
  const response = await fetch(`${baseUrl}${apiPrefix}/live`, { headers: { Cookie: cookie }, signal: abort.signal });
  if (!response.ok || !response.body) throw new Error(`A live stream did not open: ${response.status}`);
  let [received, resyncs] = [0, 0];
  let ready = (): void => undefined;
  const opened = new Promise<void>((resolve) => { ready = resolve; });
  const take = (frame: string): void => {
    const name = /^event: (.*)$/m.exec(frame)?.[1];
    if (name === 'ready') ready();
    if (name === 'resync') resyncs += 1;
    if (name !== 'change') return;
    received += 1;
    changed?.(liveEvent.parse(JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '{}')));
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

import type { LiveEvent } from '@contracts/live';
import { api } from './api-client';
import { knock, reportConnection } from './connection';

export type LiveMessage = LiveEvent | { topic: 'gap'; keys: Record<string, string> };
type Listener = (event: LiveMessage) => void;

const listeners = new Set<Listener>();
let source: EventSource | null = null;
let wasOpen = false;
let retry: ReturnType<typeof setTimeout> | null = null;

function tell(event: LiveMessage): void {
  for (const listener of listeners) listener(event);
}

function read(message: MessageEvent<string>): void {
  try {
    // Whatever it is about: whom it does not concern lets it go by.
    tell(JSON.parse(message.data) as LiveEvent);
  } catch {
    // A heartbeat has no JSON.
  }
}

function open(): void {
  const stream = new EventSource('/api/live');
  source = stream;
  stream.onopen = () => {
    reportConnection(true);
    // What happened in the gap is not told again: whoever shows something fetches it anew.
    if (wasOpen) tell({ topic: 'gap', keys: {} });
    wasOpen = true;
  };
  stream.addEventListener('change', read);
  stream.addEventListener('resync', () => tell({ topic: 'gap', keys: {} }));
  stream.onerror = () => {
    // Whoever only looks learns too that the server is away.
    void knock();
    if (stream.readyState !== EventSource.CLOSED) return;
    // Refused, as when the session has ended: asking for it lets one sign in again.
    void api.GET('/session').catch(() => undefined).then(() => { if (source === stream) retry = setTimeout(open, 5000); });
  };
}

export function connectLive(): () => void {
  open();
  return () => {
    source?.close();
    source = null;
    wasOpen = false;
    if (retry) clearTimeout(retry);
  };
}

export function onLive(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import type { LiveEvent } from '@contracts/live';

export type LiveMessage = LiveEvent | { topic: 'gap'; keys: Record<string, string> };
type Listener = (event: LiveMessage) => void;

const topics: readonly LiveEvent['topic'][] = ['task', 'request', 'notice', 'import', 'incident', 'migration', 'back-test'];
const listeners = new Set<Listener>();
let source: EventSource | null = null;
let wasOpen = false;
let retry: ReturnType<typeof setTimeout> | null = null;

function tell(event: LiveMessage): void {
  for (const listener of listeners) listener(event);
}

function read(message: MessageEvent<string>): void {
  try {
    const event = JSON.parse(message.data) as LiveEvent;
    if (topics.includes(event.topic)) tell(event);
  } catch {
    // A heartbeat has no JSON.
  }
}

function open(): void {
  source = new EventSource('/api/live');
  source.onopen = () => {
    // What happened in the gap is not told again: whoever shows something fetches it anew.
    if (wasOpen) tell({ topic: 'gap', keys: {} });
    wasOpen = true;
  };
  source.addEventListener('change', read);
  source.addEventListener('resync', () => tell({ topic: 'gap', keys: {} }));
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    retry = setTimeout(open, 5000);
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

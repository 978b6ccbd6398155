import type { ApiClient } from './api-client';

export interface StreamEvent { id?: string; event: string; data: { topic?: string; keys?: Record<string, string> } }

/** A browser's event source: collects what comes until it is closed. */
export async function openStream(baseUrl: string, client: ApiClient, lastEventId?: string): Promise<{ status: number; headers: Headers; events: StreamEvent[]; /** Times to come back after, in milliseconds. */ retries: number[]; next(count: number): Promise<StreamEvent[]>; ended: Promise<void>; close(): void }> {
  const abort = new AbortController();
  const response = await fetch(`${baseUrl}/api/live`, { headers: { Cookie: client.cookie(), ...(lastEventId && { 'Last-Event-ID': lastEventId }) }, signal: abort.signal });
  const events: StreamEvent[] = [];
  const retries: number[] = [];
  let wake = (): void => undefined;
  const ended = (async () => {
    let text = '';
    const decoder = new TextDecoder();
    try {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        const frames = text.split('\n\n');
        text = frames.pop() ?? '';
        for (const frame of frames) {
          const lines = new Map(frame.split('\n').map((line) => { const at = line.indexOf(': '); return [line.slice(0, at), line.slice(at + 2)] as const; }));
          if (lines.has('retry')) retries.push(Number(lines.get('retry')));
          if (lines.has('event')) events.push({ id: lines.get('id'), event: lines.get('event')!, data: JSON.parse(lines.get('data') ?? '{}') as StreamEvent['data'] });
        }
        wake();
      }
    } catch { /* aborted */ }
  })();
  return {
    status: response.status, headers: response.headers, events, retries, ended, close: () => abort.abort(),
    async next(count) {
      const until = Date.now() + 10_000;
      while (events.length < count && Date.now() < until) await new Promise<void>((resolve) => { wake = resolve; setTimeout(resolve, 200); });
      return events;
    },
  };
}

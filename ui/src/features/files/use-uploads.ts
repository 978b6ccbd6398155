import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fileLimit, type RequestFile } from '@contracts/files';
import { dropFile, uploadFile, useFilesChanged } from './api/files';
import { makeThumbnail } from './make-thumbnail';

export interface Sending { key: string; file: File; /** 0 to 1. */ share: number; state: 'waiting' | 'sending' | 'done' | 'failed'; error?: unknown; result?: RequestFile }
/** More at once would only share the line, and the first would come later. */
const atOnce = 2;

/** Files on their way to a request, a few at a time; with `pending` they wait for a comment or a form, else each belongs to the request at once. */
export function useUploads(requestId: string, { pending, onSent }: { pending: boolean; /** Takes each that is there over from the list. */ onSent?: (file: RequestFile) => void }) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const changed = useFilesChanged(requestId);
  const handOver = useEffectEvent((key: string, file: RequestFile) => {
    if (!onSent) { put(key, { state: 'done', share: 1, result: file }); return; }
    leave(key);
    setFresh((was) => new Set([...was, file.id]));
    onSent(file);
  });
  const put = (key: string, change: Partial<Sending>): void => setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const leave = (key: string): void => setSending((all) => all.filter((one) => one.key !== key));

  async function send({ key, file }: Sending): Promise<void> {
    const stop = new AbortController();
    stops.current.set(key, stop);
    put(key, { state: 'sending', share: 0 });
    try {
      const thumbnail = await makeThumbnail(file);
      if (stop.signal.aborted) return;
      const result = await uploadFile({ requestId, file, thumbnail, pending, key, signal: stop.signal, progress: (share) => put(key, { share }) });
      if (stop.signal.aborted) { if (pending) void dropFile(result.id).catch(() => undefined); return; }
      if (pending) handOver(key, result);
      else leave(key);
      changed();
    } catch (error) {
      if (!stop.signal.aborted) put(key, { state: 'failed', error });
    } finally {
      stops.current.delete(key);
    }
  }

  // As one ends the next begins.
  useEffect(() => {
    const free = atOnce - sending.filter(({ state }) => state === 'sending').length;
    for (const one of sending.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) void send(one);
  });
  useEffect(() => {
    const running = stops.current;
    return () => { for (const stop of running.values()) stop.abort(); };
  }, []);

  return {
    sending,
    /** Those that were taken over and may not be in a list that was read before. */
    fresh,
    files: sending.flatMap(({ result }) => result ?? []),
    busy: sending.some(({ state }) => state === 'waiting' || state === 'sending'),
    add(files: Iterable<File>): void {
      const fresh = [...files].map((file): Sending => ({ key: crypto.randomUUID(), file, share: 0, ...(file.size > fileLimit ? { state: 'failed', error: 'too-large' } : { state: 'waiting' }) }));
      setSending((all) => [...all, ...fresh]);
    },
    retry: (key: string): void => put(key, { state: 'waiting', error: undefined }),
    /** Stops one that is on its way, and takes back one that waits. */
    cancel(one: Sending): void {
      stops.current.get(one.key)?.abort();
      leave(one.key);
      if (one.result && pending) void dropFile(one.result.id).catch(() => undefined);
    },
    /** They went with what they waited for. */
    clear: (): void => setSending([]),
  };
}
export type Uploads = ReturnType<typeof useUploads>;

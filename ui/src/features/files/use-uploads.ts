import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { fileKinds, fileLimit, type FileWidget, type RequestFile } from '@contracts/files';
import { ApiError, ConnectionError } from '../../app/api-client';
import { useConnection } from '../../app/connection';
import { chosenFiles } from '../../lib/chosen-files';
import { useMe } from '../session/use-me';
import { dropFile, thumbnailAddress, uploadFile, useFilesChanged } from './api/files';
import { makeThumbnail } from './make-thumbnail';

/** Why one is not even tried. */
export type NotTried = 'too-large' | 'empty' | 'no-photo' | 'no-room' | 'twice';
export interface Sending {
  key: string; name: string; /** None of one that was sent before this page was loaded. */ file: File | null; /** Where the browser shows it from, where it can. */ preview: string | null; /** 0 to 1. */ share: number; state: 'waiting' | 'sending' | 'done' | 'failed'; error?: unknown; notTried?: NotTried; result?: RequestFile;
  /** How often the line was cut while it was on its way. */
  cuts: number;
}
/** Of a form's files: some are on their way, or could not be sent and wait for somebody to say what becomes of them. */
export type UploadState = 'none' | 'sending' | 'stuck';
/** More at once would only share the line, and the first would come later. */
const atOnce = 2;
/** Sent again by itself when the line is back, ever more rarely; when it is cut more often it is not the line. */
const [mostCuts, firstPauseMs, longestPauseMs] = [20, 2_000, 10_000];
const wasCut = ({ error, cuts }: Sending): boolean => error instanceof ConnectionError && cuts <= mostCuts;
const shownTypes = new Set<string>(Object.values(fileKinds).flatMap((kind) => ('picture' in kind ? [kind.type] : [])));

const isFinal = (error: unknown): boolean => error instanceof ApiError && error.problem.status < 500 && error.problem.status !== 401 && error.problem.status !== 429;
/** What is refused for good is not sent again. */
export const mayPass = ({ state, notTried, error }: Sending): boolean => state === 'failed' && notTried === undefined && !isFinal(error);
/** The same file chosen twice; what is pasted is as new as the paste. */
const markOf = ({ name, size, lastModified }: File): string => `${size} ${lastModified} ${name}`;
const isPhoto = ({ type, name }: File): boolean => (type === '' ? /\.(heic|heif)$/iu.test(name) : type.startsWith('image/'));

const fresh = (key: string, file: File): Sending => ({ key, name: file.name, file, preview: shownTypes.has(file.type) ? URL.createObjectURL(file) : null, share: 0, cuts: 0, state: 'waiting' });

/**
 * Files on their way to a request, a few at a time; with `pending` they wait for a comment or a form, else each belongs to the request at once. Until one is there the browser keeps it for `place`:
 * after a reload it is on its way again, under the same key, so that it comes once.
 */
export function useUploads(requestId: string, { pending, place, open = true, onSent }: { pending: boolean; place: string; /** Takes files now. */ open?: boolean; /** Takes each that is there over from the list. */ onSent?: (file: RequestFile) => void }) {
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const marks = useRef(new Map<string, string>());
  const [arrived, setArrived] = useState<ReadonlySet<string>>(new Set());
  const owner = useMe().id;
  const { online } = useConnection();
  const changed = useFilesChanged(requestId);
  const handOver = useEffectEvent((key: string, file: RequestFile) => {
    if (!onSent) { put(key, { state: 'done', share: 1, result: file }); return; }
    leave(key);
    setArrived((was) => new Set([...was, file.id]));
    onSent(file);
  });
  const put = (key: string, change: Partial<Sending>): void => setSending((all) => all.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const leave = (key: string): void => setSending((all) => all.filter((one) => one.key !== key));

  async function send({ key, file, cuts }: Sending): Promise<void> {
    if (!file) return;
    const stop = new AbortController();
    stops.current.set(key, stop);
    put(key, { state: 'sending', share: 0 });
    try {
      const thumbnail = await makeThumbnail(file);
      if (stop.signal.aborted) return;
      const result = await uploadFile({ requestId, file, thumbnail, pending, key, signal: stop.signal, progress: (share) => put(key, { share }) });
      if (stop.signal.aborted) { if (pending) void dropFile(result.id).catch(() => undefined); return; }
      marks.current.set(result.id, markOf(file));
      if (pending) handOver(key, result);
      else leave(key);
      void chosenFiles.forget(key);
      changed();
    } catch (error) {
      if (stop.signal.aborted) return;
      if (isFinal(error)) void chosenFiles.forget(key);
      put(key, { state: 'failed', error, cuts: cuts + (error instanceof ConnectionError ? 1 : 0) });
    } finally {
      stops.current.delete(key);
    }
  }

  // As one ends the next begins.
  useEffect(() => {
    const free = atOnce - sending.filter(({ state }) => state === 'sending').length;
    for (const one of sending.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) void send(one);
  });
  // Whether the line is there others may have said before this one was cut: it is tried, not waited for.
  const cut = sending.filter(wasCut);
  const [cutKeys, pauseMs] = [cut.map(({ key }) => key).join(' '), Math.min(longestPauseMs, ...cut.map(({ cuts }) => firstPauseMs * 2 ** (cuts - 1)))];
  useEffect(() => {
    if (!online || cutKeys === '') return undefined;
    const again = setTimeout(() => setSending((all) => all.map((one) => (wasCut(one) ? { ...one, state: 'waiting', error: undefined } : one))), pauseMs);
    return () => clearTimeout(again);
  }, [online, cutKeys, pauseMs]);
  useEffect(() => {
    const running = stops.current;
    return () => { for (const stop of running.values()) stop.abort(); };
  }, []);
  useEffect(() => {
    if (!open) return undefined;
    let left = false;
    void chosenFiles.takeOver(owner, place).then((kept) => {
      if (!left) setSending((all) => [...kept.filter(({ key }) => !all.some((one) => one.key === key)).map(({ key, file }) => fresh(key, file)), ...all]);
    });
    return () => { left = true; };
  }, [owner, place, open]);
  useForgottenPreviews(sending);

  const busy = sending.some(({ state }) => state === 'waiting' || state === 'sending');
  const state: UploadState = busy ? 'sending' : sending.some(mayPass) ? 'stuck' : 'none';
  return {
    sending,
    /** Those that were taken over and may not be in a list that was read before. */
    fresh: arrived,
    files: sending.flatMap(({ result }) => result ?? []),
    state,
    /** `there`: what was sent before and still stands where these go; `room`: for how many more there is. */
    add(files: Iterable<File>, { only = 'files', room = Infinity, there = [] }: { only?: FileWidget; room?: number; there?: readonly string[] } = {}): void {
      const known = new Set([...there.map((id) => marks.current.get(id)), ...sending.filter((one) => one.state !== 'failed' || mayPass(one)).flatMap(({ file }) => (file ? markOf(file) : []))]);
      let left = room;
      const why = (file: File): NotTried | undefined => {
        if (only === 'photos' && !isPhoto(file)) return 'no-photo';
        if (known.has(markOf(file))) return 'twice';
        if (file.size === 0) return 'empty';
        if (file.size > fileLimit) return 'too-large';
        known.add(markOf(file));
        left -= 1;
        return left < 0 ? 'no-room' : undefined;
      };
      const chosen = [...files].map((file): Sending => {
        const [notTried, one] = [why(file), fresh(crypto.randomUUID(), file)];
        if (notTried) return { ...one, state: 'failed', notTried };
        void chosenFiles.keep({ key: one.key, file }, owner, place);
        return one;
      });
      setSending((all) => [...all, ...chosen]);
    },
    retry: (key: string): void => put(key, { state: 'waiting', error: undefined }),
    /** Stops one that is on its way, and takes back one that waits. */
    cancel(one: Sending): void {
      stops.current.get(one.key)?.abort();
      leave(one.key);
      void chosenFiles.forget(one.key);
      if (one.result && pending) void dropFile(one.result.id).catch(() => undefined);
    },
    /** Those that arrived before this page was loaded, and wait still. */
    restore: (files: readonly RequestFile[]): void => setSending((all) => [
      ...files.filter(({ id }) => !all.some(({ result }) => result?.id === id)).map((result): Sending => ({ key: result.id, name: result.name, file: null, preview: result.thumbnail ? thumbnailAddress(result.id) : null, share: 1, cuts: 0, state: 'done', result })), ...all,
    ]),
    /** They went with what they waited for. */
    clear: (): void => setSending((all) => all.filter(({ state: of }) => of !== 'done')),
  };
}
export type Uploads = ReturnType<typeof useUploads>;

/** A preview holds its picture in memory until it is let go. */
function useForgottenPreviews(sending: readonly Sending[]): void {
  const held = useRef(new Set<string>());
  useEffect(() => {
    const now = new Set(sending.flatMap(({ preview }) => preview ?? []));
    for (const preview of held.current) if (!now.has(preview)) URL.revokeObjectURL(preview);
    held.current = now;
  }, [sending]);
  useEffect(() => () => { for (const preview of held.current) URL.revokeObjectURL(preview); }, []);
}

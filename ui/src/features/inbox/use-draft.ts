import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiError } from '../../app/api-client';
import { sameJson } from '../../lib/same-json';
import type { Values } from '../forms/form-schema';
import { taskDetail } from './api/read-task';
import { saveDraft } from './api/save-draft';
import { useMe } from '../session/use-me';
import { draftStore } from './draft-store';

export type DraftState = { kind: 'none' } | { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'kept' };
/** What another tab or device of mine saved meanwhile, or (with its key) what a closed tab has left on this one. */
export interface OtherDraft { values: Values; at: string; key?: string }
const pauseMs = 800;
const retryMs = 6000;
/** Refused for good, unless the server is only away or busy. */
const passes = (error: unknown): boolean => !(error instanceof ApiError) || error.problem.status >= 500 || error.problem.status === 429;

/** The form's values, saved while one types; `restored` says that they come from this device, `other` that two versions are there now. */
export function useDraft(taskId: string, initial: Values, savedAt: string | null, { open, enabled }: { /** What is done is shown as it was done. */ open: boolean; enabled: boolean }) {
  const client = useQueryClient();
  const { id } = useMe();
  const store = draftStore(id, taskId);
  const [kept] = useState(() => { const found = open ? store.kept() : null; return found && !sameJson(found.values, initial) ? found : null; });
  const [values, setValues] = useState<Values>(kept?.values ?? initial);
  const [state, setState] = useState<DraftState>(kept ? { kind: 'kept' } : savedAt ? { kind: 'saved', at: savedAt } : { kind: 'none' });
  const [restored, setRestored] = useState(kept !== null);
  const [saved, setSaved] = useState<OtherDraft | null>(null);
  const [left, setLeft] = useState<readonly OtherDraft[]>([]);
  const other = saved ?? left[0] ?? null;
  const latest = useRef(values);
  const basedOn = useRef(kept ? kept.basedOn ?? null : savedAt);
  const sent = useRef<Values | null>(null);
  const unsaved = useRef(kept !== null);
  const undecided = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const ended = useRef(false);
  const held = useRef(false);

  async function save(): Promise<void> {
    timer.current = null;
    if (!unsaved.current || ended.current || held.current || undecided.current) return;
    const sending = latest.current;
    setState({ kind: 'saving' });
    try {
      const { savedAt: at } = await saveDraft(taskId, sending, basedOn.current);
      basedOn.current = at;
      if (ended.current) return;
      if (latest.current === sending) { unsaved.current = false; store.forget(); }
      else schedule(pauseMs);
      setState({ kind: 'saved', at });
    } catch (error) {
      if (ended.current) return;
      setState({ kind: 'kept' });
      if (error instanceof ApiError && error.problem.code === 'precondition.failed') await meet(sending);
      else if (passes(error)) schedule(retryMs);
    } finally {
      sent.current = sending;
    }
  }

  /** Another version is there: our own whose answer was lost, or one from another tab, which only its writer can judge. */
  async function meet(sending: Values): Promise<void> {
    const task = await client.fetchQuery({ ...taskDetail(taskId), staleTime: 0 }).catch(() => null);
    if (ended.current) return;
    if (!task) { schedule(retryMs); return; }
    if (!task.draftSavedAt) {
      basedOn.current = null;
      schedule(pauseMs);
      return;
    }
    if (sameJson(sent.current, task.values) || sameJson(sending, task.values)) {
      basedOn.current = task.draftSavedAt;
      schedule(pauseMs);
      return;
    }
    undecided.current = true;
    setSaved({ values: task.values, at: task.draftSavedAt });
  }

  function decide(chosen: Values): void {
    if (saved) {
      basedOn.current = saved.at;
      undecided.current = false;
      setSaved(null);
    }
    change(chosen);
    const decided = saved ? [] : left.slice(0, 1);
    forgetLeft([...decided, ...left.filter((one) => sameJson(one.values, chosen))]);
  }

  function forgetLeft(known: readonly OtherDraft[]): void {
    if (enabled) for (const { key } of known) if (key) store.forgetLeft(key);
    setLeft((all) => all.filter((one) => !known.includes(one)));
  }

  /** The newest words that a closed tab has left are gone on with, unless one types already; all others are shown beside. */
  const gather = useEffectEvent(async () => {
    const found = open ? await store.left() : [];
    if (ended.current) return;
    const news = found.filter((one) => !sameJson(one.values, initial));
    if (news[0] && !unsaved.current) {
      latest.current = news[0].values;
      basedOn.current = news[0].basedOn;
      unsaved.current = true;
      setValues(news[0].values);
      setRestored(true);
      setState({ kind: 'kept' });
    }
    const beside = news.filter((one) => !sameJson(one.values, latest.current));
    setLeft(beside);
    // Who may not write (any more) can still read what they wrote: it stays where it lies.
    if (!enabled || (unsaved.current && !store.keep(latest.current, basedOn.current))) return;
    for (const { key } of found) if (!beside.some((one) => one.key === key)) store.forgetLeft(key);
    if (unsaved.current && !undecided.current) schedule(pauseMs);
  });

  function schedule(ms: number): void {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), ms);
  }

  function change(next: Values): void {
    latest.current = next;
    setValues(next);
    if (!enabled) return;
    unsaved.current = true;
    store.keep(next, basedOn.current);
    if (!undecided.current) schedule(pauseMs);
  }

  const flush = useEffectEvent(() => { if (timer.current) { clearTimeout(timer.current); void save(); } });
  useEffect(() => {
    ended.current = false;
    return () => flush();
  }, []);
  useEffect(() => { void gather(); }, [enabled]);

  return {
    values, change, state, restored, other, decide,
    /** While the form itself is on its way a draft of it would come too late; a refused one is saved after all. */
    hold: (on: boolean) => {
      held.current = on;
      if (!on && enabled && unsaved.current) schedule(pauseMs);
    },
    /** After the completion: nothing is left to keep. */
    end: () => { ended.current = true; if (timer.current) clearTimeout(timer.current); store.forget(); forgetLeft(left); },
  };
}

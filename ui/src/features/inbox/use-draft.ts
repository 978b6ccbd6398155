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
/** What another tab or device of mine saved meanwhile. */
export interface OtherDraft { values: Values; at: string }
const pauseMs = 800;
const retryMs = 6000;
/** Refused for good, unless the server is only away or busy. */
const passes = (error: unknown): boolean => !(error instanceof ApiError) || error.problem.status >= 500 || error.problem.status === 429;

/** The form's values, saved while one types; `restored` says that they come from this device, `other` that two versions are there now. */
export function useDraft(taskId: string, initial: Values, savedAt: string | null, enabled: boolean) {
  const client = useQueryClient();
  const { id } = useMe();
  const store = draftStore(id, taskId);
  const [kept] = useState(() => { const found = store.kept(); return found && !sameJson(found.values, initial) ? found : null; });
  const [values, setValues] = useState<Values>(kept?.values ?? initial);
  const [state, setState] = useState<DraftState>(kept ? { kind: 'kept' } : savedAt ? { kind: 'saved', at: savedAt } : { kind: 'none' });
  const [other, setOther] = useState<OtherDraft | null>(null);
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
    setOther({ values: task.values, at: task.draftSavedAt });
  }

  function decide(chosen: Values): void {
    if (other) basedOn.current = other.at;
    undecided.current = false;
    setOther(null);
    change(chosen);
  }

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
  const resume = useEffectEvent(() => { if (enabled && unsaved.current) schedule(pauseMs); });
  useEffect(() => {
    ended.current = false;
    resume();
    return () => flush();
  }, []);

  return {
    values, change, state, restored: kept !== null, other, decide,
    /** While the form itself is on its way a draft of it would come too late; a refused one is saved after all. */
    hold: (on: boolean) => {
      held.current = on;
      if (!on && enabled && unsaved.current) schedule(pauseMs);
    },
    /** After the completion: nothing is left to keep. */
    end: () => { ended.current = true; if (timer.current) clearTimeout(timer.current); store.forget(); },
  };
}

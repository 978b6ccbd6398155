import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiError } from '../../app/api-client';
import type { Values } from '../forms/form-schema';
import { saveDraft } from './api/save-draft';
import { forgetDraft, keepDraft, keptDraft } from './draft-store';

export type DraftState = { kind: 'none' } | { kind: 'saving' } | { kind: 'saved'; at: string } | { kind: 'kept' };
const pauseMs = 800;
const retryMs = 6000;

/** The form's values, saved while one types; `restored` says that they come from this device, not from the server. */
export function useDraft(taskId: string, initial: Values, savedAt: string | null, enabled: boolean) {
  const [kept] = useState(() => { const found = keptDraft(taskId); return found && (!savedAt || found.at > savedAt) ? found : null; });
  const [values, setValues] = useState<Values>(kept?.values ?? initial);
  const [state, setState] = useState<DraftState>(kept ? { kind: 'kept' } : savedAt ? { kind: 'saved', at: savedAt } : { kind: 'none' });
  const latest = useRef(values);
  const unsaved = useRef(kept !== null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const ended = useRef(false);

  async function save(): Promise<void> {
    timer.current = null;
    if (!unsaved.current || ended.current) return;
    const sending = latest.current;
    setState({ kind: 'saving' });
    try {
      const { savedAt: at } = await saveDraft(taskId, sending);
      if (ended.current) return;
      if (latest.current === sending) { unsaved.current = false; forgetDraft(taskId); }
      setState({ kind: 'saved', at });
    } catch (error) {
      if (ended.current) return;
      setState({ kind: 'kept' });
      // Refused for good (somebody else has the task now): the words stay on this device.
      if (!(error instanceof ApiError)) schedule(retryMs);
    }
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
    keepDraft(taskId, next);
    schedule(pauseMs);
  }

  const flush = useEffectEvent(() => { if (timer.current) { clearTimeout(timer.current); void save(); } });
  const resume = useEffectEvent(() => { if (enabled && unsaved.current) schedule(pauseMs); });
  useEffect(() => {
    ended.current = false;
    resume();
    return () => flush();
  }, []);

  return {
    values, change, state, restored: kept !== null,
    /** After the completion: nothing is left to keep. */
    end: () => { ended.current = true; if (timer.current) clearTimeout(timer.current); forgetDraft(taskId); },
  };
}

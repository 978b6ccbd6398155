import { useEffect, useState } from 'react';
import { deviceStore } from '../../lib/device-store';
import type { Values } from '../forms/form-schema';
import { useMe } from '../session/use-me';
import { claimDraft, draftKey, withoutSecrets, type KeptIntake } from './intake-drafts';

const fresh = (): KeptIntake => ({ values: { channel: 'counter', priority: '1' }, at: null });
/** One draft for as long as the tab lives, for each person who signs in on it. */
const claimed = new Map<string, Promise<string>>();

function draftOfTab(userId: string): Promise<string> {
  const known = claimed.get(userId) ?? claimDraft(userId, tab(), () => crypto.randomUUID());
  claimed.set(userId, known);
  return known;
}

/** A browser may refuse even to name its storage. */
function tab() {
  try {
    return { device: localStorage, own: sessionStorage, locks: (navigator as Partial<Navigator>).locks };
  } catch {
    return { device: undefined, own: undefined, locks: undefined };
  }
}

/** A request has no row on the server until it is registered: its draft lives on this device, for whoever began it alone, one for each open tab. */
export function useIntakeDraft() {
  const { id: userId } = useMe();
  const [draftId, setDraftId] = useState<string | null>(null);
  const [kept, setKept] = useState(fresh);
  const store = draftId === null ? null : deviceStore<KeptIntake>(draftKey(userId, draftId));

  useEffect(() => {
    let gone = false;
    void draftOfTab(userId).then((id) => {
      if (gone) return;
      setDraftId(id);
      // Who was quicker than the browser goes on with what is typed.
      setKept((typed) => (typed.at === null ? deviceStore<KeptIntake>(draftKey(userId, id)).kept() ?? typed : typed));
    });
    return () => { gone = true; };
  }, [userId]);

  return {
    /** What was kept is here. */
    ready: draftId !== null,
    values: kept.values,
    at: kept.at,
    change: (values: Values) => {
      const next = { values, at: new Date().toISOString() };
      setKept(store?.keep({ ...next, values: withoutSecrets(values) }) ?? true ? next : { values, at: null });
    },
    clear: () => {
      store?.forget();
      setKept(fresh());
    },
  };
}

import { useState } from 'react';
import type { Values } from '../forms/form-schema';
import { useMe } from '../session/use-me';

interface Kept { values: Values; at: string | null }
const fresh = (): Kept => ({ values: { channel: 'counter', priority: '1' }, at: null });

function load(key: string): Kept {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null) ?? fresh();
  } catch {
    return fresh();
  }
}

/** A request has no row on the server until it is registered: its draft lives on this device, for whoever began it alone. */
export function useIntakeDraft() {
  const { id } = useMe();
  const key = `zamen.intake.${id}`;
  const [kept, setKept] = useState(() => load(key));
  return {
    values: kept.values,
    at: kept.at,
    change: (values: Values) => {
      const next = { values, at: new Date().toISOString() };
      setKept(next);
      try { localStorage.setItem(key, JSON.stringify(next)); } catch { setKept({ values, at: null }); }
    },
    clear: () => {
      try { localStorage.removeItem(key); } catch { /* nothing was kept */ }
      setKept(load(key));
    },
  };
}

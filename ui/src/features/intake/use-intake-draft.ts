import { useState } from 'react';
import type { Values } from '../forms/form-schema';

const key = 'zamen.intake';
interface Kept { values: Values; at: string | null }

function load(): Kept {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null) ?? { values: { channel: 'counter', priority: '1' }, at: null };
  } catch {
    return { values: { channel: 'counter', priority: '1' }, at: null };
  }
}

/** A request has no row on the server until it is registered: its draft lives on this device. */
export function useIntakeDraft() {
  const [kept, setKept] = useState(load);
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
      setKept(load());
    },
  };
}

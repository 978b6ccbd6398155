import { useState } from 'react';
import { deviceStore } from '../../lib/device-store';
import type { Values } from '../forms/form-schema';
import { useMe } from '../session/use-me';

interface Kept { values: Values; at: string | null }
const fresh = (): Kept => ({ values: { channel: 'counter', priority: '1' }, at: null });

/** A request has no row on the server until it is registered: its draft lives on this device, for whoever began it alone. */
export function useIntakeDraft() {
  const { id } = useMe();
  const store = deviceStore<Kept>(`zamen.intake.${id}`);
  const [kept, setKept] = useState(() => store.kept() ?? fresh());
  return {
    values: kept.values,
    at: kept.at,
    change: (values: Values) => {
      const next = { values, at: new Date().toISOString() };
      setKept(store.keep(next) ? next : { values, at: null });
    },
    clear: () => {
      store.forget();
      setKept(store.kept() ?? fresh());
    },
  };
}

import { useSearchParams } from 'react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { useDebounced } from './use-debounced';

/** A list's filters live in the address; `filter` sets some of them, and takes out those that it gives nothing for. */
export function useAddressFilter(): { params: URLSearchParams; filter(change: Record<string, string | undefined>): void } {
  const [params, setParams] = useSearchParams();
  return {
    params,
    filter(change) {
      const next = new URLSearchParams(params);
      for (const [name, value] of Object.entries(change)) if (value) next.set(name, value); else next.delete(name);
      setParams(next, { replace: true });
    },
  };
}

/** What one types into a search box: told to `search` once one pauses. `settled` is what is searched for now, which the box follows. */
export function useTypedSearch(settled: string, search: (words: string | undefined) => void): [typed: string, setTyped: (typed: string) => void] {
  const [typed, setTyped] = useState(settled);
  const [shown, setShown] = useState(settled);
  // The address is the truth: a search from the top bar arrives here too.
  if (settled !== shown) { setShown(settled); setTyped(settled); }
  const paused = useDebounced(typed, 300);
  const tell = useEffectEvent((words: string) => { if (words.trim() !== settled) search(words.trim() || undefined); });
  useEffect(() => tell(paused), [paused]);
  return [typed, setTyped];
}

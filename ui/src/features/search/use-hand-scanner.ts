import { useEffect, useEffectEvent } from 'react';
import { typing } from '../../app/shortcuts';
import { createScanReader } from './scan-reader';

/** A hand scanner types and presses Enter: where nobody is typing, that is for the search. Seen before shortcuts and whatever has the focus. */
export function useHandScanner(onCode: (code: string) => void): void {
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    const read = createScanReader();
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const { taken, code } = read(event);
      if (!taken) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (code !== undefined) tell(code);
    };
    window.addEventListener('keydown', press, true);
    return () => window.removeEventListener('keydown', press, true);
  }, []);
}

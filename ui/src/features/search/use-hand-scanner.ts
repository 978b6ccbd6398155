import { useEffect, useEffectEvent } from 'react';
import { typing } from '../../app/shortcuts';
import { createScanReader } from './scan-reader';

/** A little longer than a scanner's gap: whether a key was the first of a scan is known then. */
const heldMs = 50;
/** Keys that may be shortcuts; a key that is held down is no scanner's. */
const mayWait = ({ code, shiftKey, repeat }: KeyboardEvent): boolean => !repeat && !shiftKey && (/^Key[A-Z]$/.test(code) || code === 'Slash');

/** A hand scanner types and presses Enter: where nobody is typing, that is for the search. Seen before shortcuts and whatever has the focus; the first keys wait until it is clear whose they are. */
export function useHandScanner(onCode: (code: string) => void): void {
  const tell = useEffectEvent(onCode);
  useEffect(() => {
    const read = createScanReader();
    let held: KeyboardEvent[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const drop = (): KeyboardEvent[] => { const before = held; held = []; clearTimeout(timer); return before; };
    /** They were a person's after all. */
    const release = (): void => {
      for (const { target, key, code } of drop()) (target instanceof HTMLElement && target.isConnected ? target : document.body).dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
    };
    const press = (event: KeyboardEvent): void => {
      if (!event.isTrusted) return;
      if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) { release(); return; }
      const { taken, code } = read(event);
      if (!taken && !mayWait(event)) { if (event.key !== 'Shift') release(); return; }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (taken) drop();
      else { held.push(event); clearTimeout(timer); timer = setTimeout(release, heldMs); }
      if (code !== undefined) tell(code);
    };
    window.addEventListener('keydown', press, true);
    return () => { window.removeEventListener('keydown', press, true); drop(); };
  }, []);
}

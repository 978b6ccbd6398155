import { useEffect, useEffectEvent } from 'react';

/** `j`, `Enter`, `ctrl+Enter`, `g i`, `?`: the key as on a Latin layout, whatever layout is on. */
export type Shortcuts = Record<string, (event: KeyboardEvent) => void>;

const elsewhere = 'input, textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=menu], [role=dialog], [role=slider], [role=radiogroup]';
/** Keys that are pressed there are meant for what is there. */
export function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest(elsewhere) !== null;
}

function keyOf(event: KeyboardEvent): string {
  if (event.key === '?' || event.key === '؟') return '?';
  // A capital is nobody's shortcut: scanners type many.
  if (/^Key[A-Z]$/.test(event.code) && !(event.shiftKey && !event.ctrlKey && !event.metaKey)) return event.code.slice(3).toLowerCase();
  if (event.code === 'Slash') return event.shiftKey ? '?' : '/';
  return event.key;
}

// `g` opens a pair: the key after it belongs to the pair alone. Seen before any page's own shortcuts.
let prefix = '';
let pairUntil = 0;
window.addEventListener('keydown', (event) => {
  // What waited to be told from a scanner's was counted when it was pressed.
  if (!event.isTrusted) return;
  const plain = !typing(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
  prefix = plain && event.timeStamp < pairUntil ? 'g ' : '';
  pairUntil = plain && prefix === '' && keyOf(event) === 'g' ? event.timeStamp + 1200 : 0;
}, true);

export function useShortcuts(shortcuts: Shortcuts, enabled = true): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const key = keyOf(event);
    const control = event.ctrlKey || event.metaKey;
    if (!control && (event.altKey || typing(event.target))) return;
    if (control && event.target instanceof HTMLElement && event.target.closest('[data-own-chords], [role=dialog]')) return;
    // Enter on a focused link or button is that element's own.
    if (!control && event.key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button')) return;
    const action = shortcuts[control ? `ctrl+${key}` : prefix + key];
    if (!action) return;
    event.preventDefault();
    if (control) event.stopPropagation();
    action(event);
  });
  useEffect(() => {
    if (!enabled) return undefined;
    // Chords come first: a select that has the focus would take the Enter of Ctrl+Enter for its own.
    const chord = (event: KeyboardEvent) => { if (event.ctrlKey || event.metaKey) handle(event); };
    const plain = (event: KeyboardEvent) => { if (!event.ctrlKey && !event.metaKey) handle(event); };
    window.addEventListener('keydown', chord, true);
    window.addEventListener('keydown', plain);
    return () => { window.removeEventListener('keydown', chord, true); window.removeEventListener('keydown', plain); };
  }, [enabled]);
}

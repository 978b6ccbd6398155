import { useEffect, useEffectEvent } from 'react';

/** Files of a paste or a drop; none where it carries text alone. */
export function filesOf(carried: DataTransfer | null): File[] {
  return [...carried?.files ?? []];
}

const typed = 'input, textarea, [contenteditable="true"]';

/** Files of a paste. Cells and paragraphs are copied as text with a picture of it: where one types, the text is meant. */
export function pastedFiles({ clipboardData, target }: Pick<ClipboardEvent, 'clipboardData' | 'target'>): File[] {
  const types = clipboardData?.types ?? [];
  return types.includes('text/plain') && target instanceof Element && target.closest(typed) ? [] : filesOf(clipboardData);
}

/** What is pasted anywhere on the page, where nothing else takes it: nobody looks for the place first. */
export function usePastedFiles(onFiles: (files: File[]) => void, wanted: boolean): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const files = event.defaultPrevented || (event.target instanceof Element && event.target.closest('.ant-modal, .drop-area')) ? [] : pastedFiles(event);
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    if (!wanted) return undefined;
    const listen = (event: ClipboardEvent): void => take(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, [wanted]);
}

/** Where the cursor goes when what it was on is gone: to what took its place, else to the last one, else to the first button that is left. */
export function focusNext(within: () => Element | null | undefined, what: string, index: number): void {
  requestAnimationFrame(() => {
    const left = within()?.querySelectorAll<HTMLElement>(what);
    (left?.[Math.min(index, left.length - 1)] ?? within()?.querySelector<HTMLElement>('button'))?.focus();
  });
}

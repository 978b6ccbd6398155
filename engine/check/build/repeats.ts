import type { Node } from '../../behaviours/table';

/** Activities with tokens of their own inside. */
export function holdsScope(node: Node): boolean {
  return node.kind === 'sub-process' || node.kind === 'call-activity' || node.kind === 'ad-hoc-sub-process';
}

/** How many instances of the activity run at the same time at most, as far as that is looked at. */
export function instancesOf({ loop }: Node): 1 | 2 {
  return loop?.is === 'multi' && !loop.sequential ? 2 : 1;
}

/** Whether the activity is done several times, one after the other. */
export function isRepeated({ loop }: Node): boolean {
  return loop !== undefined && (loop.is === 'standard' || loop.sequential);
}

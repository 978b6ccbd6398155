import type { BranchRow } from '@contracts/places';

export interface TreeRow { branch: BranchRow; depth: number }

/** Branches below whom they belong to, each group in the given order. What belongs to a branch that the reader does not see stands at the top. */
export function treeOf(branches: readonly BranchRow[]): TreeRow[] {
  const known = new Set(branches.map(({ id }) => id));
  const below = (parent: string | null, depth: number): TreeRow[] => branches
    .filter((branch) => (branch.parent !== null && known.has(branch.parent.id) ? branch.parent.id : null) === parent)
    .flatMap((branch) => [{ branch, depth }, ...below(branch.id, depth + 1)]);
  return below(null, 0);
}

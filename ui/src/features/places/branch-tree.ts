import type { BranchRow } from '@contracts/places';
import { treeRows } from '../../lib/tree';

export interface TreeRow { branch: BranchRow; depth: number }

/** Branches below whom they belong to. What belongs to a branch that the reader does not see stands at the top. */
export const treeOf = (branches: readonly BranchRow[]): TreeRow[] => treeRows(branches, ({ id, parent }) => ({ id, parentId: parent?.id ?? null })).map(({ item, depth }) => ({ branch: item, depth }));

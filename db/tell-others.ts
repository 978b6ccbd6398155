import type { Journal, NewNotice } from '../domain/shared/journal';
import type { Tx } from '../domain/shared/unit-of-work';
import { asSystem } from './as-system';

/** Notices for others, which the actor's own rights could not write: the policy of `notice` lets everybody see their own only, also while inserting. */
export const tellOthers = (journal: Pick<Journal, 'notify'>) => async (tx: Tx, notices: NewNotice[]): Promise<void> => {
  if (notices.length > 0) await asSystem(tx, () => journal.notify(tx, notices));
};

import type { Result } from '../../contracts/errors';
import type { PersonRow } from '../../contracts/session';
import type { Page } from '../requests/queries';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export interface PeopleFilter { q?: string; active?: 'yes' | 'no'; limit: number; after?: string }
export interface PeopleQueries {
  /** Accounts of the actor's branches, the newest first. An `after` that is none of ours is refused as `request.invalid`. */
  list(tx: Tx, actor: UserActor, filter: PeopleFilter): Promise<Result<Page<PersonRow>>>;
}

import type { z } from 'zod';
import type { lookupAnswer, lookupKinds, searchAnswer } from '../../contracts/lookups';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export type LookupKind = (typeof lookupKinds)[number];
export type LookupItem = z.infer<typeof lookupAnswer>['items'][number];
export type SearchHit = z.infer<typeof searchAnswer>['items'][number];

/** What look-up fields and the search box find, within the reader's scope. */
export interface LookupQueries {
  lookUp(tx: Tx, actor: UserActor, kind: LookupKind, filter: { q?: string; role?: string; limit: number; id?: string; request?: string }): Promise<LookupItem[]>;
  search(tx: Tx, actor: UserActor, q: string): Promise<SearchHit[]>;
}

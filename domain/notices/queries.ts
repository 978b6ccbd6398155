import type { z } from 'zod';
import type { Result } from '../../contracts/errors';
import type { noticePage } from '../../contracts/live';
import type { UserActor } from '../shared/actor';
import type { Tx } from '../shared/unit-of-work';

export interface Notices {
  /** Of a request that the person may no longer see nothing is told. */
  list(tx: Tx, actor: UserActor, page: { limit: number; after?: string; only?: 'mentions' }): Promise<Result<z.infer<typeof noticePage>>>;
  /** Marks these of mine as read, or all. */
  read(tx: Tx, actor: UserActor, ids: readonly string[] | undefined): Promise<void>;
}

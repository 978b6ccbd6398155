import type { Sessions } from '../domain/session/sessions';
import type { IdempotencyStore } from '../domain/session/idempotency';
import type { InboxQueries } from '../domain/inbox/queries';
import type { RequestQueries } from '../domain/requests/queries';
import type { UnitOfWork } from '../domain/shared/unit-of-work';

/** Everything the routes call; put together in `main/api.ts`, and by tests. */
export interface ApiServices {
  unitOfWork: UnitOfWork;
  sessions: Sessions;
  idempotency: IdempotencyStore;
  inbox: InboxQueries;
  requests: RequestQueries;
}

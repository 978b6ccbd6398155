import type { ApiServices } from '../api/services';
import { createImportJobs } from '../db/imports/import-jobs';
import { createInboxStore } from '../db/inbox/inbox-store';
import { createInboxQueries } from '../db/read/inbox';
import { createLookupQueries } from '../db/read/lookups';
import { createNotices } from '../db/read/notices';
import { createRequestQueries } from '../db/read/requests';
import { createIdempotencyStore } from '../db/session/idempotency-store';
import { createSessionStore } from '../db/session/session-store';
import { createImports } from '../domain/imports/imports';
import type { ImportStarter } from '../domain/imports/ports';
import { createInbox } from '../domain/inbox/inbox';
import { createSessions } from '../domain/session/sessions';
import { systemActor } from '../domain/shared/actor';
import { createPasswordHasher } from '../platform/password-hasher';
import { taskTypes } from '../contracts/task-types/registry';
import type { ProcessRuntime } from './process-runtime';

/** The API's services over the runtime that moves requests. */
export function createApiServices(runtime: ProcessRuntime, { importStarter }: { importStarter: ImportStarter }): ApiServices {
  const { unitOfWork, journal } = runtime;
  const sessions = createSessions({ unitOfWork, store: createSessionStore(), hasher: createPasswordHasher(), journal });
  const idempotency = createIdempotencyStore();
  return {
    unitOfWork, sessions, idempotency,
    inbox: createInbox({ unitOfWork, store: createInboxStore(journal), journal }),
    inboxQueries: createInboxQueries(taskTypes),
    completion: runtime.completion,
    incidents: runtime.incidents,
    requests: createRequestQueries(taskTypes),
    lookups: createLookupQueries(),
    notices: createNotices(),
    imports: createImports({ unitOfWork, jobs: createImportJobs(), journal, starter: importStarter }),
    async sweep() {
      await sessions.sweep();
      await unitOfWork.do(systemActor, (tx) => idempotency.sweep(tx));
    },
  };
}

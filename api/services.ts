import type { AuditQueries } from '../domain/audit/ports';
import type { BackTestService } from '../domain/back-tests/back-tests';
import type { Imports } from '../domain/imports/imports';
import type { Inbox } from '../domain/inbox/inbox';
import type { InboxQueries } from '../domain/inbox/queries';
import type { LookupQueries } from '../domain/lookups/queries';
import type { Notices } from '../domain/notices/queries';
import type { TaskCompletion } from '../domain/process/completion';
import type { Deploy } from '../domain/process/deploy';
import type { DeployDecisions } from '../domain/process/deploy-decisions';
import type { IncidentRetry, IncidentVariables } from '../domain/process/incidents';
import type { MigrationPreviews } from '../domain/process/migration-preview';
import type { Migrations } from '../domain/process/migrations';
import type { OperatorMoves } from '../domain/process/operate/moves';
import type { CancelPlan, PlanDeployment } from '../domain/process/plan-deployment';
import type { DecisionQueries, InstanceQueries, ProcessQueries } from '../domain/process/queries';
import type { ChangeSetting } from '../domain/settings/change-setting';
import type { SettingQueries } from '../domain/settings/ports';
import type { SetVariables } from '../domain/process/set-variables';
import type { StartByHand } from '../domain/process/start-by-hand';
import type { RestoreVersion } from '../domain/process/versions';
import type { RequestIntake } from '../domain/requests/create-request';
import type { RequestQueries } from '../domain/requests/queries';
import type { RequestActs } from '../domain/requests/request-acts';
import type { IdempotencyStore } from '../domain/session/idempotency';
import type { Sessions } from '../domain/session/sessions';
import type { UnitOfWork } from '../domain/shared/unit-of-work';

/** Everything the routes call; put together in `main/api-services.ts`. */
export interface ApiServices {
  unitOfWork: UnitOfWork;
  sessions: Sessions;
  idempotency: IdempotencyStore;
  inbox: Inbox;
  inboxQueries: InboxQueries;
  completion: TaskCompletion;
  incidents: IncidentRetry;
  incidentVariables: IncidentVariables;
  setVariables: SetVariables;
  moves: OperatorMoves;
  requests: RequestQueries;
  intake: RequestIntake;
  acts: RequestActs;
  deployments: { deploy: Deploy; restore: RestoreVersion; plan: PlanDeployment; cancel: CancelPlan };
  processQueries: ProcessQueries;
  startByHand: StartByHand;
  instances: InstanceQueries;
  decisions: { deploy: DeployDecisions; queries: DecisionQueries };
  audit: AuditQueries;
  settings: { queries: SettingQueries; change: ChangeSetting };
  lookups: LookupQueries;
  notices: Notices;
  imports: Imports;
  migrations: Migrations;
  migrationPreviews: MigrationPreviews;
  backTests: BackTestService;
  /** Removes what has ended: sessions, sign-in counters, keys of writes. */
  sweep(): Promise<void>;
}

import { processCatalog } from '../contracts/catalog';
import { createDeploymentPlans } from '../db/process/deployment-plans';
import { createProcessQueries } from '../db/read/process-versions';
import { createDeploy, createRehearsal } from '../domain/process/deploy';
import { createCancelPlan, createPlanDeployment, createStartPlanned } from '../domain/process/plan-deployment';
import type { Prover } from '../domain/process/prove';
import { createRestoreVersion } from '../domain/process/versions';
import type { Catalog } from '../engine/model';
import type { ProcessRuntime } from './process-runtime';

/** Deploying over the runtime's database: at once, again, and at a chosen time. */
export function createDeployments(runtime: Pick<ProcessRuntime, 'unitOfWork' | 'definitions' | 'triggers' | 'settings' | 'journal' | 'compile' | 'prove'>, { catalog = processCatalog, prove = runtime.prove }: { catalog?: Catalog; prove?: Prover } = {}) {
  const { unitOfWork, definitions, triggers, settings, journal, compile } = runtime;
  const deps = { unitOfWork, definitions, triggers, settings, journal, catalog, compile, prove };
  const [plans, versions, deploy] = [createDeploymentPlans(), createProcessQueries(), createDeploy(deps)];
  return {
    deploy, versions, plans,
    restore: createRestoreVersion({ unitOfWork, versions, deploy }),
    plan: createPlanDeployment({ unitOfWork, plans, versions, definitions, journal, rehearse: createRehearsal(deps) }),
    cancel: createCancelPlan({ unitOfWork, plans, definitions, journal }),
    startPlanned: createStartPlanned({ unitOfWork, plans, journal, deploy }),
  };
}
export type Deployments = ReturnType<typeof createDeployments>;

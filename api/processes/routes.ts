import { z } from 'zod';
import { ok, refuse } from '../../contracts/errors';
import { deployProcess, deployedProcess, planDeployment, plannedDeployment, plannedQuery, processParams, processRow, restoreVersion, versionDetail, versionParams, versionRow } from '../../contracts/processes';
import { id, pageOf, pageQuery } from '../../contracts/values';
import { idFor } from '../../domain/shared/ids';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

const planParams = z.object({ id });

export function addProcessEndpoints(add: AddEndpoint, { unitOfWork, deployments, processQueries }: ApiServices): void {
  add({
    route: 'listProcesses', action: 'process.read', answer: z.object({ items: z.array(processRow) }),
    handle: async ({ actor }) => ok({ items: await unitOfWork.do(actor, (tx) => processQueries.processes(tx)) }),
  });
  add({
    route: 'deployProcess', action: 'process.deploy', body: deployProcess, answer: deployedProcess, status: 201, idempotency: 'stored',
    handle: ({ actor, body: { xml, reason } }) => deployments.deploy(actor, xml, { reason }),
  });
  add({
    route: 'listVersions', action: 'process.read', params: processParams, query: pageQuery, answer: pageOf(versionRow),
    handle: ({ actor, params, query }) => unitOfWork.run(actor, (tx) => processQueries.versions(tx, params.process, query)),
  });
  add({
    route: 'readVersion', action: 'process.read', params: versionParams, answer: versionDetail,
    handle: async ({ actor, params }) => {
      const version = await unitOfWork.do(actor, (tx) => processQueries.version(tx, params.process, params.version));
      return version ? ok(version) : refuse('process.version-not-found');
    },
  });
  add({
    route: 'restoreVersion', action: 'process.deploy', params: versionParams, body: restoreVersion, answer: deployedProcess, status: 201, idempotency: 'stored',
    handle: ({ actor, params, body: { reason } }) => deployments.restore(actor, { ...params, reason }),
  });
  add({ route: 'listPlannedDeployments', action: 'process.read', query: plannedQuery, answer: pageOf(plannedDeployment), handle: ({ actor, query }) => unitOfWork.run(actor, (tx) => processQueries.plans(tx, query)) });
  add({
    route: 'planDeployment', action: 'process.deploy', body: planDeployment, answer: plannedDeployment, status: 201, idempotency: 'stored',
    handle: ({ actor, body, key }) => deployments.plan(actor, { id: idFor('deployment', actor.id, key!), ...body }),
  });
  add({ route: 'cancelPlannedDeployment', action: 'process.deploy', params: planParams, answer: plannedDeployment, handle: ({ actor, params }) => deployments.cancel(actor, params.id) });
}

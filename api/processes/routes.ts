import { ok, refuse } from '../../contracts/errors';
import { idFor } from '../../domain/shared/ids';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';

export function addProcessEndpoints(add: AddEndpoint, { unitOfWork, deployments, processQueries }: ApiServices): void {
  add('listProcesses', async ({ actor }) => ok({ items: await unitOfWork.do(actor, (tx) => processQueries.processes(tx)) }));
  add('deployProcess', ({ actor, body: { xml, reason } }) => deployments.deploy(actor, xml, { reason }));
  add('listVersions', ({ actor, params, query }) => unitOfWork.run(actor, (tx) => processQueries.versions(tx, params.process, query)));
  add('readVersion', async ({ actor, params }) => {
    const version = await unitOfWork.do(actor, (tx) => processQueries.version(tx, params.process, params.version));
    return version ? ok(version) : refuse('process.version-not-found');
  });
  add('restoreVersion', ({ actor, params, body: { reason } }) => deployments.restore(actor, { ...params, reason }));
  add('listPlannedDeployments', ({ actor, query }) => unitOfWork.run(actor, (tx) => processQueries.plans(tx, query)));
  add('planDeployment', ({ actor, body, key }) => deployments.plan(actor, { id: idFor('deployment', actor.id, key!), ...body }));
  add('cancelPlannedDeployment', ({ actor, params }) => deployments.cancel(actor, params.id));
}

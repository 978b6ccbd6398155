import { webhookRoutes } from '../../contracts/api/webhooks';
import { systemActor } from '../../domain/shared/actor';
import { createDeploy } from '../../domain/process/deploy';
import { openCatalog } from '../../engine/simulate/open-catalog';
import { anyDefinition, buildCustomer, buildRequest } from '../../tests/build/service-request';
import { newId, type Rows } from '../../tests/build/rows';
import { buildTask } from '../../tests/build/task';
import { buildAgent, buildUnit } from '../../tests/build/branch';
import { buildUser } from '../../tests/build/user';
import type { TestApi } from '../../tests/build/test-api';
import { draw } from '../../tests/process/draw';
import type { OwnedRow } from './expectations';

export interface Place { branchId: string; agentId?: string; userId: string; serial: string }

/** One diagram that waits for somebody, and one that comes to an incident. */
export async function deployForRows(api: TestApi): Promise<void> {
  const deploy = createDeploy({ ...api.runtime, catalog: openCatalog });
  const waits = draw('waits', { body: '<startEvent id="Start"/><userTask id="Do" name="Do"/><endEvent id="End"/>', flows: 'Start -> Do\nDo -> End' });
  const stuck = draw('stuck', { body: '<startEvent id="Start"/><scriptTask id="Sum" zamen:resultVariable="sum"><script>=unknown + 1</script></scriptTask><endEvent id="End"/>', flows: 'Start -> Sum\nSum -> End' });
  for (const xml of [waits, stuck]) {
    const deployed = await deploy(systemActor, xml);
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.error));
  }
}

/** A row of each kind, all of one branch or agency. */
export async function ownedRows(api: TestApi, rows: Rows, { branchId, agentId, userId, serial }: Place): Promise<Record<OwnedRow, string>> {
  const start = async (process: string): Promise<string> => {
    const id = newId();
    await api.runtime.unitOfWork.do(systemActor, (tx) => api.runtime.processes.startInstance(tx, { id, process, requestId: null, parentInstanceId: null, branchId, agentId: agentId ?? null, input: {} }));
    await api.runtime.advance(id, 'start', { kind: 'start' });
    return id;
  };
  const request = await buildRequest(rows, { branchId, agentId, serial, customerId: agentId ? (await buildCustomer(rows, { name: `مشتری ${serial}`, agentId })).id : undefined });
  const task = (await buildTask(rows, { request, branchId, agentId, role: 'everyone' })).id;
  const file = newId();
  await rows.query(`insert into request_file (id, request_id, name, kind, size, sha256, thumbnail_type, thumbnail, uploaded_by, attached_at) values ($1, $2, 'a.txt', 'text', 1, sha256('x'), 'image/jpeg', 'x', $3, now())`, [file, request.id, userId]);
  await rows.query(`insert into request_file_piece (file_id, position, content) values ($1, 0, 'x')`, [file]);
  const [instance, broken, { id: definition }] = [await start('waits'), await start('stuck'), await anyDefinition(rows)];
  const [incident] = await rows.query<{ id: string }>('select id from incident where instance_id = $1', [broken]);
  const [migration, backTest, anImport] = [newId(), newId(), newId()];
  await rows.insert('migration_batch', { id: migration, kind: 'migrate', process: 'repair', from_id: definition, to_id: definition, mapping: '{}', reason: 'test', state: 'waiting', created_by: userId, branch_id: branchId });
  await rows.insert('back_test', { id: backTest, process: 'repair', version: 1, graph: JSON.stringify({ format: 1, process: 'repair', hash: 'test', nodes: {}, flows: {}, scopes: {}, lanes: [], calls: {} }), from_at: new Date(0), to_at: new Date(), most: 1, branches: [branchId], branch_id: branchId, created_by: userId, total: 0 });
  await rows.insert('import_job', { id: anImport, kind: 'requests', file: 'requests.csv', content: Buffer.from(''), state: 'running', total: 1, created_by: userId, branch_id: branchId });
  const webhook = newId();
  await rows.insert('webhook', { id: webhook, name: `webhook ${serial}`, url: 'https://example.com/events', events: ['request.ended'], branches: [branchId], owner_id: userId, secret: 'sealed' });
  await aDelivery(rows, webhook);
  const { id: person } = await buildUser(rows, { branchId, agentId, roles: [agentId ? 'agent' : 'qc'] });
  const [{ id: unit }, { id: agency }] = [await buildUnit(rows, { branchId }), await buildAgent(rows, { branchId })];
  const peopleImport = newId();
  await rows.insert('people_import', { id: peopleImport, file: 'people.xlsx', created_by: userId, branch_id: branchId });
  return { person, peopleImport, branch: branchId, unit, agency, task, request: request.id, file, incident: incident!.id, instance, migration, backTest, import: anImport, webhook };
}

/** The delivery that examples name; the first webhook that is built has it. */
async function aDelivery(rows: Rows, webhook: string): Promise<void> {
  const { deliveryId } = webhookRoutes.readDelivery.example!.params!;
  await rows.query(`with event as (insert into webhook_event (type, spread_at) values ('request.ended', now()) returning id, seq, at)
    insert into webhook_delivery (id, seq, webhook_id, event_id, stream, at) select $1, seq, $2, id, id, at from event on conflict do nothing`, [deliveryId, webhook]);
}

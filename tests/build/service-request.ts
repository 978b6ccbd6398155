import type { Status } from '../../contracts/statuses';
import { newId, next, type Rows } from './rows';

export interface Definition { id: string; hash: string }
const definitions = new WeakMap<Rows, Promise<Definition>>();

/** One stored diagram a database; rows that need one but no engine share it. */
export function anyDefinition(rows: Rows): Promise<Definition> {
  const known = definitions.get(rows) ?? (async () => {
    const definition = { id: newId(), hash: 'test' };
    await rows.insert('process_definition', { id: definition.id, process: 'repair', version: 1, name_fa: 'تعمیر', name_en: 'Repair', xml: '<definitions/>', hash: definition.hash, graph: JSON.stringify({ format: 1, process: 'repair', nodes: {}, flows: {}, scopes: {}, lanes: [], calls: {} }) });
    return definition;
  })();
  definitions.set(rows, known);
  return known;
}

export async function buildCustomer(rows: Rows, given: { name?: string; phone?: string; agentId?: string } = {}): Promise<{ id: string }> {
  const id = newId();
  await rows.insert('party', { id, name: given.name ?? 'رضا کریمی', phone: given.phone ?? '+989121234567', agent_id: given.agentId ?? null });
  return { id };
}

export interface NewRequest {
  branchId: string; agentId?: string; customerId?: string; status?: Status; subStatus?: string; serial?: string; itemText?: string; no?: string; trackingCode?: string;
  createdAt?: Date; createdBy?: string; words?: string; promisedOn?: string; costCeiling?: string;
}

/** A request with its (active) instance; the instance's id is the request's. */
export async function buildRequest(rows: Rows, given: NewRequest): Promise<{ id: string; no: string }> {
  const [id, number, definition] = [newId(), next(), await anyDefinition(rows)];
  const customerId = given.customerId ?? (await buildCustomer(rows, { agentId: given.agentId })).id;
  const no = given.no ?? `THR-1404-${String(number).padStart(6, '0')}`;
  await rows.insert('service_request', {
    id, no, tracking_code: given.trackingCode ?? `T${String(number).padStart(9, '0')}`, channel: given.agentId ? 'agent' : 'counter', branch_id: given.branchId, agent_id: given.agentId ?? null, customer_id: customerId,
    item_text: given.itemText ?? 'یخچال فریزر', brand_text: 'Samsung', serial: given.serial ?? null, words: given.words ?? 'خنک نمی‌کند', status: given.status ?? 'awaiting-allocation', sub_status: given.subStatus ?? null,
    clock: 'run', created_at: given.createdAt ?? new Date(), created_by: given.createdBy ?? null, promised_on: given.promisedOn ?? null, cost_ceiling: given.costCeiling ?? null, custody: 'with-us',
  });
  await rows.insert('process_instance', {
    id, process: 'repair', definition_id: definition.id, definition_hash: definition.hash, request_id: id, branch_id: given.branchId, agent_id: given.agentId ?? null, status: 'active',
    state: JSON.stringify({}), last_at: new Date(),
  });
  return { id, no };
}

import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import type { CreateRequest } from '../../contracts/requests';
import { actingRole, may } from '../access/may';
import type { FileStore } from '../files/ports';
import { wrongFiles } from '../files/wrong-files';
import type { Processes } from '../process/ports';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import type { RequestCover } from '../warranty/request-cover';
import type { Personal } from './personal';
import type { RequestStore } from './ports';
import { keptSerial } from './serial';
import { newTrackingCode } from './tracking-code';

export interface CreateRequestDeps {
  unitOfWork: UnitOfWork; requests: RequestStore; processes: Pick<Processes, 'startInstance'>; journal: Journal; personal: Pick<Personal, 'keep'>; files: Pick<FileStore, 'usable' | 'bring'>; covers: Pick<RequestCover, 'keep'>;
  /** Brings the new instance to its first task after the commit. The relay does it when this fails, so its failure is not the caller's. */
  begin(instanceId: string): Promise<void>;
}
export interface Created { id: string; no: string; trackingCode: string; /** It was there already: the same external id. */ known: boolean }

const numberDigits = 5;
/** `THR-1405-00001`: branch, Jalali year, number of the branch in that year. */
export const requestNumber = ({ branchCode, year, number }: { branchCode: string; year: number; number: number }): string => `${branchCode}-${year}-${String(number).padStart(numberDigits, '0')}`;

/**
 * Takes a new request in: number, customer, process instance, record in one transaction. A device that is open already
 * refuses with the number of that request; the same external id again gives the request that it made.
 */
export function createRequestIntake(deps: CreateRequestDeps) {
  /** `id`: the caller's, where a repeat must find what the first try made. */
  return async (actor: UserActor, input: CreateRequest, id: string = newId()): Promise<Result<Created>> => {
    const result = await deps.unitOfWork.run<Created>(actor, (tx) => take(deps, tx, actor, input, id));
    if (result.ok && !result.value.known) await deps.begin(result.value.id).catch(() => undefined);
    return result;
  };
}
export type RequestIntake = ReturnType<typeof createRequestIntake>;

async function take(deps: CreateRequestDeps, tx: Tx, actor: UserActor, input: CreateRequest, id: string): Promise<Result<Created>> {
  const place = await placeOf(deps, tx, actor, input);
  if (!place.ok) return place;
  const { branchId, agentId } = place.value;
  if (!may(actor, 'request.create', { branchId, agentId })) return refuse('access.denied');
  if (input.externalId) {
    const known = await deps.requests.byExternalId(tx, input.externalId);
    if (known) return ok({ ...known, known: true });
  }
  const serial = input.serial ? keptSerial(input.serial) : null;
  if (serial) {
    const open = await deps.requests.openWithSerial(tx, serial);
    if (open) return refuse('request.device-open', { no: open.no, requestId: open.id });
  }
  const item = input.itemId ? await deps.requests.item(tx, input.itemId) : null;
  const faults: FieldError[] = [];
  if (input.itemId && !item) faults.push({ path: 'itemId', code: 'field.option' });
  const known = input.customerId ? await deps.requests.customerNow(tx, input.customerId) : null;
  if (input.customerId && known === null) faults.push({ path: 'customerId', code: 'field.option' });
  const photos = input.photos ?? [];
  faults.push(...await wrongFiles(deps.files, tx, photos.map((photo, i) => ({ path: `photos.${i}`, id: photo, takes: 'photos' })), { requestId: null, by: actor.id }));
  if (faults.length > 0) return refuse('request.invalid', {}, faults);

  const customerId = known ?? await deps.requests.customer(tx, { id: newId(), name: input.customer!.name, phone: input.customer!.phone ?? null, agentId });
  const channel = actor.agentId === null ? input.channel : 'agent';
  const created = { id, no: requestNumber(await deps.requests.nextNumber(tx, branchId)), trackingCode: newTrackingCode() };
  await deps.requests.insert(tx, {
    ...created, channel, externalId: input.externalId ?? null, branchId, agentId, customerId, itemId: input.itemId ?? null, itemText: input.itemText ?? item!.title, brandText: input.brandText ?? item?.brand ?? null,
    serial, accessories: input.accessories, condition: input.condition ?? null, words: input.words, priority: input.priority, promisedOn: input.promisedOn ?? null, reportedOn: input.reportedOn ?? null,
    costCeiling: input.costCeiling ?? null, createdBy: actor.id,
  });
  if (serial) await deps.covers.keep(tx, id);
  if (photos.length > 0) await deps.files.bring(tx, photos, id);
  await deps.personal.keep(tx, { requestId: created.id, customerId, passCode: input.passCode, nationalId: input.customer?.nationalId });
  await deps.processes.startInstance(tx, {
    id: created.id, process: 'repair', requestId: created.id, parentInstanceId: null, branchId, agentId,
    input: { requestId: created.id, agentId, list: channel === 'list', channel, priority: input.priority },
  });
  await deps.journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'request.create'), action: 'request.create', resource: 'request', resourceId: created.id, requestId: created.id, after: { no: created.no, channel, ...(photos.length > 0 && { files: photos }) } }]);
  await deps.journal.changes(tx, [{ topic: 'request', keys: { id: created.id }, branchId, agentId }]);
  await deps.journal.tell(tx, [{ type: 'request.created', requestId: created.id, instanceId: created.id, facts: { channel } }]);
  return ok({ ...created, known: false });
}

/** An agent's device belongs to the agent's branch; staff take in for their own branch, also on behalf of an agent. */
async function placeOf(deps: CreateRequestDeps, tx: Tx, actor: UserActor, input: CreateRequest): Promise<Result<{ branchId: string; agentId: string | null }>> {
  const agentId = actor.agentId ?? input.agentId ?? null;
  if (agentId === null) return ok({ branchId: actor.branchId, agentId });
  const agent = await deps.requests.agent(tx, agentId);
  return agent ? ok({ branchId: agent.branchId, agentId }) : refuse('request.invalid', {}, [{ path: 'agentId', code: 'field.option' }]);
}

import { settingDefaults, type SettingKey } from '../../../contracts/settings';
import type { JsonObject } from '../../../engine/model';
import { noPlaces, shippedRights } from '../../access/fakes/shipped-rights';
import type { NewInstance, Processes } from '../../process/ports';
import type { TaskEffectContext, TopicContext } from '../../process/registry';
import type { Settings } from '../../settings/settings';
import type { UserActor } from '../../shared/actor';
import { newId } from '../../shared/ids';
import type { AuditEntry, Journal, NewNotice, Told } from '../../shared/journal';
import type { Tx, UnitOfWork } from '../../shared/unit-of-work';
import type { FaultsInUse, People } from '../ports';
import { createMemoryEstimates } from './memory-estimates';
import { createMemoryReceipts, createMemoryRecords, createMemoryReplacements, createMemoryWork } from './memory-records';
import { createMemoryRequests, type StoredRequest } from './memory-requests';

const tx = {} as Tx;
type Person = NonNullable<Awaited<ReturnType<People['active']>>>;

/** All that effects and topics stand on, in memory, with one branch and the settings that a new company starts from. */
export function createMemoryWorld(changed: Partial<Record<SettingKey, unknown>> = {}) {
  const [branchId, people, units] = [newId(), new Map<string, Person>(), new Set<string>()];
  const setting = <T>(key: string): T => ({ ...Object.fromEntries(Object.entries(settingDefaults).map(([name, { value }]) => [name, value])), ...changed })[key] as T;
  const settings: Settings = {
    number: async (_tx, key) => setting<number>(key), boolean: async (_tx, key) => setting<boolean>(key), duration: async (_tx, key) => setting(key), checklist: async (_tx, key) => setting(key),
    calendar: async () => ({ timeZone: 'Asia/Tehran', weekly: {}, holidays: [] }),
  };
  const told: { notices: NewNotice[]; audit: AuditEntry[]; others: Told[] } = { notices: [], audit: [], others: [] };
  const journal: Journal = { audit: async (_tx, entries) => { told.audit.push(...entries); }, changes: async () => undefined, tell: async (_tx, others) => { told.others.push(...others); }, notify: async (_tx, notices) => { told.notices.push(...notices); } };
  const sent: { name: string; key: string; payload: JsonObject; id: string }[] = [];
  const known = new Map<string, { kind: 'symptom' | 'cause'; voidsCover: boolean }>();
  const faults: FaultsInUse = { find: async (_tx, kind, id) => { const found = known.get(id); return found?.kind === kind ? { voidsCover: found.voidsCover } : null; }, without: async () => (['symptom', 'cause'] as const).filter((kind) => ![...known.values()].some((fault) => fault.kind === kind)) };
  const [started, waiting] = [[] as NewInstance[], new Set<string>()];
  const processes: Processes = {
    async startInstance(_tx, instance) { started.push(instance); },
    async publish(_tx, message) { sent.push(message); return { matchedInstance: waiting.has(`${message.name}/${message.key}`) ? message.key : null }; },
    broadcast: async () => ({ reached: 0 }), giveBack: async () => undefined, letGo: async () => undefined,
  };
  /** Nothing rolls back here: a test of a refusal looks at the answer, not at what is left. */
  const unitOfWork: UnitOfWork = {
    run: async (_actor, work) => {
      const result = await work(tx);
      return result.ok ? { ok: true, value: await result.value } : result;
    },
    do: async (_actor, work) => work(tx),
    read: async (_actor, ask) => ask(tx),
    attempt: async (_tx, _milliseconds, work) => ({ ok: true, value: await work(tx) }),
  };
  const requests = createMemoryRequests();
  requests.branches.set(branchId, { code: 'THR', year: 1405, last: 0 });
  const peoplePort: People = {
    active: async (_tx, id) => people.get(id) ?? null,
    ofRole: async (_tx, role, branch, agentId) => [...people.values()].filter((person) => person.roles.includes(role) && (agentId ? person.agentId === agentId : person.agentId === null && (person.branchId === branch || person.allBranches))).map((person) => person.id),
    unitExists: async (_tx, id) => units.has(id),
  };
  const stores = { requests, estimates: createMemoryEstimates(), work: createMemoryWork(), receipts: createMemoryReceipts(), records: createMemoryRecords(), replacements: createMemoryReplacements() };
  const kept: { requestId: string; customerId?: string; passCode?: string; nationalId?: string }[] = [];
  const at = '2026-11-22T08:00:00.000Z';

  return {
    ...stores, deps: { ...stores, people: peoplePort, faults, covers: { of: async () => null, keep: async () => undefined }, settings, processes, journal, unitOfWork, files: { usable: async () => [], bring: async () => undefined }, personal: { keep: async (_tx: Tx, given: { requestId: string }) => { kept.push(given); } } }, branchId, kept, faults: known, units, told, sent, started, waiting, tx, at,
    person(role: string, more: Partial<Person> = {}): UserActor {
      const person: Person = { id: newId(), roles: [role], branchId, allBranches: false, unitId: null, agentId: null, ...more };
      people.set(person.id, person);
      return { kind: 'user', id: person.id, roles: person.roles, rights: shippedRights(person.roles), branches: [branchId], places: noPlaces, branchId, unitId: person.unitId, agentId: person.agentId };
    },
    request: (more: Partial<StoredRequest> = {}): StoredRequest => requests.put({ branchId, custody: 'with-us', ...more }),
    task: (request: StoredRequest, actor: UserActor): TaskEffectContext => ({ escalate: () => undefined, tx, actor, at, requestId: request.id, instanceId: request.id, taskId: newId(), branchId, agentId: request.agentId, status: request.status }),
    service: (request: StoredRequest, activity = 'a1'): TopicContext => ({ escalate: () => undefined, tx, at, requestId: request.id, instanceId: request.id, activity, branchId, agentId: request.agentId }),
  };
}
export type MemoryWorld = ReturnType<typeof createMemoryWorld>;

import { newId } from '../../shared/ids';
import type { NewRequest, RequestRecord, RequestStore } from '../ports';
import { keptSerial } from '../serial';

export interface StoredRequest extends RequestRecord {
  trackingCode: string; externalId: string | null; condition: string | null; accessories: string[]; promisedOn: string | null; place: string | null; deliveredAt: string | null; createdOrder: number;
}
export interface MemoryRequests extends RequestStore {
  all: Map<string, StoredRequest>;
  branches: Map<string, { code: string; year: number; last: number }>;
  customers: { id: string; name: string; phone: string | null; agentId: string | null }[];
  items: Map<string, { title: string; brand: string | null }>;
  agents: Map<string, { branchId: string }>;
  raised: string[];
  put(request: Partial<StoredRequest> & { branchId: string }): StoredRequest;
}

const ended: readonly string[] = ['delivered', 'replaced', 'void'];
const plainName = (name: string): string => name.replace(/[يى]/g, 'ی').replace(/ك/g, 'ک').toLowerCase();

export function createMemoryRequests(): MemoryRequests {
  const store: MemoryRequests = {
    all: new Map(), branches: new Map(), customers: [], items: new Map(), agents: new Map(), raised: [],
    put(request) {
      const made: StoredRequest = {
        id: newId(), no: `NO-${store.all.size + 1}`, channel: 'counter', agentId: null, customerId: newId(), serial: null, custody: 'expected', status: 'draft', outcome: null, technicianId: null, unitId: null,
        costCeiling: null, priority: 1, repairedAt: null, trackingCode: `T${store.all.size + 1}`, externalId: null, condition: null, accessories: [], promisedOn: null, place: null, deliveredAt: null,
        createdOrder: store.all.size, ...request,
      };
      store.all.set(made.id, made);
      return made;
    },
    async byId(_tx, id) {
      const found = store.all.get(id);
      if (!found) return null;
      const { id: own, no, channel, branchId, agentId, customerId, serial, custody, status, outcome, technicianId, unitId, costCeiling, priority, repairedAt } = found;
      return { id: own, no, channel, branchId, agentId, customerId, serial, custody, status, outcome, technicianId, unitId, costCeiling, priority, repairedAt };
    },
    people: async () => [],
    async change(_tx, id, { costCeiling, ...patch }) {
      const found = store.all.get(id);
      if (!found) return;
      const changes = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
      store.all.set(id, { ...found, ...changes, ...(costCeiling !== undefined && { costCeiling: BigInt(costCeiling) }) });
    },
    async openWithSerial(_tx, serial, except) {
      const found = [...store.all.values()].find((request) => request.serial === keptSerial(serial) && !ended.includes(request.status) && request.id !== except);
      return found ? { id: found.id, no: found.no } : null;
    },
    async byExternalId(_tx, externalId) {
      const found = [...store.all.values()].find((request) => request.externalId === externalId);
      return found ? { id: found.id, no: found.no, trackingCode: found.trackingCode } : null;
    },
    async insert(_tx, request: NewRequest) {
      store.put({ ...request, costCeiling: request.costCeiling === null ? null : BigInt(request.costCeiling) });
    },
    async nextNumber(_tx, branchId) {
      const branch = store.branches.get(branchId);
      if (!branch) throw new Error(`There is no branch ${branchId}`);
      branch.last += 1;
      return { branchCode: branch.code, year: branch.year, number: branch.last };
    },
    async customer(_tx, { id, name, phone, agentId }) {
      const found = store.customers.find((customer) => customer.phone === phone && plainName(customer.name) === plainName(name) && customer.agentId === agentId);
      if (found) return found.id;
      store.customers.push({ id, name, phone, agentId });
      return id;
    },
    customerNow: async (_tx, id) => store.customers.find((customer) => customer.id === id)?.id ?? null,
    item: async (_tx, id) => store.items.get(id) ?? null,
    agent: async (_tx, id) => store.agents.get(id) ?? null,
    async raisePriority(_tx, requestId) { store.raised.push(requestId); },
  };
  return store;
}

import type { CustomerPart } from '../../contracts/customers';
import { ok, refuse, type Result } from '../../contracts/errors';
import { actingRole, may } from '../access/may';
import { systemFor, type UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Sealing } from '../shared/sealing';
import type { UnitOfWork } from '../shared/unit-of-work';
import { openPart } from './manage-customers';
import type { CustomerRecord, CustomerStore } from './ports';
import { idSpelling, nameSpellings, phoneSpelling } from './spellings';

export interface Erased { requests: number; erasedAt: string }

/** Shorter names are part of too many other words. */
const shortest = 3;
const erasedName = '—';
/** Numbers that are the customer's alone; shorter ones are found in too many others. */
const numbered = ['nationalId', 'foreignId', 'legalId', 'economicNo', 'iban', 'postalCode', 'subscriptionNo', 'code'] as const satisfies readonly CustomerPart[];
const shortestNumber = 6;

/**
 * Erases a customer's personal data: name, numbers, what they and others said about them, in requests, forms, events and the content of the
 * record. Amounts, document numbers, statuses and the chain of the record stay. Refused while a request of theirs is open; done again, it
 * changes nothing. That it was done, and why, is recorded without what was erased. It reaches all branches, since the person is one.
 */
export function createEraseCustomer({ unitOfWork, customers, sealing, journal }: { unitOfWork: UnitOfWork; customers: CustomerStore; sealing: Sealing; journal: Journal }) {
  return async (actor: UserActor, customerId: string, reason: string): Promise<Result<Erased>> => {
    if (!may(actor, 'personal.erase')) return refuse('access.denied');
    return unitOfWork.run<Erased>(systemFor(actor.origin), async (tx) => {
      const customer = await customers.lock(tx, customerId);
      if (!customer) return refuse('customer.not-found');
      if (customer.mergedInto !== null) return refuse('customer.merged', { id: customer.mergedInto });
      if (customer.erasedAt !== null && !customer.cameBack) return ok({ requests: 0, erasedAt: customer.erasedAt });
      const open = await customers.openRequests(tx, customerId);
      if (open.length > 0) return refuse('customer.open-requests', { count: open.length, numbers: open.slice(0, 5).join(', ') });
      // Whoever was merged into them is the same person, with names and numbers of their own.
      const merged = await customers.merged(tx, customerId);
      const spellings = [...new Set([customer, ...merged].flatMap((one) => spellingsOf(one, sealing)))];
      const { requests, imports, erasedAt } = await customers.erase(tx, [customerId, ...merged.map(({ id }) => id)], spellings);
      await journal.audit(tx, [{
        actorId: actor.id, actorRole: actingRole(actor, 'personal.erase'), action: 'personal.erase', resource: 'customer', resourceId: customerId, after: { requests: requests.length, reason: without(reason, spellings) },
      }]);
      await journal.audit(tx, imports.map(({ id }) => ({ actorId: actor.id, actorRole: actingRole(actor, 'personal.erase'), action: 'import.cancel' as const, resource: 'import', resourceId: id, after: { reason: 'personal.erase' } })));
      await journal.changes(tx, [...requests.map(({ id, branchId, agentId }) => ({ topic: 'request' as const, keys: { id }, branchId, agentId })), ...imports.map(({ id, branchId }) => ({ topic: 'import' as const, keys: { id }, branchId }))]);
      return ok({ requests: requests.length, erasedAt });
    });
  };
}
export type EraseCustomer = ReturnType<typeof createEraseCustomer>;

/** How the person may be written, as regular expressions: by name, and by numbers in the ways in which people write them. */
export function spellingsOf(customer: Pick<CustomerRecord, 'id' | 'name' | CustomerPart>, sealing: Pick<Sealing, 'open'>): string[] {
  const { name } = customer;
  // What no key opens cannot be read, and then nobody could have copied it from here either.
  const numbers = numbered.flatMap((part) => openPart(sealing, customer, part) ?? []);
  return [
    ...(name.length >= shortest && name !== erasedName ? nameSpellings(name) : []), ...(customer.phone === null ? [] : [phoneSpelling(customer.phone)]),
    ...numbers.filter((number) => number.length >= shortestNumber).map((number) => (/^\d+$/.test(number) ? idSpelling(number) : nameSpellings(number)[0]!)),
  ];
}

const without = (text: string, spellings: string[]): string => spellings.reduce((left, spelling) => left.replaceAll(new RegExp(spelling, 'gi'), '—'), text);

import { statusNames, type Status } from '../../contracts/statuses';
import type { createRequest } from '../../contracts/requests';
import type { z } from 'zod';
import { families, itemId, productCode } from './catalogue';
import { makeCustomers } from './customers';
import type { Family, Fault } from './family';
import { agentId, agents } from './organisation';
import { agentPeople, staff } from './people';
import { createRandom, type Random } from './random';

export const demoSeed = 14050901;

/** Where a request stands when the demo is loaded: a status, and a sub-status where that tells two places apart. */
export interface Goal { status: Status; subStatus?: string }
const goals: readonly [goal: Goal, count: number][] = [
  [{ status: 'draft' }, 8], [{ status: 'awaiting-allocation' }, 14],
  [{ status: 'awaiting-cost', subStatus: 'to-be-declared' }, 12], [{ status: 'awaiting-cost', subStatus: 'internal-approval' }, 6], [{ status: 'awaiting-cost', subStatus: 'sent' }, 14],
  [{ status: 'no-cost-declared' }, 8], [{ status: 'cost-approved' }, 10], [{ status: 'cost-rejected' }, 7], [{ status: 'awaiting-repair', subStatus: 'in-repair' }, 20],
  [{ status: 'awaiting-qc', subStatus: 'report-approval' }, 4], [{ status: 'awaiting-qc' }, 8], [{ status: 'returned-from-qc' }, 5], [{ status: 'awaiting-separation' }, 7],
  [{ status: 'ready-for-delivery' }, 17], [{ status: 'delivered' }, 44], [{ status: 'replaced' }, 8], [{ status: 'void' }, 8],
];

/** What people decide at each kind of task; the first outcome where nothing is said. A list is used up in order, its last stays. */
export type Decisions = Record<string, readonly string[]>;
export interface Scenario {
  key: string; goal: Goal; branch: string; agent: string | null; createdBy: string; family: Family; fault: Fault;
  request: z.input<typeof createRequest>; decisions: Decisions; withParts: boolean;
  /** In rial: a discount within the technician's limit, and goodwill that the manager must approve. */
  discount: number; goodwill: boolean;
}

/** The same two hundred requests for the same seed; `today` is the branch's date. */
export function makeScenarios(today: string, seed = demoSeed): Scenario[] {
  const random = createRandom(seed);
  const customers = makeCustomers(random, 150);
  const all = goals.flatMap(([goal, count]) => Array.from({ length: count }, () => goal));
  return random.shuffled(all).map((goal, index) => {
    const byAgent = goal.status === 'awaiting-separation' || (goal.status !== 'draft' && random.chance(15));
    const agent = byAgent ? random.pick(agents) : null;
    const branch = agent?.branch ?? random.pick(['THR', 'THR', 'THR', 'ISF', 'MHD']);
    const needsParts = goal.status === 'no-cost-declared' || goal.status === 'cost-approved';
    const family = random.pick(families);
    const fault = random.pick(needsParts ? family.faults.filter(({ parts }) => parts.length > 0) : family.faults);
    const model = random.below(family.models.length);
    const customer = customers[index % 10 === 7 ? random.below(20) : index % customers.length] ?? customers[0];
    return {
      key: `demo-${String(index + 1).padStart(3, '0')}`, goal, branch, agent: agent?.code ?? null, family, fault,
      createdBy: agent ? agentPeople.find((person) => person.agent === agent.code)?.login ?? '' : random.pick(staff.filter((person) => person.role === 'reception' && person.branch === branch)).login,
      request: {
        channel: agent ? 'agent' : goal.status === 'draft' && random.chance(60) ? 'phone' : 'counter', customer, itemId: itemId(productCode(family, model)), words: random.pick(fault.words),
        ...(random.chance(90) && { serial: serialOf(random, family) }), accessories: random.chance(70) ? [random.pick(family.accessories)] : [],
        ...(random.chance(60) && { condition: random.pick(conditions) }), priority: random.pick([1, 1, 1, 1, 2, 0, 3]), reportedOn: addDays(today, -random.below(12)),
        ...(random.chance(50) && { promisedOn: addDays(today, 3 + random.below(12)) }), ...(agent && { agentId: agentId(agent.code) }), externalId: `demo-${String(index + 1).padStart(3, '0')}`,
      },
      decisions: decisionsOf(goal, agent !== null, random), withParts: needsParts || random.chance(85), discount: random.chance(20) ? 500_000 : 0,
      goodwill: goal.subStatus === 'internal-approval',
    };
  });
}

const conditions = ['سالم، بدون خط و خش', 'چند خط روی بدنه', 'گوشه سمت راست ضربه خورده', 'گرد و خاک زیاد، پلمب سالم', 'پلمب باز شده است', 'رنگ‌پریدگی جزئی', 'بدون کارتن'];

function serialOf(random: Random, family: Family): string {
  return `${family.code}${random.pick(['A', 'B', 'K', 'M', 'T'])}${String(10_000_000 + random.below(89_999_999))}${random.pick(['X', 'R', 'N', 'W'])}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The ways to each goal; where there are several, chance chooses. */
function decisionsOf({ status, subStatus }: Goal, byAgent: boolean, random: Random): Decisions {
  const answerer = byAgent ? 'agentAnswer' : 'recordAnswer';
  const paid: Decisions = { diagnose: ['payable'], [answerer]: ['all'] };
  const covered: Decisions = { diagnose: ['covered'] };
  switch (status) {
    case 'awaiting-cost': return subStatus === 'internal-approval' ? { diagnose: [random.pick(['coverVoid', 'payable'])] } : subStatus === 'sent' ? paid : {};
    case 'no-cost-declared': return covered;
    case 'cost-approved': return paid;
    case 'cost-rejected': return { ...paid, [answerer]: ['none'] };
    case 'returned-from-qc': return { ...random.pick([paid, covered]), qualityControl: ['back'] };
    case 'replaced': return { diagnose: ['unserviceable'] };
    case 'delivered': case 'ready-for-delivery': return random.pick<Decisions>([
      paid, paid, covered, covered, { ...paid, qualityControl: ['back', 'pass'] }, { ...paid, repair: ['askCustomer', 'done'] }, { ...paid, [answerer]: ['none'], decideAfterRejection: ['returnUnrepaired'] },
      { diagnose: ['noFault'] }, { ...paid, diagnose: ['coverVoid'] }, { ...covered, approveReport: ['sendBack', 'approved'] },
    ]);
    case 'awaiting-repair': return random.pick<Decisions>([paid, covered, { ...paid, repair: ['askCustomer', 'done'] }]);
    default: return random.pick([paid, covered]);
  }
}

/** Statuses that no scenario ends at; none, as a test says. */
export const statusesLeftOut = (): Status[] => statusNames.filter((status) => !goals.some(([goal]) => goal.status === status));

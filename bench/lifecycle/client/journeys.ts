import type { Role } from '../../../contracts/roles';
import { taskTypes, type TaskTypeName } from '../../../contracts/task-types/registry';
import type { Journey, PlannedStep } from '../../../tools/staff/plan';

const step = (taskType: TaskTypeName, outcome: string): PlannedStep => ({ taskType, outcome });
const begin = [step('receiveDevice', 'received'), step('assign', 'assigned')];
const work = [step('repair', 'done'), step('approveReport', 'approved'), step('qualityControl', 'pass')];

/** The two ways that most devices go: on the company, and paid by a customer who accepts. */
const ways = {
  company: [...begin, step('diagnose', 'covered'), ...work, step('handOverDevice', 'delivered')],
  customer: [...begin, step('diagnose', 'payable'), step('recordAnswer', 'all'), ...work, step('settle', 'paid'), step('handOverDevice', 'delivered')],
} as const;

/** The journey of the n-th request of a run: every other one is paid by its customer. */
export function journeyOf(recordId: string, index: number): Journey {
  const pays = index % 2 === 0 ? 'company' : 'customer';
  return { recordId, record: 'Fixed', steps: [...ways[pays]], left: null, status: 'delivered', outcome: 'repaired', pays, parts: 0 };
}

/** Human tasks of a request, on average over both ways. */
export const tasksOfRequest = (ways.company.length + ways.customer.length) / 2;

export const roleOf = (taskType: TaskTypeName): Role => taskTypes[taskType].role as Role;
/** Whose work it is by name: what was assigned to a technician stays with them. */
export const isAssigned = (taskType: TaskTypeName): boolean => roleOf(taskType) === 'technician';

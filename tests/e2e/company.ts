import { demoPassword, personId } from '../../tools/demo/people';
import type { TaskTypeName } from '../../contracts/task-types/registry';
import { taskTypes } from '../../contracts/task-types/registry';
import type { Role } from '../../contracts/roles';
import { StaffClient } from '../../tools/staff/client';
import { journeyOf, type Journey, type PlannedStep } from '../../tools/staff/plan';
import { workTask } from '../../tools/staff/work-task';

export const baseUrl = (): string => process.env.ZAMEN_E2E_URL ?? '';
export const password = demoPassword;
const sessions = new Map<string, StaffClient>();

/** The person of the demo company who signs in by the name of a role. */
export function as(login: string): StaffClient {
  const session = sessions.get(login) ?? new StaffClient({ baseUrl: baseUrl(), login, password });
  sessions.set(login, session);
  return session;
}

/** Ways through the diagram, as far as the tests need them. */
export const ways = {
  repaired: [
    ['receiveDevice', 'received'], ['assign', 'assigned'], ['diagnose', 'payable'], ['recordAnswer', 'all'], ['repair', 'done'], ['approveReport', 'approved'], ['qualityControl', 'pass'], ['settle', 'paid'], ['handOverDevice', 'delivered'],
  ],
  unserviceable: [['receiveDevice', 'received'], ['assign', 'assigned'], ['diagnose', 'unserviceable'], ['approveReplacement', 'approved'], ['chooseUnit', 'chosen'], ['handOverReplacement', 'handedOver']],
  ofAgent: [['receiveDevice', 'received'], ['assign', 'assigned'], ['diagnose', 'payable'], ['agentAnswer', 'all']],
} satisfies Record<string, [TaskTypeName, string][]>;

const roleOf = (taskType: TaskTypeName): Role => taskTypes[taskType].role as Role;

/** Takes a device in, and carries it along the way up to the task that the test is about; that one is left open. */
export async function bring(way: keyof typeof ways, until: TaskTypeName): Promise<{ requestId: string; taskId: string; no: string }> {
  const steps: PlannedStep[] = ways[way].map(([taskType, outcome]) => ({ taskType, outcome }));
  const journey: Journey = { ...journeyOf(1, 'e2e', 'Fixed'), steps, pays: 'customer', parts: way === 'ofAgent' ? 1 : 0 };
  const opener = as(way === 'ofAgent' ? 'agent' : 'reception');
  const created = await opener.createRequest({ channel: way === 'ofAgent' ? 'agent' : 'counter', customer: { name: 'مینا کریمی', phone: '+989121234567' }, itemText: 'Kettle K-7', brandText: 'Arta', words: 'آب را گرم نمی‌کند' });
  for (const { taskType, outcome } of steps) {
    const row = await openTask(created.id, taskType);
    if (taskType === until) return { requestId: created.id, taskId: row.id, no: created.no };
    const client = as(roleOf(taskType));
    await client.signIn();
    const person = { client, role: roleOf(taskType), branchId: client.me.branch.id, id: client.me.id, login: client.me.login };
    const worked = await workTask({ person, row, journey, outcome, before: 0, technicians: [{ id: personId('technician'), name: 'technician' }], seed: 1, patience: { seconds: 30 } });
    if (worked.kind !== 'done') throw new Error(`${taskType} of ${created.no}: ${worked.kind === 'refused' ? worked.refusal.message : worked.code}`);
  }
  throw new Error(`${until} is not on the way ${way}`);
}

/** The request's open task of a type, once the services before it are done. */
export async function openTask(requestId: string, taskType: TaskTypeName) {
  for (const until = Date.now() + 45_000; Date.now() < until; await new Promise((resolve) => { setTimeout(resolve, 200); })) {
    const row = (await as('manager').readRequest(requestId)).openTasks.find((task) => task.taskType === taskType);
    if (row) return row;
  }
  const { status, subStatus, openTasks } = await as('manager').readRequest(requestId);
  throw new Error(`${taskType} is not open: ${status}/${subStatus ?? ''}, open: ${openTasks.map((task) => task.taskType).join(', ')}`);
}


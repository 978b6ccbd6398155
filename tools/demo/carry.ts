import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { RequestDetail } from '../../contracts/requests';
import { statuses } from '../../contracts/statuses';
import type { TaskRow } from '../../contracts/tasks';
import type { StaffClient } from '../staff/client';
import { patiently } from '../staff/patience';
import { ApiRefusal } from '../staff/refusal';
import { fill } from './forms';
import { people, personId } from './people';
import type { Scenario } from './scenarios';

export interface Company {
  /** The session of one of the company's people. */
  as(login: string): StaffClient;
  today: string;
}

/** A service or a workflow that has not moved on for so long is stuck. */
const patienceSeconds = 120;
const mostTasks = 60;
/** Somebody else has to do it, or it is done already: the next one tries, or the request is looked at again. */
const notMine = new Set(['access.denied', 'access.four-eyes', 'task.claimed', 'task.reassigned']);
const overtaken = new Set(['task.completed', 'task.cancelled', 'request.closed']);

/** Opens the request, or finds the one that an earlier run opened, and carries it to its goal as its people would. */
export async function carry(scenario: Scenario, company: Company): Promise<void> {
  const { id } = await patiently(() => company.as(scenario.createdBy).createRequest(scenario.request), { seconds: patienceSeconds });
  const reader = company.as('manager');
  const decided = new Map<string, number>();
  let voided = false;
  let idleSince = Date.now();
  for (let done = 0; done < mostTasks;) {
    const request = await patiently(() => reader.readRequest(id), { seconds: patienceSeconds });
    if (isThere(request, scenario) || statuses[request.status].final) return;
    if (scenario.goal.status === 'void' && !voided && request.status !== 'draft') {
      await patiently(() => reader.voidRequest(id, 'مشتری از تعمیر منصرف شد.'), { seconds: patienceSeconds });
      voided = true;
      continue;
    }
    const task = request.openTasks.find(({ taskType }) => !voided || taskType === 'returnDevice');
    if (task && await complete(task, request, scenario, company, decided, done)) {
      done += 1;
      idleSince = Date.now();
    } else if (Date.now() - idleSince > patienceSeconds * 1_000) {
      throw new Error(`${scenario.key} (${request.no}) stands still at ${request.status}${task ? ` before ${task.taskType}` : ''}`);
    } else {
      await pause(task ? 500 : 150);
    }
  }
  throw new Error(`${scenario.key} did not reach ${scenario.goal.status} in ${mostTasks} tasks`);
}

/** Whether the request stands at its goal. A status without a sub-status in the goal wants none of those that another goal names. */
function isThere({ status, subStatus }: RequestDetail, { goal }: Scenario): boolean {
  if (status !== goal.status) return false;
  if (goal.subStatus !== undefined) return subStatus === goal.subStatus;
  return status !== 'awaiting-qc' || subStatus === null;
}

/** One task by whoever may; false when nobody could now. */
async function complete(row: TaskRow, request: RequestDetail, scenario: Scenario, company: Company, decided: Map<string, number>, done: number): Promise<boolean> {
  const { taskType } = row;
  const used = decided.get(taskType) ?? 0;
  const wanted = scenario.decisions[taskType];
  for (const login of candidates(row, scenario)) {
    const client = company.as(login);
    try {
      if (!row.assignee) await patiently(() => client.claimTask(row.id), { seconds: patienceSeconds });
      const task = await patiently(() => client.readTask(row.id), { seconds: patienceSeconds });
      const outcome = wanted?.[Math.min(used, wanted.length - 1)] ?? task.outcomes[0]?.name ?? '';
      const body = { submissionId: randomUUID(), outcome, values: fill({ scenario, task, request, outcome, today: company.today, done }) };
      await patiently(() => client.completeTask(row.id, body), { seconds: patienceSeconds });
      decided.set(taskType, used + 1);
      return true;
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      if (overtaken.has(error.code)) return true;
      if (!notMine.has(error.code)) throw error;
    }
  }
  return false;
}

/** The task's own person, else everybody of the role in the branch (of the agent), beginning with another one each time. */
function candidates(row: TaskRow, scenario: Scenario): string[] {
  const { assignee } = row;
  if (assignee) return people.filter(({ login }) => personId(login) === assignee.id).map(({ login }) => login);
  const own = people.filter(({ role, branch, agent, allBranches }) => role === row.role && (role === 'agent' ? agent === scenario.agent : branch === scenario.branch || allBranches));
  const from = Number(scenario.key.slice(-3)) % Math.max(1, own.length);
  return [...own.slice(from), ...own.slice(0, from)].map(({ login }) => login);
}

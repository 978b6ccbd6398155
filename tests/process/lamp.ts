import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { defineTaskType, type TaskType } from '../../contracts/form';
import { handleOverdue } from '../../contracts/task-types/handle-overdue';
import type { Catalog } from '../../engine/model';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { createDeploy } from '../../domain/process/deploy';
import type { Courier } from '../../domain/process/ports';
import { ServiceFault, type TaskEffects, type TopicHandlers } from '../../domain/process/registry';
import type { StartSchedules } from '../../domain/process/start-triggers';
import { systemActor, type UserActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { createLifeCycle } from '../../main/life-cycle';
import { createProcessRuntime, type ProcessRuntime } from '../../main/process-runtime';
import { sqlOf } from '../../db/unit-of-work';
import { ok, refuse } from '../../contracts/errors';

/** A small process of its own, so that the runtime is tested apart from the shipped diagrams. */
const receive = defineTaskType({
  name: 'lampReceive', version: 1, titles: { fa: 'دریافت', en: 'Receive' }, question: { fa: 'چه؟', en: 'What?' }, facts: ['words'], role: 'reception',
  outcomes: { received: { label: { fa: 'دریافت شد', en: 'Received' }, requires: ['words'] } },
  values: z.strictObject({ words: z.string().max(50).optional() }), ui: { order: ['words'], fields: { words: { label: { fa: 'گفته', en: 'Words' } } } },
  output: z.object({ bright: z.boolean() }), effect: 'lampReceive',
});
const repair = defineTaskType({
  name: 'lampRepair', version: 1, titles: { fa: 'تعمیر', en: 'Repair' }, question: { fa: 'شد؟', en: 'Done?' }, facts: ['words'], role: 'technician',
  outcomes: { done: { label: { fa: 'شد', en: 'Done' } }, wait: { label: { fa: 'منتظر', en: 'Wait' } }, again: { label: { fa: 'دوباره', en: 'Again' } } },
  values: z.strictObject({}), ui: { order: [], fields: {} }, output: z.object({}),
});
export const lampTaskTypes = { lampReceive: receive, lampRepair: repair, handleOverdue } as unknown as Record<string, TaskType>;

const catalog: Catalog = {
  taskTypes: { lampReceive: { outcomes: ['received'], version: 1 }, lampRepair: { outcomes: ['done', 'wait', 'again'], version: 1 } },
  topics: { 'lamp-check': {}, 'lamp-tell': {}, 'lamp-dim': {}, 'lamp-note': {} }, forms: [], roles: ['reception', 'technician'], units: [], statuses: { 'draft': { subStatuses: [] }, 'awaiting-cost': { subStatuses: ['to-be-declared'] }, 'awaiting-repair': { subStatuses: ['in-repair'] } },
  durationSettings: ['lamp.remind', 'lamp.receive.sla'], messages: ['lamp-arrived', 'lamp-void', 'lamp-order'], signals: ['lamp-recall', 'lamp-dark'], processes: {}, decisions: {},
};

/** What the check service does next: `ok`, or fails so often, for ever, or with a coded fault. */
export interface LampCheck { failures: number; fault: ServiceFault | null; /** How long it takes. */ milliseconds?: number }

export const lampTopics = (check: LampCheck): TopicHandlers => ({
  async 'lamp-check'() {
    if (check.milliseconds) await new Promise((resolve) => setTimeout(resolve, check.milliseconds));
    if (check.fault) throw check.fault;
    if (check.failures > 0) { check.failures -= 1; throw new Error('the lamp tester is away'); }
    return { bright: true };
  },
  'lamp-tell': async ({ tx, activity, instanceId }) => {
    await sqlOf(tx).query(`insert into audit_log (id, action, resource, resource_id) values ($1, 'lamp.told', 'lamp', $2)`, [newId(), `${instanceId}/${activity}`]);
    return {};
  },
  'lamp-dim': async ({ escalate }) => { escalate('dim', { watt: 3 }); return { told: true }; },
  /** Writes down its input, in the order of being run. */
  'lamp-note': async ({ tx, activity, instanceId }, input) => {
    await sqlOf(tx).query(`insert into audit_log (id, action, resource, resource_id, after) values ($1, 'lamp.note', 'lamp', $2, $3)`, [newId(), `${instanceId}/${activity}`, JSON.stringify(input)]);
    return {};
  },
});

export const lampEffects: TaskEffects = {
  handleOverdue: createLifeCycle().effects.handleOverdue,
  lampReceive: async ({ tx, requestId, taskId, actor, escalate }, { values }) => {
    if (values.words === 'burnt') throw new ServiceFault('burnt', 'the lamp is burnt', false);
    if (values.words === 'dim') escalate('dim', { watt: 5 });
    if (values.words === 'dark') return refuse('task.invalid', {}, [{ path: 'words', code: 'field.dark' }]);
    await sqlOf(tx).query(`insert into decision (id, request_id, task_id, kind, outcome, decided_by, decided_at) values ($1, $2, $3, 'lamp', 'received', $4, now())`, [newId(), requestId, taskId, actor.id]);
    return ok({ bright: true });
  },
};

export interface LampWorld {
  runtime: ProcessRuntime; manager: UserActor; reception: UserActor; technician: UserActor; both: UserActor;
  check: LampCheck;
  /** Deploys another diagram over the same tasks: a file of this folder, or XML. */
  deploy(diagram: string): Promise<void>;
  openRequest(process?: string): Promise<string>;
  taskOf(requestId: string, taskType: string): Promise<{ id: string; state: string; assignee_id: string | null; excluded: string[] } | undefined>;
  claim(taskId: string, actor: UserActor): Promise<void>;
  query<T extends object = Record<string, unknown>>(sql: string, bind?: unknown[]): Promise<T[]>;
  setting(key: string, value: unknown): Promise<void>;
}

export async function createLampWorld(urls: { ownerUrl: string; appUrl: string }, courier: Courier, pool = 10, schedules?: StartSchedules): Promise<LampWorld> {
  const check: LampWorld['check'] = { failures: 0, fault: null };
  const runtime = createProcessRuntime({
    databaseUrl: urls.appUrl, max: pool, courier, schedules, taskTypes: lampTaskTypes, topics: lampTopics(check),
    effects: lampEffects,
  });
  const query: LampWorld['query'] = (sql, bind) => runtime.unitOfWork.do(systemActor, (tx) => sqlOf(tx).query(sql, bind));
  const [branchId, partyId] = [newId(), newId()];
  await query(`insert into branch (id, code, name_fa, name_en, kind) values ($1, 'T', 'تهران', 'Tehran', 'head-office')`, [branchId]);
  await query(`insert into party (id, name) values ($1, 'مریم')`, [partyId]);
  await query(`insert into calendar (id, time_zone, weekly) values ('default', 'Asia/Tehran', $1)`, [JSON.stringify(Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, [['00:00', '23:59']]])))]);
  const setting = async (key: string, value: unknown): Promise<void> => { await query(`insert into setting (key, value, valid_from) select $1, $2, case when exists (select 1 from setting where key = $1) then clock_timestamp() else '-infinity' end`, [key, JSON.stringify(value)]); };
  await setting('process.message.kept', { amount: 30, unit: 'd' });
  await setting('lamp.remind', { amount: 1, unit: 'd' });
  await setting('lamp.receive.sla', { amount: 4, unit: 'h' });
  const user = async (login: string, roles: UserActor['roles']): Promise<UserActor> => {
    const id = newId();
    await query(`insert into app_user (id, login, password_hash, name_fa, name_en, branch_id) values ($1, $2, 'x', $2, $2, $3)`, [id, login, branchId]);
    await query('insert into user_role (user_id, role) select $1, unnest($2::text[])', [id, roles]);
    return { kind: 'user', id, roles, rights: shippedRights(roles), branches: [branchId], places: noPlaces, branchId, unitId: null, agentId: null };
  };
  const people = { reception: await user('reception', ['reception']), technician: await user('technician', ['technician']), manager: await user('manager', ['manager']), both: await user('both', ['reception', 'technician']) };
  const deploy = createDeploy({ ...runtime, catalog });
  const deployDiagram = async (diagram: string): Promise<void> => {
    const deployed = await deploy(systemActor, diagram.startsWith('<') ? diagram : readFileSync(join(__dirname, diagram), 'utf8'));
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.error));
  };
  await deployDiagram('lamp.bpmn');

  let number = 0;
  return {
    runtime, ...people, check, query, setting, deploy: deployDiagram,
    async openRequest(process = 'lamp') {
      const id = newId();
      await runtime.unitOfWork.do(systemActor, async (tx) => {
        number += 1;
        await sqlOf(tx).query(`insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, words) values ($1, $2, $2, 'counter', $3, $4, 'lamp', 'dark')`, [id, `T-${number}`, branchId, partyId]);
        await runtime.processes.startInstance(tx, { id, process, requestId: id, parentInstanceId: null, branchId, agentId: null, input: { requestId: id } });
      });
      return id;
    },
    taskOf: async (requestId, taskType) => (await query<{ id: string; state: string; assignee_id: string | null; excluded: string[] }>('select id, state, assignee_id, excluded from task where request_id = $1 and task_type = $2 order by created_at desc limit 1', [requestId, taskType]))[0],
    claim: async (taskId, actor) => { await query('update task set assignee_id = $2 where id = $1', [taskId, actor.id]); },
  };
}

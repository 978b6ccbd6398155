import { Client } from 'pg';
import { newId } from '../../domain/shared/ids';
import { testCompany, type TestCompany } from '../../tests/setup/test-company';
import { peopleAtWork, type PeopleAtWork } from '../../tests/life-cycle/people-at-work';
import { countWork, findViolations, violationsSeenBy, workOfRequests } from './consistency';

let company: TestCompany;
let work: PeopleAtWork;
let id: string;
let found: () => Promise<string[]>;

beforeAll(async () => {
  company = await testCompany();
  work = peopleAtWork(company);
  found = async () => (await findViolations(company.ownerUrl, 0)).map(({ rule }) => rule).filter((rule) => rule !== 'nothing left in the outbox');
  ({ id } = await work.create());
  await work.agreed(id);
});
afterAll(() => company?.end());

it('finds nothing in a product that is well, and counts what was done', async () => {
  // Temporal is away in this company, so the outbox is left as it is.
  expect(await found()).toEqual([]);
  expect(await countWork(company.ownerUrl)).toMatchObject({ requests: 1, tasksCompleted: 4, effects: 4, audits: 4, incidents: 0 });
  expect(await workOfRequests(company.ownerUrl)).toMatchObject([{ requestId: id, tasks: 4, withEffect: 4, audits: 4 }]);
});

it.each<[rule: string, damage: string]>([
  ['a completed task has an effect', `delete from decision where task_id = (select id from task where task_type = 'assign' and state = 'completed')`],
  ['no effect of a task that is not completed', `insert into decision (id, request_id, task_id, kind, outcome, decided_by, decided_at) select '${newId()}', t.request_id, t.id, 'x', 'x', u.id, now() from task t, app_user u where t.state = 'open' limit 1`],
  ['a completed task has one audit entry', `insert into audit_log (id, action, resource, resource_id, task_id) select '${newId()}', 'task.complete', 'task', id::text, id from task where task_type = 'assign' and state = 'completed'`],
  ['a completed task has one event', `delete from process_event where kind = 'task-completed' and task_type = 'diagnose'`],
  ['events are numbered without a gap', `delete from process_event where kind = 'task-completed' and task_type = 'diagnose'`],
  ['an instance stands at its last event', `update process_instance set seq = seq + 1`],
  ['no open task in an ended instance', `update process_instance set status = 'completed'`],
  ['no timer in an ended instance', `with ended as (update process_instance set status = 'completed' returning id) insert into process_timer (instance_id, timer, element, due, armed_seq) select id, 'x', 'x', now(), 1 from ended`],
  ['no subscription in an ended instance', `update process_instance set status = 'completed'`],
  ['no service left undone', `update service_call set state = 'requested'`],
  ['an open request has something to do or to wait for', `update task set state = 'cancelled' where state = 'open'`],
  ['a request shows its last status', `update service_request set status = 'draft'`],
  ['a closed request has ended', `update service_request set status = 'delivered'`],
  ['no incident', `insert into incident (id, instance_id, branch_id, incident, element, code, message, raised_at) select '${newId()}', id, branch_id, 'i', 'e', 'c', 'm', now() from process_instance`],
])('finds damage: %s', async (rule, damage) => {
  const client = new Client({ connectionString: company.ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const { rowCount } = await client.query(damage);
    expect(rowCount).toBeGreaterThan(0);
    expect((await violationsSeenBy(client, -1)).map((violation) => violation.rule)).toContain(rule);
  } finally {
    await client.query('rollback');
    await client.end();
  }
});

import { randomUUID } from 'node:crypto';
import type { TaskDetail } from '../../contracts/tasks';
import type { TimelineItem } from '../../contracts/requests';
import type { AuditEntryRow } from '../../contracts/audit';
import type { TestCompany } from '../setup/test-company';
import { companyAtWork, type PeopleAtWork } from './people-at-work';

let company: TestCompany;
let work: PeopleAtWork;
companyAtWork((made) => { ({ company, work } = made); });

const idOf = async (login: string): Promise<string> => (await company.query<{ id: string }>('select id from app_user where login = $1', [login]))[0]!.id;
const today = (): string => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Tehran' });

test('a repair that a substitute does is done by both: the story and the record say so, and neither of them approves it', async () => {
  // The supervisor can repair too, and stands in for the technician.
  await company.query(`insert into user_role (user_id, role) select id, 'technician' from app_user where login = 'supervisor'`);
  await company.query(`insert into user_role (user_id, role) select id, 'supervisor' from app_user where login = 'technician'`);
  const [technician, supervisor] = [await company.signIn('technician'), await company.signIn('supervisor')];
  const away = await technician.post<{ id: string }>('/absences', { from: today(), to: today(), substitutes: [{ role: null, userId: await idOf('supervisor') }] });
  expect(away.status).toBe(201);

  const { id } = await work.create();
  await work.agreed(id);
  await work.complete(id, 'issueParts', 'issued', { lines: await work.ticked(id, 'issueParts', 'lines'), receivedBy: 'علی مرادی' });
  const [repair] = await company.query<{ id: string }>(`select id from task where request_id = $1 and task_type = 'repair' and state = 'open'`, [id]);
  // What they say on it they say for whom they stand in; what anybody else says there is their own, and so is what is said of the request.
  for (const [client, path] of [[supervisor, `/tasks/${repair!.id}/comments`], [technician, `/tasks/${repair!.id}/comments`], [supervisor, `/requests/${id}/comments`]] as const) expect((await client.post(path, { text: 'بررسی شد' })).status).toBe(201);
  const done = await supervisor.post<{ code?: string }>(`/tasks/${repair!.id}/complete`, { submissionId: randomUUID(), outcome: 'done', values: { done: 'انجام شد', minutes: 30 } });
  expect([done.status, done.body.code]).toEqual([200, undefined]);
  await company.settle();

  const both = [await idOf('technician'), await idOf('supervisor')];
  expect(await company.query('select completed_by, acting_for from task where id = $1', [repair!.id])).toEqual([{ completed_by: both[1], acting_for: both[0] }]);
  expect(await company.query(`select actor_id, after ->> 'actingFor' as "for" from audit_log where task_id = $1 and action = 'task.complete'`, [repair!.id])).toEqual([{ actor_id: both[1], for: both[0] }]);
  const record = (await (await company.signIn('manager')).get<{ items: AuditEntryRow[] }>('/audit?action=task.complete&limit=20')).body.items;
  expect(record.map(({ actor, actingFor }) => [actor?.id, actingFor?.id]).filter(([who]) => who === both[1])[0]).toEqual([both[1], both[0]]);
  const story = (await supervisor.get<{ items: TimelineItem[] }>(`/requests/${id}/timeline`)).body.items;
  expect(story.find(({ params }) => params['taskId'] === repair!.id)).toMatchObject({ actor: { id: both[1] }, params: { actingFor: { id: both[0] } } });

  expect(story.filter(({ kind }) => kind === 'comment').map(({ actor, params }) => [actor?.id, (params['actingFor'] as { id: string } | undefined)?.id])).toEqual([[both[1], both[0]], [both[0], undefined], [both[1], undefined]]);
  expect(await company.query(`select after ->> 'actingFor' as "for" from audit_log where request_id = $1 and action = 'request.comment' order by at, id`, [id])).toEqual([{ for: both[0] }, { for: null }, { for: null }]);

  const [approval] = await company.query<{ id: string }>(`select id from task where request_id = $1 and task_type = 'approveReport' and state = 'open'`, [id]);
  const seen = (await (await company.signIn('manager')).get<TaskDetail>(`/tasks/${approval!.id}`)).body;
  expect(seen.shutOut.map((person) => person.id).sort()).toEqual([...both].sort());
  for (const client of [technician, supervisor]) expect((await client.post<{ code: string }>(`/tasks/${approval!.id}/claim`)).body.code).toBe('access.four-eyes');
});

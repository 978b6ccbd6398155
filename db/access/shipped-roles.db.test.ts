import { shippedRights, shippedRoles } from '../../domain/access/fakes/shipped-rights';
import { systemActor } from '../../domain/shared/actor';
import { openedDatabase } from '../../tests/setup/opened-database';
import { sqlOf, type Database } from '../unit-of-work';
import { actorOf, personColumns, type PersonRow } from './known-rights';

let database: Database;
openedDatabase({ max: 1 }, (opened) => { database = opened; });

test('a new company’s roles allow what they are said to', async () => {
  const rows = await database.direct.query<{ role: string; grants: string[] }>(`select r.key as role, array(select g.action || ' ' || g.scope from role_grant g where g.role = r.key and g.statuses is null and g.amount_limit is null order by 1) as grants from role r where r.built_in and r.active and r.hidden = '{}'`);
  const said = shippedRoles.map(({ key, grants }) => ({ role: key, grants: grants.map(({ action, scope }) => `${action} ${scope}`).sort() }));
  const sorted = (all: { role: string; grants: string[] }[]) => all.map(({ role, grants }) => ({ role, grants: [...grants].sort() })).sort((one, other) => one.role.localeCompare(other.role));
  expect(sorted(rows)).toEqual(sorted(said));
  expect(Object.keys(shippedRights(['manager']).grants)).toHaveLength(2 + 12 + 16 + 1 + 2 + 3 + 2 + 2 + 1 + 1 + 2 + 2 + 2 + 2 + 1);
});

const branch = (id: number): string => `00000000-0000-4000-8000-00000000000${id}`;
const user = '00000000-0000-4000-9000-000000000001';
const group = '00000000-0000-4000-9000-000000000002';
const read = () => database.unitOfWork.do(systemActor, async (tx) => {
  const sql = sqlOf(tx);
  const [row] = await sql.query<PersonRow>(`select ${personColumns} from app_user u where u.id = $1`, [user]);
  return actorOf(sql, row!);
});
const change = (sql: string, bind: unknown[] = []) => database.unitOfWork.do(systemActor, (tx) => sqlOf(tx).query(sql, bind));

test('roles come from the person and from their groups, as far as these are in use, and a change is known at once', async () => {
  for (const [id, parent] of [[1, null], [2, 1], [3, 2], [4, null]] as const) await change(`insert into branch (id, code, name_fa, name_en, kind, parent_id) values ($1, $2, 'x', 'x', 'branch', $3)`, [branch(id), `B${id}`, parent && branch(parent)]);
  await change(`insert into app_user (id, login, password_hash, name_fa, name_en, branch_id) values ($1, 'somebody', 'x', 'x', 'x', $2)`, [user, branch(1)]);
  await change(`insert into user_role (user_id, role) values ($1, 'technician')`, [user]);
  await change(`insert into role (key, name_fa, name_en) values ('night', 'x', 'x')`);
  await change(`insert into user_group (id, key, name_fa, name_en) values ($1, 'shift', 'x', 'x')`, [group]);
  await change(`insert into user_group_role (group_id, role) values ($1, 'night'), ($1, 'technician')`, [group]);
  expect(await read()).toMatchObject({ roles: ['technician'], branches: [branch(1)], places: { below: [branch(1), branch(2), branch(3)], all: [1, 2, 3, 4].map(branch) } });

  await change(`insert into user_group_member (group_id, user_id) values ($1, $2)`, [group, user]);
  expect(await read()).toMatchObject({ roles: ['night', 'technician'], rights: { grants: { 'request.read': [{ role: 'technician' }] } } });
  await change(`insert into role_grant (role, action, scope, statuses, amount_limit) values ('night', 'request.void', 'own', '{draft}', 500), ('night', 'nothing.known', 'all', null, null)`);
  const { rights } = await read();
  expect(rights.grants['request.void']).toEqual([{ role: 'night', action: 'request.void', scope: 'own', statuses: ['draft'], amountLimit: 500n }]);
  expect(Object.keys(rights.grants)).not.toContain('nothing.known');

  await change(`update role set active = false where key = 'night'`);
  expect((await read()).rights.grants['request.void']).toBeUndefined();
  await change(`update role set active = true where key = 'night'`);
  await change(`update user_group set active = false where id = $1`, [group]);
  expect((await read()).roles).toEqual(['technician']);
  await change(`update user_group set active = true where id = $1`, [group]);
  expect((await read()).roles).toEqual(['night', 'technician']);
  await change(`delete from user_group_role where group_id = $1 and role = 'night'`, [group]);
  expect((await read()).roles).toEqual(['technician']);
  await change(`insert into user_group_role (group_id, role) values ($1, 'night')`, [group]);
  expect((await read()).roles).toEqual(['night', 'technician']);
  await change(`update user_group_role set role = 'qc' where group_id = $1 and role = 'night'`, [group]);
  expect((await read()).roles).toEqual(['qc', 'technician']);
  await change(`insert into branch (id, code, name_fa, name_en, kind, parent_id) values ($1, 'B5', 'x', 'x', 'branch', $2)`, [branch(5), branch(3)]);
  await change('update app_user set all_branches = true where id = $1', [user]);
  expect((await read()).branches).toEqual([1, 2, 3, 4, 5].map(branch));
});

test('of who comes into a group and leaves it, nobody else has to learn', async () => {
  const version = async () => (await database.direct.query<{ version: string }>('select version from access_version'))[0]!.version;
  const before = await version();
  await change('delete from user_group_member where user_id = $1', [user]);
  expect((await read()).roles).toEqual(['technician']);
  await change('insert into user_group_member (group_id, user_id) values ($1, $2)', [group, user]);
  expect((await read()).roles).toEqual(['qc', 'technician']);
  expect(await version()).toBe(before);
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJournal } from '../../db/journal';
import { createUserStore } from '../../db/people/user-store';
import { createSessionStore } from '../../db/session/session-store';
import { createDatabase, type Database } from '../../db/unit-of-work';
import { createSessions } from '../../domain/session/sessions';
import { createPasswordHasher } from '../../platform/password-hasher';
import { projectRoot } from '../../platform/paths';
import { openRows, type Rows } from '../../tests/build/rows';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { act } from './act';
import { parseUserOptions } from './options';

let database: TestDatabase;
let rows: Rows;
let app: Database;
let data: string;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  app = createDatabase(database.appUrl);
  data = mkdtempSync(join(tmpdir(), 'zamen-user-'));
});
afterAll(async () => {
  await app?.close();
  await rows?.close();
  await database?.drop();
  rmSync(data, { recursive: true, force: true });
});

interface Ran { code: number | null; out: string; err: string }
function command(args: string[], stdin: string, env: NodeJS.ProcessEnv = { DATABASE_URL: database.appUrl }): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'tools/create-user.ts', ...args], { cwd: projectRoot, env: { PATH: process.env.PATH, ZAMEN_DATA: data, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
    const ran: Ran = { code: null, out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => { ran.out += chunk.toString('utf8'); });
    child.stderr.on('data', (chunk: Buffer) => { ran.err += chunk.toString('utf8'); });
    child.stdin.on('error', () => undefined);
    child.once('close', (code) => resolve({ ...ran, code }));
    child.stdin.end(stdin);
  });
}
const admin = (login: string, ...more: string[]) => ['--login', login, '--role', 'admin', '--role', 'manager', '--name-fa', 'نیما صادقی', '--name-en', 'Nima Sadeghi', ...more];
const headOffice = ['--branch', 'thr', '--branch-name-fa', 'دفتر مرکزی', '--branch-name-en', 'Head office'];
const secret = 'گذرواژه‌ای بلند ۱۲۳';

test('the first administrator of an empty installation: with the head office, a hash of argon2id, an audit entry, and a sign-in', async () => {
  expect(await command(admin('Nima'), `${secret}\n`)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('user.branch-needed') });
  expect(await rows.query('select 1 from branch')).toEqual([]);
  const made = await command(admin('Nima', ...headOffice, '--all-branches'), `${secret}\n`);
  expect(made).toMatchObject({ code: 0, err: '' });
  const { id, login, branch, roles } = JSON.parse(made.out) as { id: string; login: string; branch: string; roles: string[] };
  expect({ login, branch, roles }).toEqual({ login: 'nima', branch: 'THR', roles: ['admin', 'manager'] });
  const [user] = await rows.query<{ password_hash: string }>('select password_hash, all_branches, active, name_fa from app_user where id = $1', [id]);
  expect(user).toMatchObject({ all_branches: true, active: true, name_fa: 'نیما صادقی' });
  expect(user!.password_hash).toMatch(/^\$argon2id\$/);
  expect(await rows.query(`select after from audit_log where action = 'user.create' and resource_id = $1`, [id])).toEqual([{ after: { login: 'nima', roles: ['admin', 'manager'], branch: 'THR', allBranches: true } }]);
  const sessions = createSessions({ unitOfWork: app.unitOfWork, store: createSessionStore(app.direct), hasher: createPasswordHasher(), journal: createJournal() });
  expect(await sessions.signIn({ login: 'nima', password: secret, address: '127.0.0.1' })).toMatchObject({ ok: true, value: { signedIn: { login: 'nima', actor: { roles: ['admin', 'manager'] } } } });
});

test('a login is made once, whatever its spelling, and the one that is there stays as it is', async () => {
  const before = await rows.query('select id, password_hash from app_user');
  expect(await command(admin('NIMA'), 'another long password')).toMatchObject({ code: 1, out: '', err: 'user.exists: There is an account nima already; it was not changed.\n' });
  expect((await command(admin('nima', '--language', 'fa'), 'another long password')).err).toBe('user.exists: حساب nima از پیش هست و تغییری نکرد.\n');
  expect(await rows.query('select id, password_hash from app_user')).toEqual(before);
});

test.each<[string, string[], string, string]>([
  ['a short password', admin('second'), 'short', 'user.password'],
  ['no password', admin('second'), '', 'user.password'],
  ['a login with a space', admin('second one'), secret, 'user.login'],
  ['a branch that is not there', admin('second', '--branch', 'XYZ', '--branch-name-fa', 'ت', '--branch-name-en', 'T'), secret, 'user.branch-unknown'],
  ['a password among the arguments', admin('second', '--password', secret), secret, 'does not belong on the command line'],
  ['an unknown role', ['--login', 'second', '--role', 'king', '--name-fa', 'ش', '--name-en', 'K'], secret, '--role wants'],
])('%s is refused, in a sentence, with nothing changed', async (_what, args, stdin, said) => {
  const ran = await command(args, stdin);
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toContain(said);
  expect(ran.err).not.toContain(secret);
  expect(ran.err.trim().split('\n')).toHaveLength(1);
  expect(await rows.query('select login from app_user')).toEqual([{ login: 'nima' }]);
});

const signIn = async (login: string, password: string): Promise<string> => {
  const sessions = createSessions({ unitOfWork: app.unitOfWork, store: createSessionStore(app.direct), hasher: createPasswordHasher(), journal: createJournal() });
  const answer = await sessions.signIn({ login, password, address: '127.0.0.1' });
  return answer.ok ? `${answer.value.signedIn.actor.roles.join(' ')} ${answer.value.signedIn.actor.agentId === null ? 'staff' : 'agent'}` : answer.error.code;
};
/** The same without a process of its own, which takes its time. */
const said = async (args: string[], typed = ''): Promise<object | string> => {
  const done = await act({ unitOfWork: app.unitOfWork, users: createUserStore(), hasher: createPasswordHasher(), journal: createJournal() }, parseUserOptions(args), typed);
  return done.ok ? done.value : done.error.code;
};

test('an agent’s person belongs to the agency and its branch, and to nothing else', async () => {
  const [branch] = await rows.query<{ id: string }>('select id from branch');
  await rows.query(`insert into agent (id, branch_id, code, name) values (gen_random_uuid(), $1, 'AG01', 'خدمات نوین')`, [branch!.id]);
  const person = (...more: string[]) => ['--login', 'sirous', '--role', 'agent', '--name-fa', 'سیروس ملکی', '--name-en', 'Sirous Maleki', ...more];
  expect(await said(person(), secret)).toBe('user.agent-needed');
  expect(await said(person('--agent', 'AG99'), secret)).toBe('user.agent-unknown');
  expect(await said(person('--agent', 'AG01', '--role', 'qc'), secret)).toBe('user.agent-alone');
  expect(await said([...admin('third', '--agent', 'AG01')], secret)).toBe('user.agent-alone');
  expect(await said(person('--agent', 'ag01'), secret)).toMatchObject({ login: 'sirous', branch: 'THR', agent: 'AG01', roles: ['agent'] });
  expect(await signIn('sirous', secret)).toBe('agent agent');
});

test('an account gets another password, other roles and names, is switched off and on again; its sessions end each time', async () => {
  await said(['--login', 'leila', '--role', 'qc', '--name-fa', 'لیلا امینی', '--name-en', 'Leila Amini'], secret);
  const [{ id }] = await rows.query<{ id: string }>(`select id from app_user where login = 'leila'`) as [{ id: string }];
  const sessions = async () => Number((await rows.query<{ n: string }>('select count(*) as n from session where user_id = $1', [id]))[0]!.n);
  expect([await signIn('leila', secret), await sessions()]).toEqual(['qc staff', 1]);
  await rows.query(`update app_user set one_time_until = now() + interval '1 hour' where id = $1`, [id]);
  for (let i = 0; i < 5; i += 1) await signIn('leila', 'a guess');
  expect(await signIn('leila', secret)).toBe('session.locked');
  expect(await said(['--login', 'leila', '--password'], 'another long password')).toMatchObject({ login: 'leila', active: true });
  expect([await sessions(), await signIn('leila', secret), await signIn('leila', 'another long password')]).toEqual([0, 'session.credentials', 'qc staff']);
  expect(await rows.query('select one_time_until from app_user where id = $1', [id])).toEqual([{ one_time_until: null }]);
  expect(await said(['--login', 'leila', '--change', '--role', 'technician', '--role', 'qc', '--name-fa', 'لیلا رضایی', '--name-en', 'Leila Rezaei'])).toMatchObject({ roles: ['qc', 'technician'], branch: 'THR' });
  expect(await signIn('leila', 'another long password')).toBe('qc technician staff');
  expect(await said(['--login', 'leila', '--deactivate'])).toMatchObject({ active: false });
  expect([await sessions(), await signIn('leila', 'another long password')]).toEqual([0, 'session.credentials']);
  expect(await said(['--login', 'leila', '--activate'])).toMatchObject({ active: true });
  expect(await signIn('leila', 'another long password')).toBe('qc technician staff');
  const record = await rows.query<{ before: { active: boolean }; after: object }>(`select before, after from audit_log where action = 'user.change' and resource_id = $1 order by at`, [id]);
  expect(record).toHaveLength(4);
  expect(record[0]!.after).toMatchObject({ password: 'new' });
  expect(JSON.stringify(record)).not.toMatch(/argon2|another long/);
  expect(record[1]).toMatchObject({ before: { roles: ['qc'], name: { en: 'Leila Amini' } }, after: { roles: ['qc', 'technician'], name: { en: 'Leila Rezaei' } } });
});

test('who is switched off leaves no task behind, and the last administrator is not', async () => {
  expect(await said(['--login', 'nima', '--deactivate'])).toBe('user.last-admin');
  expect(await said(['--login', 'nima', '--change', '--role', 'manager'])).toBe('user.last-admin');
  expect(await command(['--login', 'nobody', '--deactivate', '--language', 'fa'], '')).toEqual({ code: 1, out: '', err: 'user.unknown: حسابی به نام nobody نداریم.\n' });
  const [{ id, branch_id }] = await rows.query<{ id: string; branch_id: string }>(`select id, branch_id from app_user where login = 'leila'`) as [{ id: string; branch_id: string }];
  const definition = (await rows.query<{ id: string }>(`insert into process_definition (id, process, version, name_fa, name_en, xml, hash, graph) values (gen_random_uuid(), 'p', 1, 'p', 'p', '<x/>', 'h', '{}') returning id`))[0]!.id;
  const instance = (await rows.query<{ id: string }>(`insert into process_instance (id, process, definition_id, definition_hash, branch_id, status, input) values (gen_random_uuid(), 'p', $1, 'h', $2, 'active', '{}') returning id`, [definition, branch_id]))[0]!.id;
  await rows.query(`insert into task (id, instance_id, activity, element, task_type, title_fa, title_en, branch_id, role, assignee_id, created_at) values (gen_random_uuid(), $1, 'a', 'A', 'qualityControl', 'ک', 'Q', $2, 'qc', $3, now())`, [instance, branch_id, id]);
  await said(['--login', 'leila', '--deactivate']);
  expect(await rows.query('select assignee_id, state from task')).toEqual([{ assignee_id: null, state: 'open' }]);
  expect(await rows.query(`select 1 from change where topic = 'task'`)).toHaveLength(1);
});

test('without a database it says what to do', async () => {
  expect((await command(admin('second'), secret, {})).err).toContain('start Zamen on this machine first');
});

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createJournal } from '../../db/journal';
import { createSessionStore } from '../../db/session/session-store';
import { createDatabase, type Database } from '../../db/unit-of-work';
import { createSessions } from '../../domain/session/sessions';
import { createPasswordHasher } from '../../platform/password-hasher';
import { projectRoot } from '../../platform/paths';
import { openRows, type Rows } from '../../tests/build/rows';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

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

test('without a database it says what to do', async () => {
  expect((await command(admin('second'), secret, {})).err).toContain('start Zamen on this machine first');
});

import { createHash } from 'node:crypto';
import { Client } from 'pg';
import { noPlaces, shippedRights } from '../../domain/access/fakes/shipped-rights';
import { systemActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { createSealAudit } from '../../domain/audit/seal-audit';
import { createVerifyAudit } from '../../domain/audit/verify-audit';
import { pause } from '../../platform/server-process';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';
import { createJournal } from '../journal';
import { createDatabase, type Database } from '../unit-of-work';
import { createAuditSeals } from './audit-seals';

let installed: TestDatabase;
let database: Database;
let owner: Client;
const seals = createAuditSeals();
beforeEach(async () => {
  installed = await testDatabase();
  database = createDatabase(installed.appUrl, { max: 6 });
  owner = new Client(installed.ownerUrl);
  await owner.connect();
});
afterEach(async () => {
  await owner?.end();
  await database?.close();
  await installed?.drop();
});

const journal = createJournal();
const seal = () => createSealAudit({ unitOfWork: database.unitOfWork, seals })();
const links = async (): Promise<number> => Number((await owner.query<{ n: string }>('select count(*) as n from audit_seal')).rows[0]!.n);
/** A transaction of any database on the server, as other tests have them, holds up what began after it. */
async function sealUpTo(count: number): Promise<void> {
  for (const until = Date.now() + 20_000; await links() < count && Date.now() < until; await pause(20)) await seal();
  expect(await links()).toBe(count);
}
const verify = (known?: { seq: number; hash: string }) => createVerifyAudit({ unitOfWork: database.unitOfWork, seals })(known);
const record = (...names: string[]) => database.unitOfWork.do(systemActor, (tx) => journal.audit(tx, names.map((name) => ({ actorId: null, actorRole: 'qc', action: 'task.assign' as const, resource: 'task', resourceId: name, before: { lit: false }, after: { lit: true, name } }))));
const order = async (): Promise<string[]> => (await owner.query<{ name: string }>('select a.resource_id as name from audit_seal s join audit_log a on a.id = s.audit_id order by s.seq')).rows.map(({ name }) => name);
const tamper = (sql: string) => owner.query(sql);
const third = `(select audit_id from audit_seal where seq = 3)`;

test('what was recorded is sealed once, in the order of its commits, and proved', async () => {
  await record('one');
  // Begins before the next one and is committed after it: nothing of it, and nothing that began later, is sealed meanwhile.
  await owner.query('begin');
  await owner.query(`insert into audit_log (id, action, resource, resource_id) values ($1, 'lamp.lit', 'lamp', 'slow')`, [newId()]);
  await record('two', 'two');
  await sealUpTo(1);
  expect([await seal(), await order()]).toEqual([0, ['one']]);
  await owner.query('commit');
  await sealUpTo(4);
  expect([await seal(), await order()]).toEqual([0, ['one', 'slow', 'two', 'two']]);
  expect(await verify()).toMatchObject({ ok: true, sealed: 4, unsealed: 0, firstBreak: null, known: null });
});

test('several that seal at once make one chain', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, n) => record(`lamp ${n}`)));
  await Promise.all([seal(), seal(), seal(), seal()]);
  await sealUpTo(30);
  expect(await verify()).toMatchObject({ ok: true, sealed: 30 });
});

test('an entry that a personal token made has it at the end of its head; those before are linked as they always were', async () => {
  const [token, person] = ['0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6a', '0192f0b0-1c2d-7e3f-8a4b-5c6d7e8f9012'];
  await record('before');
  const entry = { actorId: person, actorRole: 'qc', action: 'task.assign' as const, resource: 'task', resourceId: 'by token' };
  await database.unitOfWork.do({ kind: 'system', origin: { address: '203.0.113.9', tokenId: token } }, (tx) => journal.audit(tx, [entry, { ...entry, actorId: null, resourceId: 'by the system' }]));
  await sealUpTo(3);
  const { rows: found } = await owner.query<{ resource_id: string; address: string | null; token_id: string | null }>('select resource_id, address, token_id from audit_log order by resource_id');
  expect(found).toEqual([{ resource_id: 'before', address: null, token_id: null }, { resource_id: 'by the system', address: null, token_id: null }, { resource_id: 'by token', address: '203.0.113.9', token_id: token }]);
  const linkOf = async (name: string) => (await owner.query<{ seq: string; id: string; at: string; hash: string; content: string; before: string | null }>(
    `select s.seq, a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, encode(s.hash, 'hex') as hash, encode(s.content, 'hex') as content, (select encode(b.hash, 'hex') from audit_seal b where b.seq = s.seq - 1) as before
     from audit_seal s join audit_log a on a.id = s.audit_id where a.resource_id = $1`, [name])).rows[0]!;
  const [first, link] = [await linkOf('before'), await linkOf('by token')];
  const hashOf = ({ before, seq, content }: typeof link, head: string): string => createHash('sha256').update(Buffer.concat([before === null ? Buffer.alloc(32) : Buffer.from(before, 'hex'), Buffer.from(`${seq}\n`), Buffer.from(content, 'hex'), Buffer.from(head)])).digest('hex');
  expect(hashOf(first, `["${first.id}", "${first.at}", null, "qc", "task.assign", "task", "before", null, null, null]`)).toBe(first.hash);
  expect(hashOf(link, `["${link.id}", "${link.at}", "${person}", "qc", "task.assign", "task", "by token", null, null, null, "${token}"]`)).toBe(link.hash);
  await tamper(`update audit_log set token_id = null where resource_id = 'by token'`);
  expect(await verify()).toMatchObject({ ok: false, firstBreak: { seq: Number(link.seq), what: 'chain' } });
});

describe('whoever has the owner’s rights is found out', () => {
  beforeEach(async () => {
    await record('a', 'b', 'c', 'd', 'e');
    await sealUpTo(5);
  });
  test.each<[string, () => Promise<unknown>, object]>([
    ['an entry is changed', () => tamper(`update audit_log set after = '{"lit": false}' where id = ${third}`), { seq: 3, what: 'content' }],
    ['its time is changed', () => tamper(`update audit_log set at = at + interval '1 microsecond' where id = ${third}`), { seq: 3, what: 'chain' }],
    ['its address is changed', () => tamper(`update audit_log set address = '192.0.2.1' where id = ${third}`), { seq: 3, what: 'content' }],
    ['an entry is removed', () => tamper(`delete from audit_log where id = ${third}`), { seq: 3, what: 'missing-entry' }],
    ['an entry is removed with its link', () => tamper(`with gone as (delete from audit_seal where seq = 3 returning audit_id) delete from audit_log where id in (select audit_id from gone)`), { seq: 3, what: 'missing-link' }],
  ])('%s', async (_name, act, expected) => {
    await act();
    expect(await verify()).toMatchObject({ ok: false, firstBreak: expected });
  });

  test('the end of the chain is cut off: whoever noted a link sees it', async () => {
    const { head } = await verify();
    expect(await verify(head)).toMatchObject({ ok: true, known: true });
    await tamper(`with gone as (delete from audit_seal where seq > 3 returning audit_id) delete from audit_log where id in (select audit_id from gone)`);
    expect(await verify()).toMatchObject({ ok: true, sealed: 3 });
    expect(await verify(head)).toMatchObject({ ok: false, known: false });
  });

  test('an entry is slipped in', async () => {
    await record('f');
    await sealUpTo(6);
    await tamper(`insert into audit_log (id, action, resource, resource_id, xid) select '${newId()}', 'lamp.lit', 'lamp', 'late', a.xid from audit_log a where a.id = ${third}`);
    expect(await verify()).toMatchObject({ ok: false, unsealed: 1, firstBreak: { what: 'slipped-in' } });
  });

  test('an erased content breaks nothing', async () => {
    await tamper(`update audit_log set before = null, after = null, address = null, salt = null where id = ${third}`);
    expect(await verify()).toMatchObject({ ok: true, sealed: 5 });
  });
});

test('the application can neither change nor remove a link, and only the system sees them', async () => {
  await record('a');
  await sealUpTo(1);
  const person = { kind: 'user' as const, id: newId(), roles: ['admin'], rights: shippedRights(['admin']), branches: [], places: noPlaces, branchId: newId(), unitId: null, agentId: null };
  await expect(database.unitOfWork.do(systemActor, (tx) => seals.page(tx, 0, 10))).resolves.toHaveLength(1);
  await expect(database.unitOfWork.do(person, (tx) => seals.page(tx, 0, 10))).resolves.toEqual([]);
  for (const sql of [`update audit_seal set seq = 9`, 'delete from audit_seal', `update audit_log set action = 'x'`]) await expect(database.direct.query(sql)).rejects.toThrow(/permission denied/);
});

test('a backup that was restored into a server whose transactions count from lower goes on', async () => {
  await record('before');
  await sealUpTo(1);
  // As a restored row looks: of a transaction that this server has not come to yet.
  const far = `((pg_current_xact_id()::text)::bigint + 1000000)::text::xid8`;
  await tamper(`update audit_seal set xid = ${far}`);
  await tamper(`update audit_log set xid = ${far}`);
  await tamper(`insert into audit_log (id, action, resource, resource_id, xid) values ('${newId()}', 'lamp.lit', 'lamp', 'unsealed', ${far})`);
  await record('after');
  await sealUpTo(3);
  expect([(await order()).sort(), await seal()]).toEqual([['after', 'before', 'unsealed'], 0]);
  expect(await verify()).toMatchObject({ ok: true, sealed: 3, unsealed: 0 });
});

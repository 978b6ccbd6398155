import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJob } from '../../contracts/imports';
import { createOutbox } from '../../db/process/outbox';
import { createRelay } from '../process/relay';
import { createImportJobs } from '../../db/imports/import-jobs';
import { createRequestImporter } from '../../db/imports/request-importer';
import { testCompany, type TestCompany } from '../../tests/setup/test-company';
import { createImportRun } from './run-import';

const fixture = readFileSync(join(__dirname, 'fixtures', 'open-repair.csv'), 'utf8');
const header = fixture.split('\r\n')[0] ?? '';
let company: TestCompany;
beforeAll(async () => { company = await testCompany(); });
afterAll(async () => { await company?.end(); });

/** A file of so many rows; each group is a customer. */
const fileOf = (name: string, rows: number, groups = 3): string =>
  [header, ...Array.from({ length: rows }, (_, index) => `${name}_${index},Club,IRN,Lamp,Lamp,20,Unknown,,,Fixed,,Club ${index % groups},2020-01-01,Lamp ${index} is dark`)].join('\n');
const upload = async (name: string, content: string): Promise<string> => (await company.as('reception').startImport(`${name}.csv`, content)).id;
const count = async (sql: string, bind: unknown[] = []): Promise<number> => Number((await company.query<{ n: string }>(`select count(*) as n from ${sql}`, bind))[0]?.n);

/** A run as the worker has it; `die` throws in the transaction of that batch, as a killed worker would. */
function runOf({ die, stop }: { die?: number; stop?: number } = {}) {
  let batches = 0;
  const importer = createRequestImporter();
  return async (jobId: string): Promise<number[]> => {
    const seen: number[] = [];
    const run = createImportRun({
      unitOfWork: company.runtime.unitOfWork, journal: company.runtime.journal, jobs: createImportJobs(), entities: [], now: () => new Date(),
      importer: { add: async (tx, batch, requests) => {
        const added = await importer.add(tx, batch, requests);
        batches += 1;
        if (batches === die) throw new Error('killed');
        return added;
      } },
    });
    await run(jobId, { alive: (rows) => { seen.push(rows); }, isStopping: () => batches === stop });
    return seen;
  };
}

test('rows become requests with number, history, record and workflow; bad rows are named with row and code', async () => {
  const jobId = await upload('fixture', fixture);
  await runOf()(jobId);
  const job = await company.as('reception').readImport(jobId);
  expect(job).toMatchObject({ state: 'done', total: 12, done: 5, known: 0, failed: 7 });
  expect(job.errors.map(({ row, code }) => [row, code])).toEqual([
    [5, 'import.row-date'], [7, 'import.row-duplicate'], [8, 'import.row-id'], [9, 'import.row-device'], [10, 'import.row-customer'], [11, 'import.row-short'], [13, 'import.row-date'],
  ]);
  expect(job.errors[1]?.params).toEqual({ first: 2 });

  await company.settle();
  const { items } = await company.as('reception').listRequests({ q: 'Kettle' });
  expect(items).toMatchObject([{ customer: 'Mending Club Tehran', serial: null, status: 'draft' }]);
  // What a file made is listed alone, by status and words too, and only to those whose branch it is.
  const made = (filter: Record<string, string> = {}, login = 'reception') => company.as(login).listRequests({ importId: jobId, ...filter });
  expect((await made()).items.map(({ device }) => device)).toHaveLength(5);
  expect((await made({ q: 'Kettle' })).items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
  expect((await made({ q: 'mending club' })).items).not.toEqual([]);
  expect([(await made({ status: 'draft' })).items.length, (await made({ status: 'delivered' })).items.length, (await made({}, 'reception-isf-1')).items.length]).toEqual([5, 0, 0]);
  const first = await made({ limit: '3' });
  expect([first.items.length, (await made({ limit: '3', after: first.next! })).items.length]).toEqual([3, 2]);
  const detail = await company.as('reception').readRequest(items[0]?.id ?? '');
  expect(detail).toMatchObject({ channel: 'import', reportedOn: '2019-03-02', words: 'Does not boil; the "on" lamp stays dark', openTasks: [{ taskType: 'receiveDevice' }] });
  expect(await count(`audit_log where action = 'request.import' and request_id = $1`, [detail.id])).toBe(1);
  expect(await count('status_history where request_id = $1', [detail.id])).toBe(1);
});

test('the same file again adds nothing', async () => {
  const [requests, parties] = [await count('service_request'), await count('party')];
  const jobId = await upload('again', fixture);
  await runOf()(jobId);
  expect(await company.as('reception').readImport(jobId)).toMatchObject({ state: 'done', done: 5, known: 5, failed: 7 });
  expect((await company.as('reception').listRequests({ importId: jobId })).items).toEqual([]);
  expect([await count('service_request'), await count('party')]).toEqual([requests, parties]);
});

test('a run that is killed in a batch goes on with that batch, and no row comes in twice or is lost', async () => {
  const jobId = await upload('killed', fileOf('killed', 350));
  await expect(runOf({ die: 3 })(jobId)).rejects.toThrow('killed');
  expect(await company.as('reception').readImport(jobId)).toMatchObject({ state: 'running', done: 200 });
  expect(await runOf()(jobId)).toEqual([300, 350]);
  expect(await company.as('reception').readImport(jobId)).toMatchObject({ state: 'done', done: 350, failed: 0 });
  expect(await count(`service_request where external_id like 'killed\\_%'`)).toBe(350);
  const numbers = await company.query<{ no: string }>('select no from service_request order by no');
  expect(new Set(numbers.map(({ no }) => no)).size).toBe(numbers.length);
  expect(await count(`party where external_id like 'group:Club%'`)).toBe(3);
});

test('workflows start a few at a time, behind what people do, and only when those before have begun', async () => {
  const woken: string[] = [];
  const relay = createRelay({ unitOfWork: company.runtime.unitOfWork, outbox: createOutbox(), courier: { complete: async () => 'unavailable', wake: async ({ id }) => { woken.push(id); return 'ok'; } } });
  // The fixture's requests have begun already and take no room, so it is full after the second time.
  await relay(1_000);
  await relay(1_000);
  woken.length = 0;
  const { id: ofSomebody } = await company.as('reception').createRequest({ channel: 'counter', customer: { name: 'رضا' }, itemText: 'Lamp', words: 'dark' });
  await company.query(`insert into outbox (kind, instance_id) values ('wake', $1)`, [ofSomebody]);
  await relay(1_000);
  // Ten were brought before and have not begun, so no room is left.
  expect(woken).toEqual([ofSomebody]);
  woken.length = 0;
  const begun = await company.query<{ id: string }>(`update process_instance set status = 'active' where id in (select i.id from outbox o join process_instance i on i.id = o.instance_id where o.bulk and o.done_at is not null and i.status = 'starting' order by o.id limit 4) returning id`);
  expect(begun).toHaveLength(4);
  await relay(1_000);
  expect(woken).toHaveLength(4);
  expect(woken).not.toContain(ofSomebody);
});

test('a cancelled job stops with the batch at hand, and what is in stays', async () => {
  const jobId = await upload('cancelled', fileOf('cancelled', 250));
  await runOf({ stop: 1 })(jobId);
  await company.as('reception').call('cancelImport', importJob, { params: { id: jobId } });
  await runOf()(jobId);
  expect(await company.as('reception').readImport(jobId)).toMatchObject({ state: 'cancelled', done: 100 });
  expect(await count(`service_request where external_id like 'cancelled\\_%'`)).toBe(100);
});

test('two imports at once of files that overlap give each request once', async () => {
  const jobs = [await upload('one', fileOf('both', 220)), await upload('two', fileOf('both', 240))];
  const run = runOf();
  const outcomes = await Promise.allSettled(jobs.map((jobId) => run(jobId)));
  // The loser of a race on one row is tried again, as its activity would be.
  for (const [index, outcome] of outcomes.entries()) if (outcome.status === 'rejected') await run(jobs[index] ?? '');
  for (const jobId of jobs) expect(await company.as('reception').readImport(jobId)).toMatchObject({ state: 'done', failed: 0 });
  expect(await count(`service_request where external_id like 'both\\_%'`)).toBe(240);
});

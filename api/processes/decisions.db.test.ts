import type { DecisionDetail, DecisionRow } from '../../contracts/decisions';
import type { Deployed } from '../../domain/process/deploy';
import type { DeployedDecisions } from '../../domain/process/deploy-decisions';
import { buildBranch } from '../../tests/build/branch';
import type { ApiClient } from '../../tests/build/api-client';
import { openRows, type Rows } from '../../tests/build/rows';
import { startTestApi, type TestApi } from '../../tests/build/test-api';
import { buildUser, type User } from '../../tests/build/user';
import { draw } from '../../tests/process/draw';
import { testDatabase, type TestDatabase } from '../../tests/setup/test-database';

interface Problem { code: string; params: { findings: { rule: string; elements: string[] }[] } }
let database: TestDatabase;
let rows: Rows;
let api: TestApi;
let manager: User;
let client: ApiClient;

beforeAll(async () => {
  database = await testDatabase();
  rows = await openRows(database.ownerUrl);
  await rows.query(`insert into calendar (id, time_zone, weekly) values ('default', 'Asia/Tehran', '{}') on conflict do nothing`);
  manager = await buildUser(rows, { branchId: (await buildBranch(rows)).id, roles: ['manager'] });
  api = await startTestApi(database.appUrl);
  client = api.client();
  await client.signIn(manager);
});
afterAll(async () => { await api.close(); await rows.close(); await database.drop(); });
afterEach(() => { expect(api.mismatches).toEqual([]); });

/** What a fee is: nothing up to a limit, else so much. */
const fees = (fee: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fees" name="Fees" namespace="urn:fees">
  <decision id="fee-of" name="fee"><decisionTable id="t" hitPolicy="FIRST">
    <input id="i"><inputExpression id="ie" typeRef="number"><text>amount</text></inputExpression></input><output id="o" name="fee" typeRef="number"/>
    <rule id="r1"><inputEntry id="c1"><text>&lt;= 10</text></inputEntry><outputEntry id="c2"><text>0</text></outputEntry></rule>
    <rule id="r2"><inputEntry id="c3"><text>-</text></inputEntry><outputEntry id="c4"><text>${fee}</text></outputEntry></rule>
  </decisionTable></decision>
</definitions>`;
const asking = draw('asks-fee', { body: '<startEvent id="Start"/><businessRuleTask id="Fee" name="Fee" zamen:decision="fee-of"/><endEvent id="End"/>', flows: 'Start -> Fee\nFee -> End' });
const deploy = (xml: string, key?: string) => client.post<DeployedDecisions & Problem>('/decisions', { xml }, { key });

test('F301 decisions are deployed, listed and read in every version, and a diagram asks the newest of its deployment', async () => {
  expect((await client.post<Problem>('/processes', { xml: asking })).body.params.findings.map(({ rule }) => rule)).toContain('unknown-decision');
  const first = await deploy(fees('25'));
  expect([first.status, first.body]).toMatchObject([201, { file: 'fees', version: 1, unchanged: false, decisions: [{ decision: 'fee-of', version: 1, changed: true }] }]);
  expect((await deploy(fees('25'))).body).toMatchObject({ version: 1, unchanged: true });
  expect((await client.post<Deployed>('/processes', { xml: asking })).body).toMatchObject({ process: 'asks-fee', version: 1 });
  expect((await deploy(fees('30'))).body.decisions).toEqual([{ decision: 'fee-of', version: 2, changed: true }]);
  expect((await client.post<Deployed>('/processes', { xml: asking })).body).toMatchObject({ version: 2, unchanged: false });

  const listed = (await client.get<{ items: DecisionRow[] }>('/decisions')).body.items;
  expect(listed).toMatchObject([{ decision: 'fee-of', name: { en: 'fee' }, version: 2, file: 'fees', fileVersion: 2, createdBy: { id: manager.id } }]);
  expect((await client.get<{ items: DecisionRow[] }>('/decisions/fee-of/versions')).body.items.map(({ version }) => version)).toEqual([2, 1]);
  expect((await client.get<DecisionDetail>('/decisions/fee-of/versions/1')).body).toMatchObject({ version: 1, xml: fees('25') });
  expect((await client.get<Problem>('/decisions/nothing/versions')).body.code).toBe('decision.not-found');
  expect((await client.get<Problem>('/decisions/fee-of/versions/3')).body.code).toBe('decision.not-found');
});

test('what a table cannot be executed for is refused on its cell, and a key deploys once', async () => {
  const refused = await deploy(fees('"much"'));
  expect([refused.status, refused.body.code, refused.body.params.findings]).toMatchObject([422, 'decision.not-executable', [{ rule: 'type-mismatch', elements: ['c4'] }]]);
  expect((await deploy('no table at all')).body.code).toBe('decision.not-executable');
  const key = '0192f0c1-7b5e-7c3a-9a51-1f2e3d4c5b6b';
  expect([(await deploy(fees('40'), key)).body.version, (await deploy(fees('40'), key)).body.version]).toEqual([3, 3]);
});

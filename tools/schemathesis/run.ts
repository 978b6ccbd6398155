import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RouteName } from '../../contracts/routes';
import { projectRoot } from '../../platform/paths';
import { SentenceError } from '../../platform/sentence-error';
import { openRows } from '../../tests/build/rows';
import { ensurePostgres, stopStack } from '../../tests/setup/stack';
import { testCompany } from '../../tests/setup/test-company';
import { personId } from '../demo/people';
import { runThrough } from '../test/run-through';
import { exampleRows, withRows } from './example-rows';
import { schemathesisProgram } from './program';

/** A server error, or an answer that the document does not say. What a value means is asked by our own tests. */
const checks = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_headers_conformance', 'response_schema_conformance'];
/** The session that everything is asked with would end (ids that were answered are sent again), or the stream would not. */
const left: RouteName[] = ['signIn', 'signOut', 'revokeSession', 'live'];
const given = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);

/** Who asks: somebody to whom nearly nothing is refused, since a refusal looks at nothing; or, by `--as`, whoever signs in so. */
const everything = 'admin';
const rolesOfEverything = ['manager', 'reception', 'supervisor'];

async function asOwner(ownerUrl: string, sql: string, bind: unknown[]): Promise<void> {
  const rows = await openRows(ownerUrl);
  await rows.query(sql, bind);
  await rows.close();
}

async function fuzz(): Promise<number> {
  const program = await schemathesisProgram((line) => { console.log(line); });
  await ensurePostgres();
  const company = await testCompany();
  try {
    await asOwner(company.ownerUrl, `insert into user_role (user_id, role) select $1, unnest($2::text[])`, [personId(everything), rolesOfEverything]);
    const login = given('--as') ?? everything;
    const asker = await company.signIn(login);
    const { body: { csrfToken, rights } } = await asker.get<{ csrfToken: string; rights: string[] }>('/session');
    console.log(`As ${login}, who has ${rights.length} rights.`);
    const rows = await exampleRows(company, await company.signIn(everything));
    const document = withRows((await asker.get<{ paths: Record<string, unknown> }>('/openapi.json')).body, rows);
    const folder = join(projectRoot, 'test-results', 'schemathesis');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(document));
    const code = await runThrough(program, [
      'run', file, '--url', `${company.baseUrl}/api`, '--header', `Cookie:${asker.cookie()}`, '--header', `X-CSRF-Token:${csrfToken}`, '--checks', checks.join(','), '--phases', given('--phases') ?? 'examples,coverage,fuzzing',
      '--max-examples', given('--examples') ?? '60', '--seed', given('--seed') ?? '1', '--workers', '2', '--request-timeout', '60', '--suppress-health-check', 'all', '--continue-on-failure', '--generation-database', 'none', '--warnings', 'off',
      ...left.flatMap((name) => ['--exclude-operation-id', name]), ...(given('--operation')?.split(',') ?? []).flatMap((name) => ['--include-operation-id', name]),
    ], { env: process.env, patience: 90 * 60_000 });
    // Everything would have been refused alike, and nothing looked at.
    const { status: after, body } = await asker.get<{ code?: string; rights?: string[] }>('/session');
    if (after === 200 && body.rights?.length !== rights.length) throw new Error(`${login} has other rights than at the beginning: what took them has to be left out`);
    if (after !== 200) throw new Error(`the session has ended on the way (${after} ${body.code ?? ''}): name what ended it among those that are left out`);
    return code;
  } finally {
    await company.end();
    await stopStack();
  }
}

fuzz().then((code) => process.exit(code), (error: unknown) => {
  console.error(error instanceof SentenceError ? error.message : error);
  process.exit(1);
});

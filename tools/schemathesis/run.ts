import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ids } from '../../contracts/api/examples';
import type { RouteName } from '../../contracts/routes';
import { projectRoot } from '../../platform/paths';
import { SentenceError } from '../../platform/sentence-error';
import { ensurePostgres, stopStack } from '../../tests/setup/stack';
import { testCompany, type TestCompany } from '../../tests/setup/test-company';
import { runThrough } from '../test/run-through';
import { schemathesisProgram } from './program';

/** A server error, or an answer that the document does not say. What a value means is asked by our own tests. */
const checks = ['not_a_server_error', 'status_code_conformance', 'content_type_conformance', 'response_headers_conformance', 'response_schema_conformance'];
/** The session that everything is asked with would end (ids that were answered are sent again), or the stream would not. */
const left: RouteName[] = ['signIn', 'signOut', 'revokeSession', 'live'];
const given = (name: string): string | undefined => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : undefined);

/** A request with its first task, whose ids stand in the examples, so that there is something to find. */
async function exampleRows(company: TestCompany): Promise<[string, string][]> {
  const reception = company.as('reception');
  const { id } = await reception.createRequest({ channel: 'counter', customer: { name: 'مریم احمدی' }, itemText: 'یخچال', words: 'خنک نمی‌کند' });
  await company.settle();
  const [task] = (await company.as('manager').readRequest(id)).openTasks;
  if (!task) throw new Error('the request has no task');
  return [[ids.request, id], [ids.task, task.id]];
}

async function fuzz(): Promise<number> {
  const program = await schemathesisProgram((line) => { console.log(line); });
  await ensurePostgres();
  const company = await testCompany();
  try {
    const manager = await company.signIn('manager');
    const { body: { csrfToken } } = await manager.get<{ csrfToken: string }>('/session');
    const rows = await exampleRows(company);
    const document = rows.reduce((text, [example, real]) => text.replaceAll(example, real), JSON.stringify((await manager.get('/openapi.json')).body));
    const folder = join(projectRoot, 'test-results', 'schemathesis');
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'openapi.json');
    writeFileSync(file, document);
    const code = await runThrough(program, [
      'run', file, '--url', `${company.baseUrl}/api`, '--header', `Cookie:${manager.cookie()}`, '--header', `X-CSRF-Token:${csrfToken}`, '--checks', checks.join(','), '--phases', given('--phases') ?? 'examples,coverage,fuzzing',
      '--max-examples', given('--examples') ?? '60', '--seed', given('--seed') ?? '1', '--workers', '2', '--request-timeout', '60', '--suppress-health-check', 'all', '--continue-on-failure', '--generation-database', 'none', '--warnings', 'off',
      ...left.flatMap((name) => ['--exclude-operation-id', name]), ...(given('--operation') ? ['--include-operation-id', given('--operation')!] : []),
    ], { env: process.env, patience: 90 * 60_000 });
    // Everything would have been refused alike, and nothing looked at.
    const { status: after, body } = await manager.get<{ code?: string }>('/session');
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

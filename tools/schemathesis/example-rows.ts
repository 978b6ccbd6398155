import { ids } from '../../contracts/api/examples';
import { branchId, units } from '../demo/organisation';
import { personId } from '../demo/people';
import type { TestCompany } from '../../tests/setup/test-company';
import type { ApiClient } from '../../tests/build/api-client';

/** The id of an example, the one that stands for it, and below which paths; without a path everywhere. */
export interface ExampleRow { example: string; real: string; under?: string }

/** Something to find: rows whose ids stand in the document's examples, made by whoever may. */
export async function exampleRows(company: TestCompany, admin: ApiClient): Promise<ExampleRow[]> {
  const reception = company.as('reception');
  const { id } = await reception.createRequest({ channel: 'counter', customer: { name: 'مریم احمدی' }, itemText: 'یخچال', words: 'خنک نمی‌کند' });
  await company.settle();
  const [task] = (await company.as('manager').readRequest(id)).openTasks;
  if (!task) throw new Error('the request has no task');
  const made = async (path: string, body: object): Promise<string> => {
    const answer = await admin.post<{ id?: string; webhook?: { id: string } }>(path, body);
    const newId = answer.body.id ?? answer.body.webhook?.id;
    if (answer.status >= 300 || !newId) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return newId;
  };
  const webhook = await made('/webhooks', { name: 'Schemathesis', url: 'https://erp.example.com/zamen', events: ['request.commented'] });
  const delivery = await made(`/webhooks/${webhook}/test`, {});
  const group = await made('/groups', { key: 'test-group', name: { fa: 'گروه آزمون', en: 'Test group' }, roles: ['technician'], members: [personId('technician')], reason: 'آزمون' });
  return [
    { example: ids.request, real: id }, { example: ids.task, real: task.id }, { example: ids.branch, real: branchId('THR') }, { example: ids.person, real: personId('technician') },
    { example: ids.key, real: webhook, under: '/webhooks' }, { example: ids.other, real: delivery, under: '/webhooks' }, { example: ids.key, real: group, under: '/groups' },
    { example: ids.key, real: await unitOf(company), under: '/units' },
  ];
}
const unitOf = async (company: TestCompany): Promise<string> => (await company.query<{ id: string }>('select id from unit where code = $1', [units[0]!.code]))[0]!.id;

/** The document with these in place of its examples. */
export function withRows(document: { paths: Record<string, unknown> }, rows: readonly ExampleRow[]): object {
  const put = (value: unknown, some: readonly ExampleRow[]): unknown => JSON.parse(some.reduce((text, { example, real }) => text.replaceAll(example, real), JSON.stringify(value)));
  const everywhere = put(document, rows.filter(({ under }) => under === undefined)) as typeof document;
  return { ...everywhere, paths: Object.fromEntries(Object.entries(everywhere.paths).map(([path, operations]) => [path, put(operations, rows.filter(({ under }) => under !== undefined && path.startsWith(under)))])) };
}

import { ok } from '../../contracts/errors';
import { usualColumns } from '../../contracts/list-export';
import { namesIn } from '../../contracts/list-filters';
import { taskColumnNames } from '../../contracts/task-views';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';
import { requestWorkbook, taskWorkbook } from './list-workbook';

/** Lists as files, with the columns and the filters that the screen has. */
export function addListExportEndpoints(add: AddEndpoint, { listExports }: Pick<ApiServices, 'listExports'>): void {
  add('exportRequests', async ({ actor, query, signedIn }) => {
    const found = await listExports.requests(actor, query);
    return found.ok ? ok(await requestWorkbook(found.value, signedIn.preferences.language)) : found;
  });
  add('exportTasks', async ({ actor, query: { columns, ...query }, signedIn }) => {
    const found = await listExports.tasks(actor, query);
    const wanted = columns === undefined ? usualColumns : taskColumnNames.filter((name) => namesIn(columns).includes(name));
    return found.ok ? ok(await taskWorkbook(found.value, wanted, signedIn.preferences.language)) : found;
  });
}

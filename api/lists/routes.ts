import { ok } from '../../contracts/errors';
import { columnsIn, requestColumnNames, taskColumnNames, usualRequestColumns, usualTaskColumns } from '../../contracts/list-columns';
import { namesIn } from '../../contracts/list-filters';
import type { AddEndpoint } from '../endpoint';
import type { ApiServices } from '../services';
import { requestWorkbook, taskWorkbook } from './list-workbook';

const wanted = <Column extends string>(known: readonly Column[], usual: readonly Column[], said: string | undefined): readonly Column[] => (said === undefined ? usual : columnsIn(known, namesIn(said)));

/** Lists as files, with the columns and the filters that the screen has. */
export function addListExportEndpoints(add: AddEndpoint, { listExports }: Pick<ApiServices, 'listExports'>): void {
  add('exportRequests', async ({ actor, query: { columns, ...query }, signedIn }) => {
    const found = await listExports.requests(actor, query);
    return found.ok ? ok(await requestWorkbook(found.value, wanted(requestColumnNames, usualRequestColumns, columns), signedIn.preferences.language)) : found;
  });
  add('exportTasks', async ({ actor, query: { columns, ...query }, signedIn }) => {
    const found = await listExports.tasks(actor, query);
    return found.ok ? ok(await taskWorkbook(found.value, wanted(taskColumnNames, usualTaskColumns, columns), signedIn.preferences.language)) : found;
  });
}

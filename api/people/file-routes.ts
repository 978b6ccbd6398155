import type { Router } from 'express';
import { ok, refuse } from '../../contracts/errors';
import { mostPeopleInFile, peopleColumnNames, peopleFileLimit } from '../../contracts/people-file';
import { routes } from '../../contracts/routes';
import { fileNameOf } from '../../domain/shared/file-name';
import type { UserActor } from '../../domain/shared/actor';
import { idFor } from '../../domain/shared/ids';
import { readTable } from '../../platform/spreadsheet/read-table';
import { mayAtAll, type AddEndpoint } from '../endpoint';
import { upload } from '../middleware/upload';
import type { ApiServices } from '../services';
import { peopleTemplate, peopleWorkbook } from './people-workbook';

/** Some columns more than there are, so that one too many is told by its name. */
const limits = { rows: mostPeopleInFile + 1, columns: peopleColumnNames.length + 20 };

/** Accounts out of files and into them. */
export function addPeopleFileEndpoints(router: Router, add: AddEndpoint, { unitOfWork, people, knownRoles, peopleImporting, exportPeople }: Pick<ApiServices, 'unitOfWork' | 'people' | 'knownRoles' | 'peopleImporting' | 'exportPeople'>): void {
  const known = (actor: UserActor) => unitOfWork.do(actor, (tx) => knownRoles.active(tx));
  add('exportPeople', async ({ actor, query, signedIn }) => {
    const found = await exportPeople(actor, query);
    return found.ok ? ok(await peopleWorkbook(found.value, await known(actor), signedIn.preferences.language)) : found;
  });
  add('peopleTemplate', async ({ actor, signedIn }) => ok(await peopleTemplate(await unitOfWork.do(actor, (tx) => people.places(tx, actor)), await known(actor), signedIn.preferences.language)));

  // The right is asked before a byte of the file is read.
  router.post(routes.startPeopleImport.path, mayAtAll('startPeopleImport'), ...upload(peopleFileLimit));
  add('startPeopleImport', async ({ actor, request, key }) => {
    if (!request.file) return refuse('request.invalid', undefined, [{ path: 'file', code: 'field.required' }]);
    const table = await readTable(request.file.buffer, limits);
    return table.ok ? peopleImporting.start(actor, { id: idFor('people-import', actor.id, key!), name: fileNameOf(request.file.originalname), rows: table.value }) : table;
  });
  add('readPeopleImport', ({ actor, params }) => peopleImporting.find(actor, params.id));
  add('runPeopleImport', ({ actor, params, body }) => peopleImporting.run(actor, params.id, body.rows));
  add('cancelPeopleImport', ({ actor, params }) => peopleImporting.cancel(actor, params.id));
}

import type { Router } from 'express';
import { ok, refuse } from '../../contracts/errors';
import { mostPeopleInFile, peopleColumnNames, peopleFileLimit } from '../../contracts/people-file';
import { routes } from '../../contracts/routes';
import { fileNameOf } from '../../domain/imports/imports';
import type { UserActor } from '../../domain/shared/actor';
import { idFor } from '../../domain/shared/ids';
import { readTable } from '../../platform/spreadsheet/read-table';
import { mayAtAll, type AddEndpoint } from '../endpoint';
import { upload } from '../middleware/upload';
import type { ApiServices } from '../services';
import { peopleTemplate, peopleWorkbook, type WritablePlace } from './people-workbook';

/** Some columns more than there are, so that one too many is told by its name. */
const limits = { rows: mostPeopleInFile + 1, columns: peopleColumnNames.length + 20 };

/** Accounts out of files and into them. */
export function addPeopleFileEndpoints(router: Router, add: AddEndpoint, { unitOfWork, places, knownRoles, peopleImporting, exportPeople }: Pick<ApiServices, 'unitOfWork' | 'places' | 'knownRoles' | 'peopleImporting' | 'exportPeople'>): void {
  const known = (actor: UserActor) => unitOfWork.do(actor, (tx) => knownRoles.active(tx));
  const writable = (actor: UserActor): Promise<WritablePlace[]> => unitOfWork.do(actor, async (tx) => {
    const found: WritablePlace[] = [];
    for (const { id, code, name, active } of await places.branches(tx, actor)) {
      if (!active) continue;
      found.push({ column: 'branch', code, name, branch: code });
      for (const unit of await places.units(tx, actor, id) ?? []) if (unit.active) found.push({ column: 'unit', code: unit.code, name: unit.name, branch: code });
      for (const agent of await places.agents(tx, actor, id) ?? []) if (agent.active) found.push({ column: 'agent', code: agent.code, name: { fa: agent.name, en: agent.name }, branch: code });
    }
    return found;
  });
  add('exportPeople', async ({ actor, query, signedIn }) => {
    const people = await exportPeople(actor, query);
    return people.ok ? ok(await peopleWorkbook(people.value, await known(actor), signedIn.preferences.language)) : people;
  });
  add('peopleTemplate', async ({ actor, signedIn }) => ok(await peopleTemplate(await writable(actor), await known(actor), signedIn.preferences.language)));

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

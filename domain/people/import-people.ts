import { ok, refuse, type Result } from '../../contracts/errors';
import { mostRowsAtOnce, type PeopleImport, type PeopleImportRan, type PeopleImportRow } from '../../contracts/people-file';
import { actingRole, may } from '../access/may';
import type { PasswordHasher, SessionStore } from '../session/ports';
import { newOneTimePassword } from '../session/secrets';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import { oneTimeHours } from './manage-access';
import type { AppliedRow, PersonFile } from './person-file';
import { readCells, readPeopleTable, type NamedRole, type ReadRow, type TableRow } from './person-row';
import type { KnownRoles, PeopleImports } from './ports';

export interface ImportPeopleDeps { unitOfWork: UnitOfWork; imports: PeopleImports; apply: PersonFile; roles: KnownRoles; sessions: Pick<SessionStore, 'now'>; hasher: Pick<PasswordHasher, 'hash'>; journal: Journal }

/**
 * Accounts out of a file: looked at first, then done row by row by whoever watches. Each row goes on from how things stand then, and by what
 * the actor may do then. Refusals: `access.denied`, `import.not-found`, those of `readPeopleTable`.
 */
export function createPeopleImporting({ unitOfWork, imports, apply, roles, sessions, hasher, journal }: ImportPeopleDeps) {
  /** Does the row, and takes it back: what the look at it says is what would have happened. */
  const tried = async (actor: UserActor, read: ReadRow, known: readonly NamedRole[]): Promise<PeopleImportRow> => {
    const { row, cells, errors } = read;
    const told = readCells(cells, known);
    const looked: { outcome: AppliedRow } = { outcome: { ok: false, errors } };
    if (errors.length === 0 && told.ok) await unitOfWork.run(actor, async (tx) => { looked.outcome = await apply(tx, actor, told.given, ''); return refuse('request.stale'); });
    const { outcome } = looked;
    if (!outcome.ok) return { row, cells, act: null, changes: [], state: 'refused', errors: outcome.errors };
    const { act, changes } = outcome.value;
    return { row, cells, act, changes, state: changes.length === 0 ? 'same' : 'waiting', errors: [] };
  };
  const found = (job: PeopleImport | null): Result<PeopleImport> => (job ? ok(job) : refuse('import.not-found'));

  const doRow = async (actor: UserActor, id: string, { row, cells, act }: PeopleImportRow, known: readonly NamedRole[]): Promise<PeopleImportRan['passwords']> => {
    const told = readCells(cells, known);
    const password = newOneTimePassword();
    const passwordHash = act === 'create' ? await hasher.hash(password) : '';
    const done = await unitOfWork.run(actor, async (tx) => {
      if (!await imports.lockWaiting(tx, id, row)) return ok(null);
      const applied: AppliedRow = told.ok ? await apply(tx, actor, told.given, passwordHash) : { ok: false, errors: told.errors };
      // Everything of the row is undone, and what was wrong is written down by itself.
      if (!applied.ok) return refuse('request.stale', { errors: applied.errors });
      // Somebody has made, or renamed, an account of this login since it was looked at.
      if (applied.value.act !== act) return refuse('request.stale', { errors: [{ column: 'login', code: 'cell.changed', params: {} }] });
      await imports.settle(tx, id, row, applied.value.changes.length === 0 ? 'same' : 'done', []);
      return ok({ made: applied.value.act === 'create', now: await sessions.now(tx) });
    });
    if (!done.ok) await unitOfWork.do(actor, (tx) => imports.settle(tx, id, row, 'failed', (done.error.params?.errors ?? []) as PeopleImportRow['errors']));
    return done.ok && done.value?.made && told.ok ? [{ row, login: told.given.login, password, until: new Date(done.value.now.getTime() + oneTimeHours * 3_600_000).toISOString() }] : [];
  };

  return {
    /** Reads the table and keeps it with what each row would do, under this id, once; nothing is done. */
    async start(actor: UserActor, file: { id: string; name: string; rows: readonly TableRow[] }): Promise<Result<PeopleImport>> {
      if (!may(actor, 'user.manage')) return refuse('access.denied');
      const named = await unitOfWork.do(actor, (tx) => roles.active(tx));
      const read = readPeopleTable(file.rows, named);
      if (!read.ok) return read;
      const known = await unitOfWork.do(actor, (tx) => imports.find(tx, file.id));
      if (known) return ok(known);
      const rows: PeopleImportRow[] = [];
      for (const row of read.value) rows.push(await tried(actor, row, named));
      return unitOfWork.run(actor, async (tx) => {
        await imports.add(tx, { id: file.id, file: file.name, createdBy: actor.id, branchId: actor.branchId, rows });
        return found(await imports.find(tx, file.id));
      });
    },

    find: (actor: UserActor, id: string): Promise<Result<PeopleImport>> => unitOfWork.run(actor, async (tx) => found(await imports.find(tx, id))),

    /** Does those of the rows that still wait; the passwords of the accounts that it made are told this once. */
    async run(actor: UserActor, id: string, numbers: readonly number[]): Promise<Result<PeopleImportRan>> {
      if (!may(actor, 'user.manage')) return refuse('access.denied');
      const [job, named] = await unitOfWork.do(actor, async (tx) => [await imports.find(tx, id), await roles.active(tx)] as const);
      if (!job) return refuse('import.not-found');
      const wanted = new Set(numbers.slice(0, mostRowsAtOnce));
      const passwords: PeopleImportRan['passwords'] = [];
      for (const row of job.rows.filter((one) => wanted.has(one.row) && one.state === 'waiting')) passwords.push(...await doRow(actor, id, row, named));
      return unitOfWork.run<PeopleImportRan>(actor, async (tx) => {
        if (await imports.finishIfDone(tx, id)) await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'user.manage'), action: 'people.import', resource: 'people-import', resourceId: id, after: { rows: job.rows.length } }]);
        return ok({ import: (await imports.find(tx, id))!, passwords });
      });
    },

    /** Leaves what waits undone; what is done stays. One that has ended stays as it is. */
    cancel: (actor: UserActor, id: string): Promise<Result<PeopleImport>> => unitOfWork.run(actor, async (tx) => {
      await imports.cancel(tx, id);
      return found(await imports.find(tx, id));
    }),
  };
}
export type PeopleImporting = ReturnType<typeof createPeopleImporting>;

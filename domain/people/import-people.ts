import { ok, refuse, type Result } from '../../contracts/errors';
import { mostRowsAtOnce, type PeopleImport, type PeopleImportRan, type PeopleImportRow } from '../../contracts/people-file';
import { actingRole, may } from '../access/may';
import type { PasswordHasher, SessionStore } from '../session/ports';
import { newOneTimePassword } from '../session/secrets';
import type { UserActor } from '../shared/actor';
import type { Journal } from '../shared/journal';
import type { Sealing } from '../shared/sealing';
import type { UnitOfWork } from '../shared/unit-of-work';
import { oneTimeHours } from './manage-access';
import type { AppliedRow, PersonFile } from './person-file';
import { readCells, readPeopleTable, type NamedRole, type ReadRow, type TableRow } from './person-row';
import type { KnownRoles, LookedAt, PeopleImports } from './ports';

export interface ImportPeopleDeps { unitOfWork: UnitOfWork; imports: PeopleImports; apply: PersonFile; roles: KnownRoles; sessions: Pick<SessionStore, 'now'>; hasher: Pick<PasswordHasher, 'hash'>; sealing: Sealing; journal: Journal }

/** So long the passwords that a call made are told again to whoever made them: its answer may have been lost. */
const toldAgainMinutes = 60;
const passwordPlace = (id: string, row: number): string => `people_import_row/${id}/${row}/password`;
type ToldPassword = PeopleImportRan['passwords'][number];

/**
 * Accounts out of a file: looked at first, then done row by row by whoever watches. Each row goes on from how things stand then, and by what
 * the actor may do then; of an account that is another since it was looked at, nothing is changed. Refusals: `access.denied`, `import.not-found`, those of `readPeopleTable`.
 */
export function createPeopleImporting({ unitOfWork, imports, apply, roles, sessions, hasher, sealing, journal }: ImportPeopleDeps) {
  /** Does the row, and takes it back: what the look at it says is what would have happened. */
  const tried = async (actor: UserActor, { row, cells, given, errors }: ReadRow): Promise<LookedAt> => {
    const looked: { outcome: AppliedRow } = { outcome: { ok: false, errors } };
    if (given) await unitOfWork.run(actor, async (tx) => { looked.outcome = await apply(tx, actor, given, ''); return refuse('request.stale'); });
    const { outcome } = looked;
    if (!outcome.ok) return { row, cells, act: null, changes: [], state: 'refused', errors: outcome.errors, was: null };
    const { act, changes, was } = outcome.value;
    return { row, cells, act, changes, state: changes.length === 0 ? 'same' : 'waiting', errors: [], was };
  };
  const found = (job: PeopleImport | null): Result<PeopleImport> => (job ? ok(job) : refuse('import.not-found'));

  const doRow = async (actor: UserActor, id: string, { row, cells, act }: PeopleImportRow, known: readonly NamedRole[]): Promise<void> => {
    const told = readCells(cells, known);
    const password = newOneTimePassword();
    const passwordHash = act === 'create' ? await hasher.hash(password) : '';
    const done = await unitOfWork.run(actor, async (tx) => {
      const looked = await imports.lockWaiting(tx, id, row);
      if (!looked) return ok(null);
      if (!told.ok) return refuse('request.stale', { errors: told.errors });
      const applied = await apply(tx, actor, told.given, passwordHash);
      // Everything of the row is undone, and what was wrong is written down by itself.
      if (!applied.ok) return refuse('request.stale', { errors: applied.errors });
      const { changes, was } = applied.value;
      // Somebody has made, or renamed, an account of this login since it was looked at; or changed it: then it is to be looked at anew.
      if (applied.value.act !== act) return refuse('request.stale', { errors: [{ column: 'login', code: 'cell.changed', params: {} }] });
      if (was !== looked.was) return refuse('request.stale', { errors: [{ column: null, code: 'cell.outdated', params: {} }] });
      await imports.settle(tx, id, row, changes.length === 0 ? 'same' : 'done', []);
      if (act === 'create') {
        const until = new Date((await sessions.now(tx)).getTime() + oneTimeHours * 3_600_000).toISOString();
        await imports.keepPassword(tx, id, row, { sealed: sealing.seal(JSON.stringify({ row, login: told.given.login, password, until } satisfies ToldPassword), passwordPlace(id, row)), for: actor.id, minutes: toldAgainMinutes });
      }
      return ok(null);
    });
    if (!done.ok) await unitOfWork.do(actor, (tx) => imports.settle(tx, id, row, 'failed', (done.error.params?.errors ?? []) as PeopleImportRow['errors']));
  };
  const opened = (id: string, { row, sealed }: { row: number; sealed: string }): ToldPassword[] => {
    try {
      return [JSON.parse(sealing.open(sealed, passwordPlace(id, row))) as ToldPassword];
    } catch {
      // Its key is not there any more: the password can be reset.
      return [];
    }
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
      const rows: LookedAt[] = [];
      for (const row of read.value) rows.push(await tried(actor, row));
      return unitOfWork.run(actor, async (tx) => {
        await imports.add(tx, { id: file.id, file: file.name, createdBy: actor.id, branchId: actor.branchId, rows });
        return found(await imports.find(tx, file.id));
      });
    },

    find: (actor: UserActor, id: string): Promise<Result<PeopleImport>> => unitOfWork.run(actor, async (tx) => found(await imports.find(tx, id))),

    /** Does those of the rows that still wait, and tells the passwords of the accounts that they made; asked again within the hour by the same person, the same ones. */
    async run(actor: UserActor, id: string, numbers: readonly number[]): Promise<Result<PeopleImportRan>> {
      if (!may(actor, 'user.manage')) return refuse('access.denied');
      const [job, named] = await unitOfWork.do(actor, async (tx) => [await imports.find(tx, id), await roles.active(tx)] as const);
      if (!job) return refuse('import.not-found');
      const wanted = new Set(numbers.slice(0, mostRowsAtOnce));
      for (const row of job.rows.filter((one) => wanted.has(one.row) && one.state === 'waiting')) await doRow(actor, id, row, named);
      return unitOfWork.run<PeopleImportRan>(actor, async (tx) => {
        if (await imports.finishIfDone(tx, id)) await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'user.manage'), action: 'people.import', resource: 'people-import', resourceId: id, after: { rows: job.rows.length } }]);
        const kept = await imports.keptPasswords(tx, id, [...wanted], actor.id);
        return ok({ import: (await imports.find(tx, id))!, passwords: kept.flatMap((one) => opened(id, one)) });
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

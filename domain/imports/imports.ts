import type { Action } from '../../contracts/actions';
import { ok, refuse, type Result } from '../../contracts/errors';
import { columnsOf, importEntityNames, type ImportEntity } from '../../contracts/import-entities';
import type { ImportJob, ImportMapping } from '../../contracts/imports';
import { actingRole, may } from '../access/may';
import type { UserActor } from '../shared/actor';
import { systemActor } from '../shared/actor';
import { fileNameOf } from '../shared/file-name';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import { mappingFaults, proposedMapping } from './mapping';
import type { ImportFiles, ImportJobs, ImportStarter } from './ports';

export interface ImportDeps { unitOfWork: UnitOfWork; jobs: ImportJobs; journal: Journal; starter: ImportStarter; files: ImportFiles }

/** What one must be allowed beside importing: the same as to do it one by one. */
const rightOf: Record<ImportEntity, Action> = { parties: 'customer.change', items: 'catalogue.manage', serials: 'serial.manage' };
export const mayImport = (actor: UserActor, entity: ImportEntity): boolean => may(actor, 'import.run') && may(actor, rightOf[entity]);

/** Imports of requests as people start and watch them; the rows are done by the job's own workflow. */
export function createImports({ unitOfWork, jobs, journal, starter, files }: ImportDeps) {
  return {
    /** Keeps the file as a job of this id, once, and starts its workflow. Refusals: `import.not-csv`, `import.columns`. */
    async start(actor: UserActor, file: { id: string; name: string; content: Buffer }): Promise<Result<ImportJob>> {
      const checked = await files.requests(file.content);
      if (!checked.ok) return checked;
      const { id } = file;
      const job = await unitOfWork.do(actor, async (tx) => {
        const known = await jobs.find(tx, id);
        if (known) return known;
        await jobs.create(tx, { id, kind: 'requests', file: fileNameOf(file.name), content: file.content, total: checked.value.total, createdBy: actor.id, branchId: actor.branchId });
        await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'import.run'), action: 'import.start', resource: 'import', resourceId: id, after: { rows: checked.value.total } }]);
        await journal.changes(tx, [{ topic: 'import', keys: { id }, branchId: actor.branchId }]);
        return jobs.find(tx, id);
      });
      // Temporal away: the job stands, and `restart` brings it later.
      await starter.start(id);
      return ok(job!);
    },

    /** Keeps a table as a job of this id, once; which column is what is proposed, and nothing runs yet. Refusals: `table.unreadable`, `table.old-format`, `table.macros`, `table.too-large`. */
    async offer(actor: UserActor, entity: ImportEntity, file: { id: string; name: string; content: Buffer }): Promise<Result<ImportJob>> {
      if (!mayImport(actor, entity)) return refuse('access.denied');
      const table = await files.table(file.content);
      if (!table.ok) return table;
      const { header, content, rows } = table.value;
      if (rows < 1) return refuse('table.unreadable', { reason: 'empty' });
      const { id } = file;
      return unitOfWork.run<ImportJob>(actor, async (tx) => {
        const known = await jobs.find(tx, id);
        if (known) return ok(known);
        const mapping = proposedMapping(columnsOf(entity), header, await jobs.chosenBefore(tx, actor.id, entity));
        await jobs.create(tx, { id, kind: entity, file: fileNameOf(file.name), content, total: rows, createdBy: actor.id, branchId: actor.branchId, header, mapping });
        await journal.changes(tx, [{ topic: 'import', keys: { id }, branchId: actor.branchId }]);
        return ok((await jobs.find(tx, id))!);
      });
    },

    /** Tries the file, or runs it. Refusals: `import.mapping`, `import.busy` (another of its kind runs), `import.ended`. */
    async begin(actor: UserActor, jobId: string, start: { mode: ImportJob['mode']; mapping: ImportMapping }): Promise<Result<ImportJob>> {
      const begun = await unitOfWork.run<ImportJob>(actor, async (tx) => {
        const job = await jobs.find(tx, jobId);
        if (!job) return refuse('import.not-found');
        const entity = importEntityNames.find((name) => name === job.kind);
        if (entity === undefined || !job.preview) return refuse('import.ended');
        if (!mayImport(actor, entity)) return refuse('access.denied');
        const { missing, wrong } = mappingFaults(columnsOf(entity), start.mapping, job.preview.header.length);
        if (missing.length + wrong.length > 0) return refuse('import.mapping', { missing: missing.join(', '), wrong: wrong.join(', ') });
        const state = await jobs.begin(tx, jobId, start);
        if (state === 'busy') return refuse('import.busy');
        if (state === 'ended') return refuse('import.ended');
        if (state === 'begun') {
          if (start.mode === 'run') await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'import.run'), action: 'import.start', resource: 'import', resourceId: jobId, after: { rows: job.total, kind: entity } }]);
          await journal.changes(tx, [{ topic: 'import', keys: { id: jobId }, branchId: actor.branchId }]);
        }
        return ok((await jobs.find(tx, jobId))!);
      });
      if (begun.ok) await starter.start(jobId);
      return begun;
    },

    /** The rows that were refused, as they stand in the file, for those who may bring such things in. */
    refusedRows: (actor: UserActor, jobId: string) => unitOfWork.run(actor, async (tx) => {
      const job = await jobs.find(tx, jobId);
      const entity = importEntityNames.find((name) => name === job?.kind);
      const refused = entity ? await jobs.refusedRows(tx, jobId) : null;
      if (entity === undefined || !refused) return refuse('import.not-found');
      return mayImport(actor, entity) ? ok({ entity, mapping: job!.preview!.mapping, ...refused }) : refuse('access.denied');
    }),

    find: async (actor: UserActor, jobId: string): Promise<Result<ImportJob>> => {
      const job = await unitOfWork.do(actor, (tx) => jobs.find(tx, jobId));
      return job ? ok(job) : refuse('import.not-found');
    },

    list: (actor: UserActor, page: Parameters<ImportJobs['list']>[1]) => unitOfWork.run(actor, (tx) => jobs.list(tx, page)),

    /** Stops after the row at hand; what is imported stays. One that has ended stays as it is. */
    cancel: (actor: UserActor, jobId: string): Promise<Result<ImportJob>> => unitOfWork.run<ImportJob>(actor, async (tx) => {
      const known = await jobs.find(tx, jobId);
      if (!known) return refuse('import.not-found');
      if (await jobs.finish(tx, jobId, 'cancelled')) {
        await journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'import.run'), action: 'import.cancel', resource: 'import', resourceId: jobId }]);
        await journal.changes(tx, [{ topic: 'import', keys: { id: jobId }, branchId: actor.branchId }]);
      }
      return ok((await jobs.find(tx, jobId))!);
    }),

    /** Starts the workflows of running jobs that were not started, or whose start was lost. */
    async restart(): Promise<void> {
      for (const jobId of await unitOfWork.do(systemActor, (tx) => jobs.running(tx))) {
        if (await starter.start(jobId) === 'unavailable') return;
      }
    },
  };
}
export type Imports = ReturnType<typeof createImports>;

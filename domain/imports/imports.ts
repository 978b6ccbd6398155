import { ok, refuse, type Result } from '../../contracts/errors';
import type { ImportJob } from '../../contracts/imports';
import { actingRole } from '../access/may';
import type { UserActor } from '../shared/actor';
import { systemActor } from '../shared/actor';
import { fileNameOf } from '../shared/file-name';
import type { Journal } from '../shared/journal';
import type { UnitOfWork } from '../shared/unit-of-work';
import { checkOpenRepairCsv } from './open-repair-csv';
import type { ImportJobs, ImportStarter } from './ports';

export interface ImportDeps { unitOfWork: UnitOfWork; jobs: ImportJobs; journal: Journal; starter: ImportStarter }

/** Imports of requests as people start and watch them; the rows are done by the job's own workflow. */
export function createImports({ unitOfWork, jobs, journal, starter }: ImportDeps) {
  return {
    /** Keeps the file as a job of this id, once, and starts its workflow. Refusals: `import.not-csv`, `import.columns`. */
    async start(actor: UserActor, file: { id: string; name: string; content: Buffer }): Promise<Result<ImportJob>> {
      const checked = await checkOpenRepairCsv(file.content);
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

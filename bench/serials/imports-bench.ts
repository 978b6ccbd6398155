import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import type { ImportEntity } from '../../contracts/import-entities';
import type { ImportJob } from '../../contracts/imports';
import { createDatabase, sqlOf } from '../../db/unit-of-work';
import { systemActor } from '../../domain/shared/actor';
import { createPasswordHasher } from '../../platform/password-hasher';
import { nodeProgram } from '../../platform/node-program';
import { newId } from '../../domain/shared/ids';
import type { Run } from '../benchmark';
import { migratedDatabase, startApiAlone } from '../stack/api-alone';
import { csvOf, xlsxOf } from './import-files';

const password = 'many-Imports-40';
/** The most memory that a process has ever had, where the system says so. */
const peakOf = (pid: number): number => { try { return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024; } catch { return Number.NaN; } };

/**
 * Files of customers, items and serials, brought over HTTP and carried out by a worker: from the first byte that is sent to the last row that is in, first as CSV, then as workbooks in which
 * everything is known. Meanwhile somebody else asks the same API for something small, again and again.
 */
export async function importsBench(run: Run, rows = 100_000): Promise<{ importSeconds: number; importMegabytes: number; importAgainSeconds: number; importOthersSlowest: number }> {
  const { adminUrl, appUrl } = await migratedDatabase(run, 'imports');
  const folder = mkdtempSync(join(tmpdir(), 'zamen-import-files-'));
  run.atEnd(() => { rmSync(folder, { recursive: true, force: true }); });
  const database = createDatabase(adminUrl, { max: 1 });
  const hash = await createPasswordHasher().hash(password);
  await database.unitOfWork.do(systemActor, async (tx) => {
    const sql = sqlOf(tx);
    const [branch, user] = [newId(), newId()];
    await sql.query("insert into branch (id, code, name_fa, name_en, kind) values ($1, 'I', 'x', 'x', 'head-office')", [branch]);
    await sql.query("insert into app_user (id, login, password_hash, name_fa, name_en, branch_id) values ($1, 'manager', $2, 'x', 'x', $3)", [user, hash, branch]);
    await sql.query("insert into user_role (user_id, role) values ($1, 'manager')", [user]);
    await sql.query("insert into catalogue_term (id, list, code, name_fa, name_en, position) select gen_random_uuid(), 'brand', 'B-' || n, 'برند ' || n, 'Brand ' || n, n from generate_series(0, 19) n");
  });
  await database.close();
  const signIn = await startApiAlone(run, appUrl);
  const [manager, other] = [await signIn('manager', password), await signIn('manager', password)];
  const worker = spawn(process.execPath, nodeProgram(join(__dirname, 'import-server.ts'), appUrl), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  run.atEnd(() => { worker.disconnect(); });
  const carriedOut = (jobId: string): Promise<number> => new Promise((resolve, reject) => {
    worker.once('message', ({ cpuSeconds, failed }: { cpuSeconds: number; failed?: string }) => { if (failed) reject(new Error(failed)); else resolve(cpuSeconds); });
    worker.send(jobId);
  });
  let othersSlowest = 0;
  let asking = true;
  const others = (async () => {
    while (asking) {
      const from = performance.now();
      await other.get('/imports/entities');
      othersSlowest = Math.max(othersSlowest, performance.now() - from);
      await pause(20);
    }
  })();
  const bring = async (entity: ImportEntity, content: Buffer, name: string, known: number): Promise<number> => {
    const began = performance.now();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(content)]), name);
    const offered = (await manager.post<ImportJob>(`/imports/entities/${entity}`, undefined, { raw: form })).body;
    if (offered.total !== rows) throw new Error(`${entity}: ${JSON.stringify(offered).slice(0, 300)}`);
    const read = performance.now();
    await manager.post(`/imports/${offered.id}/start`, { mode: 'run', mapping: offered.preview!.mapping });
    const cpu = await carriedOut(offered.id);
    const seconds = (performance.now() - began) / 1_000;
    const { body: job } = await manager.get<ImportJob>(`/imports/${offered.id}`);
    if (job.state !== 'done' || job.done !== rows || job.known !== known) throw new Error(`${name}: ${JSON.stringify({ ...job, errors: job.errors.slice(0, 3) })}`);
    run.say(`${name}, ${(content.length / 1_048_576).toFixed(1)} MB: ${seconds.toFixed(1)} s, of which ${((read - began) / 1_000).toFixed(1)} s to be read; ${cpu.toFixed(1)} s of the worker's processor; peaks ${peakOf(signIn.pid).toFixed(0)} and ${peakOf(worker.pid!).toFixed(0)} MB`);
    return seconds;
  };
  const [first, again]: number[][] = [[], []];
  for (const entity of ['parties', 'items', 'serials'] as const) {
    const workbook = await xlsxOf(entity, rows, folder);
    first!.push(await bring(entity, csvOf(entity, rows), `${entity}.csv`, 0));
    again!.push(await bring(entity, workbook, `${entity}.xlsx`, rows));
  }
  asking = false;
  await others;
  return { importSeconds: Math.max(...first!, ...again!), importAgainSeconds: Math.max(...again!), importMegabytes: Math.max(peakOf(signIn.pid), peakOf(worker.pid!)), importOthersSlowest: othersSlowest };
}

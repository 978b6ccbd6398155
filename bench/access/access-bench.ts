import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allTaskTypes } from '../../contracts/task-types/registry';
import { actorOf, personColumns, type PersonRow } from '../../db/access/known-rights';
import { provision } from '../../db/provision';
import { createInboxQueries } from '../../db/read/inbox';
import { createDatabase } from '../../db/unit-of-work';
import { systemActor } from '../../domain/shared/actor';
import { prepareDatabase } from '../../main/prepare-database';
import { startPostgres } from '../../platform/postgres-launcher';
import type { Benchmark } from '../benchmark';
import { busySeconds } from '../stack/cpu';
import { median, medianInterval } from '../statistics';
import { fillOpenTasks } from './open-tasks';

const pagesOfBlock = 25;
/**
 * The first page of the inbox of a person with both walls: their rights are read with them, the transaction is told how far they see, and
 * policies hold each table. And without: the person alone is read, and the page as the tables' owner, whom no policy holds. In blocks that alternate.
 */
export const accessBench: Benchmark = async ({ full, say, atEnd }) => {
  const [tasks, blocks] = full ? [1_000_000, 120] : [200_000, 60];
  const folder = mkdtempSync(join(tmpdir(), 'zamen-access-'));
  chmodSync(folder, 0o755);
  atEnd(() => { rmSync(folder, { recursive: true, force: true }); });
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres'), port: 0, log: say, durable: true, settings: { jit: 'off', shared_buffers: '512MB', max_wal_size: '4GB' } });
  atEnd(() => postgres.stop());
  const { ownerUrl, appUrl } = await provision(postgres.url, { database: 'access', ownerPassword: 'owner', appPassword: 'app' });
  await prepareDatabase({ ownerUrl, appUrl });
  const adminUrl = Object.assign(new URL(postgres.url), { pathname: '/access' }).href;
  const reader = await fillOpenTasks(adminUrl, tasks, say);

  const [held, open] = [createDatabase(appUrl, { max: 1 }), createDatabase(ownerUrl, { max: 1 })];
  atEnd(async () => { await held.close(); await open.close(); });
  const inbox = createInboxQueries(allTaskTypes);
  const person = 'u.id, u.branch_id as "branchId", u.unit_id as "unitId", u.agent_id as "agentId"';
  const filter = { view: 'team' as const, limit: 50 };
  const pages = {
    walls: async () => {
      const [row] = await held.direct.query<PersonRow>(`select ${personColumns} from app_user u where u.id = $1`, [reader.id]);
      const actor = await actorOf(held.direct, row!);
      return held.unitOfWork.run(actor, (tx) => inbox.list(tx, actor, filter));
    },
    none: async () => {
      await open.direct.query(`select ${person}, array(select r.role from user_role r where r.user_id = u.id order by r.role) as roles from app_user u where u.id = $1`, [reader.id]);
      return open.unitOfWork.run(systemActor, (tx) => inbox.list(tx, reader, filter));
    },
  };
  const idsOf = async (page: () => ReturnType<typeof pages.walls>): Promise<string> => { const read = await page(); return read.ok ? read.value.items.map(({ id }) => id).join() : read.error.code; };
  const [shown, all] = [await idsOf(pages.walls), await idsOf(pages.none)];
  if (shown !== all || shown.split(',').length !== filter.limit) throw new Error(`Both must give the same full page: ${shown.slice(0, 80)} and ${all.slice(0, 80)}`);

  const block = async (page: () => Promise<unknown>): Promise<number> => {
    const began = performance.now();
    for (let count = 0; count < pagesOfBlock; count += 1) await page();
    return (performance.now() - began) / pagesOfBlock;
  };
  for (const page of [pages.walls, pages.none]) for (let round = 0; round < 4; round += 1) await block(page);
  const [began, busy] = [performance.now(), busySeconds()];
  const [walls, none]: [number[], number[]] = [[], []];
  for (let round = 0; round < blocks; round += 1) {
    // Who is first alternates too.
    const [first, second] = round % 2 === 0 ? [walls, none] : [none, walls];
    for (const times of [first, second]) times.push(await block(times === walls ? pages.walls : pages.none));
  }
  const ratios = walls.map((time, index) => time / none[index]!);
  const { low, high, confidence } = medianInterval(ratios);
  return {
    scale: { openTasks: tasks, groups: 20, ofReader: 3, branches: 10, blocks, pagesOfBlock },
    figures: { wallsAgainstNone: median(ratios), low, high, confidence, wallsMilliseconds: median(walls), noneMilliseconds: median(none), coresBusy: (busySeconds() - busy) / ((performance.now() - began) / 1_000) },
  };
};

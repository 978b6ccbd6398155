import { createProcesses } from '../../db/process/processes';
import { deployedProcess } from '../../contracts/processes';
import { createSettings } from '../../db/settings/settings-repository';
import { createDatabase, sqlOf, type Database } from '../../db/unit-of-work';
import { systemActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { dataFolderAt, runningOwner } from '../../main/supervisor/data-folder';
import { as } from './company';

/** Diagrams of a test, deployed by a manager, and requests that travel them. The product opens a request on its own diagram alone, so that goes to the database of the product that runs. */
export function testDiagrams() {
  const settings = createSettings(Date.now);
  let database: Database | undefined;
  const connected = (): Database => {
    const url = process.env.ZAMEN_E2E_DATABASE ?? runningOwner(dataFolderAt(process.env.ZAMEN_E2E_DATA ?? '.zamen'))?.databaseOwnerUrl;
    if (!url) throw new Error('The product of this test is not on this machine');
    database ??= createDatabase(url, { max: 2 });
    return database;
  };
  return {
    async deploy(xml: string): Promise<void> {
      await as('manager').call('deployProcess', deployedProcess, { body: { xml, reason: 'A test waits for what another one sends.' } });
    },
    /** A request on a diagram of its own, of the head office; the worker brings it to its first task. */
    async open(diagram: string, input: Record<string, string | number> = {}): Promise<{ id: string; no: string }> {
      await as('reception').signIn();
      const [id, branchId] = [newId(), as('reception').me.branch.id];
      const no = `E2E-${id.slice(-8)}`;
      await connected().unitOfWork.do(systemActor, async (tx) => {
        const customer = newId();
        await sqlOf(tx).query(`insert into party (id, name) values ($1, 'مینا کریمی')`, [customer]);
        await sqlOf(tx).query(`insert into service_request (id, no, tracking_code, channel, branch_id, customer_id, item_text, words) values ($1, $2, $2, 'counter', $3, $4, 'Lamp L-1', 'dark')`, [id, no, branchId, customer]);
        await createProcesses(settings).startInstance(tx, { id, process: diagram, requestId: id, parentInstanceId: null, branchId, agentId: null, input: { requestId: id, ...input } });
      });
      return { id, no };
    },
    close: async (): Promise<void> => { await database?.close(); },
  };
}

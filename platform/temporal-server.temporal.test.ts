import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { testTemporalAddress } from '../tests/setup/test-temporal';
import { startTemporal } from './temporal-server';

test('the shared server of the run answers', async () => {
  const connection = await Connection.connect({ address: testTemporalAddress() });
  const info = await connection.workflowService.getSystemInfo({});
  await connection.close();
  expect(info.serverVersion).toMatch(/^1\./);
});

test('a server with a file is stopped and started again with its state', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zamen-temporal-'));
  const dbFile = join(folder, 'temporal.db');
  const log = () => undefined;
  try {
    for (const expected of ['registered', 'known']) {
      const server = await startTemporal({ dbFile, port: 0, log });
      const connection = await Connection.connect({ address: server.address });
      const known = await connection.workflowService.describeNamespace({ namespace: 'kept' }).then(() => true, () => false);
      if (!known) await connection.workflowService.registerNamespace({ namespace: 'kept', workflowExecutionRetentionPeriod: { seconds: 86_400 as never } });
      await connection.close();
      await server.stop();
      expect(server.isRunning()).toBe(false);
      expect(known ? 'known' : 'registered').toBe(expected);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

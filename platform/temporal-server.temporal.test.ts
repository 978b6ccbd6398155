import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { testTemporalAddress } from '../tests/setup/test-temporal';
import { takesElevenUpdates } from './in-flight-updates';
import { ensureNamespace } from './temporal-namespace';
import { hasPollers } from './temporal-pollers';
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

test('our server takes more than ten updates in flight', async () => {
  expect(await takesElevenUpdates(testTemporalAddress())).toBe(true);
});

test('a server with the default limit is found out', async () => {
  const server = await startTemporal({ port: 0, log: () => undefined, dynamicConfig: [] });
  try {
    expect(await takesElevenUpdates(server.address)).toBe(false);
  } finally {
    await server.stop();
  }
});

test('a namespace is made ready once, keeps histories for a week, and knows the search attributes', async () => {
  const address = testTemporalAddress();
  for (let round = 0; round < 2; round += 1) await ensureNamespace(address, 'made-ready');
  const connection = await Connection.connect({ address });
  const { config } = await connection.workflowService.describeNamespace({ namespace: 'made-ready' });
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'made-ready' });
  await connection.close();
  expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(604_800);
  expect(Object.keys(customAttributes ?? {})).toEqual(expect.arrayContaining(['ZamenBranch', 'ZamenNumber']));
});

test('a task queue without a worker has no pollers', async () => {
  expect(await hasPollers(testTemporalAddress(), 'default', 'nobody-asks')).toBe(false);
});

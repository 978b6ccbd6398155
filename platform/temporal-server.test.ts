import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from './temporal-server';

// Three processes, one after the other, on a busy machine.
jest.setTimeout(30_000);
let folder: string;
const address = process.env.TEMPORAL_ADDRESS;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'zamen-temporal-')); delete process.env.TEMPORAL_ADDRESS; });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); if (address !== undefined) process.env.TEMPORAL_ADDRESS = address; });

/** A server that notes that it was started, says this, and ends. */
function ending(says: string): string {
  const binary = join(folder, 'temporal');
  writeFileSync(binary, `#!/bin/sh\necho "$*" >> ${folder}/starts\necho '${says}' >&2\nexit 1\n`);
  chmodSync(binary, 0o755);
  return binary;
}
const starts = (): string[] => readFileSync(join(folder, 'starts'), 'utf8').trim().split('\n');
const start = (binary: string) => startTemporal({ binary, port: 0, log: () => undefined, logFile: join(folder, 'log') });

test('a port that somebody takes meanwhile is tried again elsewhere, three times in all', async () => {
  await expect(start(ending('listen tcp 127.0.0.1:1: bind: address already in use'))).rejects.toThrow('address already in use');
  expect(starts()).toHaveLength(3);
  expect(new Set(starts().map((line) => /--port (\d+)/.exec(line)?.[1])).size).toBeGreaterThan(1);
});

test('another fault is told at once', async () => {
  await expect(start(ending('no space left on device'))).rejects.toThrow('no space left on device');
  expect(starts()).toHaveLength(1);
});

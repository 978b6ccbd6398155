import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cachedBinary, chooseTemporal, onPath, temporalSources } from './temporal-binary';
import { serverArguments } from './temporal-server';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'zamen-choice-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const put = (...path: string[]) => {
  const file = join(folder, ...path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  chmodSync(file, 0o755);
  return file;
};

test('the ways are tried in order, and the first that gives a binary ends the search', async () => {
  const asked: string[] = [];
  const source = (name: string, path?: string) => ({ name, find: async () => { asked.push(name); return path; } });
  await expect(chooseTemporal([source('PATH'), source('cache', '/c/temporal'), source('download', '/d')], () => undefined)).resolves.toBe('/c/temporal');
  expect(asked).toEqual(['PATH', 'cache']);
  expect(temporalSources(folder).map(({ name }) => name)).toEqual(['PATH', 'cache', 'download', 'go']);
});

test('without any way the sentence names all of them', async () => {
  await expect(chooseTemporal([], () => undefined)).rejects.toThrow(/TEMPORAL_ADDRESS.*PATH.*temporal\.download.*Go/);
});

test('a program of the PATH is a file, not a folder', () => {
  mkdirSync(join(folder, 'first', 'temporal'), { recursive: true });
  const path = put('second', 'temporal');
  expect(onPath('temporal', { PATH: `${join(folder, 'first')}:${join(folder, 'second')}` })).toBe(path);
  expect(onPath('temporal', { PATH: '' })).toBeUndefined();
});

test('the newest version of the cache is taken, and a download in progress is not', () => {
  put('temporal-cli-1.5.1', 'temporal');
  const newest = put('temporal-cli-1.10.0', 'temporal');
  put('temporal-cli-9.0.0.partial-12', 'temporal');
  mkdirSync(join(folder, 'temporal-cli-2.0.0'));
  expect(cachedBinary(folder)).toBe(newest);
  expect(cachedBinary(join(folder, 'nowhere'))).toBeUndefined();
});

test('the server keeps its file fast and takes more updates in flight', () => {
  expect(serverArguments(7233, '/data/temporal.db').join(' ')).toBe(
    'server start-dev --headless --ip 127.0.0.1 --port 7233 --log-level warn --db-filename /data/temporal.db '
    + '--sqlite-pragma journal_mode=wal --sqlite-pragma synchronous=1 --dynamic-config-value history.maxInFlightUpdates=1000',
  );
  expect(serverArguments(7233)).not.toContain('--db-filename');
});

import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '../../platform/environment';
import { projectRoot } from '../../platform/paths';
import { commandLineOf, pause } from '../../platform/server-process';
import { dataFolderAt, openDataFolder, readInstallation } from './data-folder';
import { demoIsDue, welcomeText } from './demo';
import { buildInterface, interfaceHash } from './interface-build';
import { launch } from './programs';
import { createProgress } from './progress';
import { resetData } from './reset';
import type { Context } from './servers';
import { onEnd, ranks, stopAll } from './shutdown';

let root: string;
beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'zamen-supervisor-')); });
afterEach(() => { rmSync(root, { recursive: true, force: true }); });

test('everything ends in order, writers before databases, whatever order it came up in; one that fails keeps no other', async () => {
  const ended: string[] = [];
  const part = (name: keyof typeof ranks) => ({ rank: ranks[name], stop: async () => { ended.push(name); if (name === 'worker') throw new Error('worker hangs'); } });
  const said: string[] = [];
  await stopAll([part('temporal'), part('api'), part('postgres'), part('worker')], (text) => said.push(text));
  expect(ended).toEqual(['api', 'worker', 'temporal', 'postgres']);
  expect(said).toEqual(['worker hangs']);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'])('%s ends it, once', (signal) => {
  const emitter = new EventEmitter();
  let stops = 0;
  onEnd(() => { stops += 1; }, emitter as unknown as NodeJS.Process);
  emitter.emit(signal);
  emitter.emit('SIGTERM');
  emitter.emit('disconnect');
  expect(stops).toBe(1);
});

test.each([['SIGINT', 130], ['SIGTERM', 143]])('a second %s ends it at once, but not the one that comes twice', (signal, code) => {
  const exits: unknown[] = [];
  const emitter = Object.assign(new EventEmitter(), { exit: (given: unknown) => { exits.push(given); } });
  const clock = jest.spyOn(Date, 'now').mockReturnValue(10_000);
  try {
    onEnd(() => undefined, emitter as unknown as NodeJS.Process);
    emitter.emit(signal);
    clock.mockReturnValue(10_900);
    emitter.emit(signal);
    emitter.emit('disconnect');
    expect(exits).toEqual([]);
    clock.mockReturnValue(11_100);
    emitter.emit('disconnect');
    expect(exits).toEqual([]);
    emitter.emit(signal);
    expect(exits).toEqual([code]);
  } finally {
    clock.mockRestore();
  }
});

test('progress says the seconds since the beginning and what a step took', async () => {
  let clock = 1_000;
  let text = '';
  const progress = createProgress((chunk) => { text += chunk; }, () => clock);
  clock = 2_500;
  await progress.step('PostgreSQL is ready', async () => { clock = 4_000; });
  expect(text).toBe('[  3.0 s] PostgreSQL is ready (1.5 s)\n');
});

test('the welcome names the address and one account a role', () => {
  const text = welcomeText('http://localhost:3000', '4.2 s', [{ role: 'Quality control', login: 'qc', password: 'p1' }, { role: 'Agent', login: 'agent', password: 'p2' }]);
  expect(text).toContain('Zamen is ready (4.2 s): http://localhost:3000');
  expect(text).toContain('    Quality control   qc      p1\n    Agent             agent   p2');
  expect(welcomeText('http://localhost:3000', '1 s', [])).not.toContain('Sign in');
});

test('the demo company comes only into a database that was empty, and never in production', () => {
  const context = (NODE_ENV: string, demo?: 'begun') => ({ environment: readEnvironment({ NODE_ENV }), installation: { demo } }) as unknown as Context;
  expect(demoIsDue(context('development'), true, true)).toBe(true);
  expect(demoIsDue(context('development'), true, false)).toBe(false);
  expect(demoIsDue(context('development', 'begun'), true, false)).toBe(true);
  expect(demoIsDue(context('development'), false, true)).toBe(false);
  expect(demoIsDue(context('production'), true, true)).toBe(false);
});

test('the interface is built again when a source, the contracts or the lock change, and not for a test or a build', () => {
  const put = (path: string, text: string) => { mkdirSync(join(root, path, '..'), { recursive: true }); writeFileSync(join(root, path), text); };
  put('ui/src/main.tsx', 'a');
  put('contracts/tasks.ts', 'a');
  put('package-lock.json', '{}');
  const first = interfaceHash(root);
  put('ui/dist/index.html', 'built');
  put('ui/src/main.test.tsx', 'test');
  put('ui/node_modules/x/index.js', 'x');
  expect(interfaceHash(root)).toBe(first);
  put('contracts/tasks.ts', 'b');
  const second = interfaceHash(root);
  expect(second).not.toBe(first);
  put('ui/src/new.ts', '');
  expect(interfaceHash(root)).not.toBe(second);
});

test('whether a program is ready is asked of its own process', async () => {
  const folder = dataFolderAt(join(root, 'data'));
  openDataFolder(folder);
  const file = join(root, 'waits.mjs');
  writeFileSync(file, 'setInterval(() => {}, 1_000);');
  const asked = new Set<number>();
  const running = await launch({ folder }, { name: 'waiter', rank: 0, file, env: process.env, isReady: async (pid) => { asked.add(pid); return commandLineOf(pid)?.includes('waits.mjs') === true; } });
  expect(asked.size).toBe(1);
  const [pid] = [...asked];
  await running.stop();
  expect(commandLineOf(pid!)).toBeUndefined();
});

test('the interface that is there stays until the new one is whole, and when that does not come', async () => {
  const put = (path: string, text: string) => { mkdirSync(join(root, path, '..'), { recursive: true }); writeFileSync(join(root, path), text); };
  const served = () => readFileSync(join(root, 'ui/dist/index.html'), 'utf8');
  const builds = (text: string) => async (at: string, folder: string) => { put(`ui/${folder}/index.html`, text); return { code: 0, text: at }; };
  put('ui/src/main.tsx', 'a');
  expect(await buildInterface(root, builds('first'))).toBe(true);
  expect(await buildInterface(root, builds('never'))).toBe(false);
  expect(served()).toBe('first');

  put('ui/src/main.tsx', 'b');
  const during: string[] = [];
  await expect(buildInterface(root, async (_at, folder) => { put(`ui/${folder}/index.html`, 'half'); during.push(served()); return { code: 1, text: 'a mistake in main.tsx' }; })).rejects.toThrow('a mistake in main.tsx');
  expect([...during, served()]).toEqual(['first', 'first']);

  expect(await buildInterface(root, async (at, folder) => { during.push(served()); return builds('second')(at, folder); })).toBe(true);
  expect([...during, served()]).toEqual(['first', 'first', 'second']);
  expect(readdirSync(join(root, 'ui')).sort()).toEqual(['dist', 'src']);
});

test('a start without a parent that holds a channel to it stays with its children', async () => {
  const file = join(root, 'start.ts');
  const from = (path: string) => JSON.stringify(join(projectRoot, path));
  const program = (stays: boolean) => `import { startServerProcess } from ${from('platform/server-process.ts')};
    import { onEnd, stay } from ${from('main/supervisor/shutdown.ts')};
    const child = startServerProcess({ command: 'sleep', args: ['30'], logFile: ${JSON.stringify(join(root, 'sleep.log'))}, lastSignal: 'SIGTERM' });
    onEnd(() => { void child.end('SIGTERM', 5_000).then(() => process.exit(0)); });
    ${stays ? 'stay();' : ''}
    console.log('up');`;
  const run = async (stays: boolean): Promise<{ endedByItself: boolean; code: number | null }> => {
    writeFileSync(file, program(stays));
    const start = spawn(process.execPath, ['--import', 'tsx', file], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => { start.once('exit', resolve); });
    await new Promise((resolve) => { start.stdout.once('data', resolve); });
    const endedByItself = await Promise.race([ended.then(() => true), pause(1_000).then(() => false)]);
    start.kill('SIGTERM');
    return { endedByItself, code: await ended };
  };
  expect(await run(false)).toMatchObject({ endedByItself: true });
  expect(await run(true)).toEqual({ endedByItself: false, code: 0 });
}, 60_000);

test('a reset asks first, and only "yes" is a yes', async () => {
  const folder = dataFolderAt(join(root, 'data'));
  openDataFolder(folder);
  const ask = (answer: string) => resetData(folder, { yes: false, isTerminal: true, ask: async () => answer });
  await expect(ask('y')).rejects.toThrow('Nothing was deleted.');
  await expect(resetData(folder, { yes: false, isTerminal: false })).rejects.toThrow(/add --yes if you mean it/);
  expect(readInstallation(folder)).toBeDefined();
  await ask('yes');
  expect(readInstallation(folder)).toBeUndefined();
});

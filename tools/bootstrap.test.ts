import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../platform/paths';

const bootstrap = join(projectRoot, 'tools', 'bootstrap.mjs');

/** Calls a function of the bootstrap file in a plain Node, since Jest runs CommonJS. */
function ask(expression: string): unknown {
  const script = `import * as bootstrap from ${JSON.stringify(`file://${bootstrap}`)};\nprocess.stdout.write(JSON.stringify(${expression}));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
}

test('Node 20.19 is the oldest that will do', () => {
  expect(ask("['v18.20.1', 'v20.18.3', 'v20.19.0', 'v22.0.0', 'v24.1.0'].map(bootstrap.nodeIsTooOld)")).toEqual([true, true, false, false, false]);
});

test('packages that are missing or of another version than the lock\'s are found', () => {
  const lock = {
    packages: {
      '': { name: 'zamen' }, ui: { version: '0.1.0' }, 'node_modules/@zamen/ui': { resolved: 'ui', link: true },
      'node_modules/express': { version: '5.3.0' }, 'node_modules/pg': { version: '8.23.1' }, 'node_modules/zod': { version: '4.6.7' },
      'node_modules/@swc/core-darwin-arm64': { version: '1.16.18', optional: true }, 'ui/node_modules/@vitejs/plugin-react': { version: '6.3.0' },
    },
  };
  const installed = { packages: { 'node_modules/express': { version: '5.3.0' }, 'node_modules/pg': { version: '8.0.0' }, 'ui/node_modules/@vitejs/plugin-react': { version: '6.3.0' } } };
  expect(ask(`bootstrap.outdatedPackages(${JSON.stringify(lock)}, ${JSON.stringify(installed)})`)).toEqual(['node_modules/pg', 'node_modules/zod']);
  expect(ask(`bootstrap.outdatedPackages(${JSON.stringify(lock)}, undefined).length`)).toBe(4);
});

test('an unknown command is refused in one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zamen-bootstrap-'));
  const { status, stderr } = spawnSync(process.execPath, [bootstrap, 'strat'], { encoding: 'utf8', cwd: folder });
  rmSync(folder, { recursive: true, force: true });
  expect([status, stderr]).toEqual([1, 'Say what to run: start, preflight, check, test, test:full, simulate:staff, import:requests, user:create, compare, verify, seal-again, faults, records.\n']);
});

// npm, the shell under it, us: the last command of each keeps a shell from becoming the one before.
const killed = { shell: (us: string) => `${us}; true`, npm: (us: string) => `sh -c '${us}; true'; true` };

test.each(Object.entries(killed).filter(([, of]) => of === killed.shell || process.platform === 'linux'))('what npm started ends when %s was killed', async (_who, of) => {
  const folder = mkdtempSync(join(tmpdir(), 'zamen-orphan-'));
  const [up, ended] = [join(folder, 'up'), join(folder, 'ended')];
  const child = join(folder, 'child.mjs');
  writeFileSync(child, `import { writeFileSync } from 'node:fs';
    import { onOrphaned } from ${JSON.stringify(`file://${bootstrap}`)};
    onOrphaned(() => { writeFileSync(${JSON.stringify(ended)}, ''); process.exit(0); });
    setInterval(() => undefined, 1_000);
    setTimeout(() => process.exit(1), 20_000);
    writeFileSync(${JSON.stringify(up)}, '');`);
  const shell = spawn('sh', ['-c', of(`"${process.execPath}" "${child}"`)], { stdio: 'ignore' });
  const there = async (file: string): Promise<boolean> => {
    for (let waited = 0; waited < 15_000 && !existsSync(file); waited += 100) await new Promise((resolve) => { setTimeout(resolve, 100); });
    return existsSync(file);
  };
  expect(await there(up)).toBe(true);
  await new Promise((resolve) => { setTimeout(resolve, 700); });
  expect(existsSync(ended)).toBe(false);
  shell.kill('SIGKILL');
  expect(await there(ended)).toBe(true);
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

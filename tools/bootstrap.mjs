/**
 * What `npm start`, `npm test`, `npm run check` … begin with. Plain JavaScript without a dependency, since it is what
 * installs them: it looks at Node, brings node_modules in line with the lock file, and hands over to TypeScript.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const commands = {
  start: ['main/start.ts'],
  preflight: ['tools/preflight.ts'],
  check: ['tools/check.ts'],
  test: ['tools/test-run.ts'],
  'test:full': ['tools/test-run.ts', '--full'],
  'simulate:staff': ['tools/simulate-staff.ts'],
  'import:requests': ['tools/import-requests.ts'],
  'user:create': ['tools/create-user.ts'],
  compare: ['tools/compare.ts'],
  verify: ['tools/verify.ts'],
  'seal-again': ['tools/seal-again.ts'],
  faults: ['tools/faults/run.ts'],
  records: ['tools/records/run.ts'],
};

/** Ends with one sentence that says what to do. */
function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

export function nodeIsTooOld(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major < 20 || (major === 20 && minor < 19);
}

/** Packages of the lock that are not installed in the locked version; optional ones of other platforms may be missing. */
export function outdatedPackages(lock, installed) {
  const have = installed?.packages ?? {};
  return Object.entries(lock.packages ?? {})
    .filter(([path, wanted]) => path.startsWith('node_modules/') || path.includes('/node_modules/') ? !wanted.link && !isInPlace(wanted, have[path]) : false)
    .map(([path]) => path);
}

function isInPlace(wanted, found) {
  return found ? found.version === wanted.version : Boolean(wanted.optional || wanted.devOptional || wanted.peer);
}

function readJson(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

async function ensureDependencies() {
  const lock = readJson(join(root, 'package-lock.json'));
  const outdated = outdatedPackages(lock, readJson(join(root, 'node_modules', '.package-lock.json')));
  if (outdated.length === 0) return;
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < 2e9) fail(`The dependencies need 2 GB, but the disk of ${root} has less: free some space and try again.`);
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  process.stdout.write(`Installing the dependencies (${outdated.length} packages are missing or of another version) …\n`);
  const beat = setInterval(() => process.stdout.write(`  npm ci: ${seconds()} so far\n`), 15_000);
  const npm = process.env.npm_execpath;
  const [command, args] = npm && /\.[cm]?js$/.test(npm) ? [process.execPath, [npm]] : ['npm', []];
  const code = await run(command, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
  clearInterval(beat);
  if (code !== 0) fail('Installing the dependencies failed: read what npm said above, check the network, and try again.');
  process.stdout.write(`Dependencies are installed (${seconds()}).\n`);
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' && command === 'npm' });
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The process that started another; unknown where the system does not tell it in a file. */
function parentOf(pid) {
  try {
    return /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

/**
 * Calls `end` when npm is gone. Between it and us stands a shell, which dies of a signal to npm without a word to us, and outlives an
 * npm that was killed.
 */
export function onOrphaned(end, shell = process.ppid, npm = parentOf(shell)) {
  const look = setInterval(() => {
    if (process.ppid === shell && parentOf(shell) === npm) return;
    clearInterval(look);
    end();
  }, 500);
  look.unref();
}

/** Runs the TypeScript part. The channel to it is its sign of life of us: when it breaks, it ends everything in order. */
function handOver(file, args) {
  // The product itself loads as its programs do; tools may import what they like.
  const loading = file.startsWith('main/') ? ['--disable-warning=ExperimentalWarning', '--require', './main/typescript.cjs'] : ['--import', 'tsx'];
  const child = spawn(process.execPath, [...loading, file, ...args], { cwd: root, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'));
  if (process.env.npm_lifecycle_event) onOrphaned(() => child.kill('SIGTERM'));
  child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

async function main() {
  const [command, ...args] = process.argv.slice(2);
  const [file, ...fixed] = commands[command] ?? [];
  if (!file) fail(`Say what to run: ${Object.keys(commands).join(', ')}.`);
  if (nodeIsTooOld(process.version)) fail(`Node ${process.version} is too old: install Node 20.19 or newer and try again.`);
  await ensureDependencies();
  handOver(file, [...fixed, ...args]);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { projectRoot } from '../../platform/paths';
import { SentenceError } from '../../platform/sentence-error';

/** What the built interface depends on. */
const sources = ['ui', 'contracts', 'engine', 'package-lock.json', 'tsconfig.base.json'];
const skipped = new Set(['node_modules', 'dist', 'dist.next', 'dist.old', '.vite']);
const stamp = '.source-hash';

/** Hash of every source file of the interface: names and contents. */
export function interfaceHash(root = projectRoot): string {
  const hash = createHash('sha256');
  const add = (path: string) => { hash.update(relative(root, path)).update('\0').update(readFileSync(path)).update('\0'); };
  const walk = (folder: string): void => {
    const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      if (skipped.has(entry.name) || /\.test\.tsx?$/.test(entry.name)) continue;
      if (entry.isDirectory()) walk(join(folder, entry.name));
      else if (entry.isFile()) add(join(folder, entry.name));
    }
  };
  for (const source of sources) {
    const path = join(root, source);
    if (!existsSync(path)) continue;
    if (/\.json$/.test(source)) add(path);
    else walk(path);
  }
  return hash.digest('hex');
}

/** Builds into a folder of `ui/`; what it said is told when it fails. */
export type Builder = (root: string, folder: string) => Promise<{ code: number | null; text: string }>;

/**
 * Builds the interface when its sources changed since the last build; `false` when it was current. The build that is there
 * is served until the new one is whole.
 */
export async function buildInterface(root = projectRoot, build: Builder = runVite): Promise<boolean> {
  const hash = interfaceHash(root);
  const [current, next, old] = ['dist', 'dist.next', 'dist.old'].map((name) => join(root, 'ui', name)) as [string, string, string];
  if (existsSync(join(current, stamp)) && readFileSync(join(current, stamp), 'utf8') === hash) return false;
  rmSync(next, { recursive: true, force: true });
  const output = await build(root, 'dist.next');
  if (output.code !== 0 || !existsSync(join(next, 'index.html'))) {
    throw new SentenceError(`The interface could not be built: run "npx vite build" in ui/ and mend what it says.\n${stripVTControlCharacters(output.text).trim().slice(0, 1_500)}`);
  }
  writeFileSync(join(next, stamp), hash);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(current)) renameSync(current, old);
  renameSync(next, current);
  rmSync(old, { recursive: true, force: true });
  return true;
}

async function runVite(root: string, folder: string): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
    // What is served is always built for service: in a development environment React would come with all its checks.
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'], { cwd: join(root, 'ui'), env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    const collect = (chunk: Buffer) => { text = (text + chunk.toString('utf8')).slice(0, 20_000); };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ code: 1, text: String(error) }));
    child.once('close', (code) => resolve({ code, text }));
  });
}

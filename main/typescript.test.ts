import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeProgram } from '../platform/node-program';
import { projectRoot } from '../platform/paths';

let folder: string;
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'zamen-typescript-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

const run = (file: string, cache: string): string =>
  execFileSync(process.execPath, nodeProgram(file), { cwd: projectRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, XDG_CACHE_HOME: cache } });

test('a program is transpiled once, runs from the cache, and its errors name the lines of its source', () => {
  const [file, part, cache] = [join(folder, 'program.ts'), join(folder, 'part.ts'), join(folder, 'cache')];
  writeFileSync(part, 'interface Given { name: string }\n\nexport const where = ({ name }: Given): string => `${name} ${/part\\.ts:3/.exec(new Error().stack ?? \'\')?.[0]}`;\n');
  writeFileSync(file, "import { where } from './part';\nprocess.stdout.write(where({ name: 'in' }));\n");
  expect([run(file, cache), run(file, cache)]).toEqual(['in part.ts:3', 'in part.ts:3']);
  expect(readdirSync(join(cache, 'zamen', 'typescript')).filter((name) => name.endsWith('.js'))).toHaveLength(2);
  writeFileSync(part, "export const where = (): string => 'changed';\n");
  expect(run(file, cache)).toBe('changed');
});

test('where nothing can be kept, it runs all the same', () => {
  const file = join(folder, 'alone.ts');
  writeFileSync(file, "const said: string = 'ran';\nprocess.stdout.write(said);\n");
  expect(run(file, join(file, 'no folder'))).toBe('ran');
});

test('a thread, as workflows run in, has no hook on promises to give away, and follows its own contexts all the same', () => {
  const file = join(folder, 'thread.ts');
  writeFileSync(file, `import { AsyncLocalStorage } from 'node:async_hooks';
import { promiseHooks } from 'node:v8';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
if (isMainThread) new Worker(__filename).once('message', (said: string) => { process.stdout.write(said); });
else {
  const context = new AsyncLocalStorage<string>();
  void context.run('kept', async () => {
    await Promise.resolve();
    parentPort!.postMessage(\`\${typeof promiseHooks.createHook}, \${context.getStore()}\`);
  });
}
`);
  expect(run(file, join(folder, 'cache'))).toBe('undefined, kept');
});

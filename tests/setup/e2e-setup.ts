import { spawn } from 'node:child_process';
import { chmodSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths';
import { freePort } from '../../platform/ports';

const patience = 240_000;

/**
 * Starts the product as `npm start` does, on data of its own with the demo company's people and goods but none of its
 * requests, and gives its address to the tests. Where
 * `ZAMEN_E2E_URL` is set already, that one is tested.
 */
async function startProduct(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.ZAMEN_E2E_URL) return undefined;
  const port = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'zamen-e2e-'));
  chmodSync(data, 0o755);
  const logs = join(projectRoot, 'test-results');
  mkdirSync(logs, { recursive: true });
  const log = createWriteStream(join(logs, 'e2e-product.log'));
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, ...env } = process.env;
  const product = spawn(process.execPath, ['--import', 'tsx', 'main/start.ts', '--port', String(port), '--demo-people'], {
    cwd: projectRoot, env: { ...env, ZAMEN_DATA: data, NODE_ENV: 'development', WEBHOOK_TARGETS: 'any' }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const exited = new Promise<void>((resolve) => { product.once('exit', () => resolve()); });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`the product was not ready in time:\n${said}`)), patience);
    const read = (chunk: Buffer) => {
      said += chunk.toString('utf8');
      log.write(chunk);
      if (said.includes('Zamen is ready')) { clearTimeout(limit); resolve(); }
    };
    product.stdout?.on('data', read);
    product.stderr?.on('data', read);
    void exited.then(() => { clearTimeout(limit); reject(new Error(`the product ended:\n${said}`)); });
  });
  process.env.ZAMEN_E2E_URL = `http://localhost:${port}`;
  process.env.ZAMEN_E2E_DATA = data;
  return async () => {
    product.kill('SIGTERM');
    await exited;
    log.end();
    rmSync(data, { recursive: true, force: true });
  };
}

// Playwright calls the default export of a global setup file; what it returns is the teardown.
export default startProduct;

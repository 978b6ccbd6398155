import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { serveInterface } from './serve-interface';

let root: string;
let server: Server;
let address: string;
let builds = 0;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'zamen-interface-'));
  const app = express();
  app.use(serveInterface(join(root, 'dist'), () => { builds += 1; }));
  app.use((_request, response) => { response.status(404).send('unknown'); });
  server = createServer(app);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  rmSync(root, { recursive: true, force: true });
});

const open = async (path: string, headers: Record<string, string> = { accept: 'text/html' }) => {
  const response = await fetch(`${address}${path}`, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
/** As the builder does it: a whole folder, moved into its place. */
function build(text: string, second: number): void {
  mkdirSync(join(root, 'next', 'assets'), { recursive: true });
  writeFileSync(join(root, 'next', 'index.html'), text);
  utimesSync(join(root, 'next', 'index.html'), second, second);
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  renameSync(join(root, 'next'), join(root, 'dist'));
}

test('before the first build every page says in both languages that it is being built, and looks again', async () => {
  for (const path of ['/', '/inbox', '/requests/17']) {
    const { status, headers, text } = await open(path);
    expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([503, '3', 'no-store']);
    expect(text).toContain('ضامن آماده می‌شود');
    expect(text).toContain('Zamen is getting ready');
    expect(text).toContain('http-equiv="refresh"');
  }
  expect((await open('/assets/main-1.js')).status).toBe(404);
  expect(builds).toBe(0);
});

test('a build is served as soon as it is there, and the next one after it; each is told once', async () => {
  build('<p>first</p>', 1_000);
  expect(await open('/')).toMatchObject({ status: 200, text: '<p>first</p>' });
  expect(await open('/inbox')).toMatchObject({ status: 200, text: '<p>first</p>' });
  expect(builds).toBe(1);
  build('<p>second</p>', 2_000);
  expect(await open('/')).toMatchObject({ status: 200, text: '<p>second</p>' });
  expect(builds).toBe(2);
});

test('an address that ends like a file is a page where somebody goes there, and no file where something is loaded', async () => {
  build('<p>page</p>', 3_000);
  expect(await open('/settings/repair.storage.daily', { accept: 'text/html,*/*' })).toMatchObject({ status: 200, text: '<p>page</p>' });
  expect((await open('/settings/missing.js', { accept: '*/*' })).status).toBe(404);
  expect((await open('/assets/missing.js', { accept: 'text/html,*/*' })).status).toBe(404);
});

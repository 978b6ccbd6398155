import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { securityHeaders } from '../middleware/security-headers';
import { serveInterface } from './serve-interface';

interface Manifest { name: string; short_name: string; lang: string; dir: string; start_url: string; scope: string; display: string; icons: { src: string; sizes: string; type: string; purpose: string }[] }

const interfaceSources = join(__dirname, '../../ui');
let folder: string;
let server: Server;
let address: string;

beforeAll(async () => {
  // The files that a build copies as they are, beside the page that names them.
  folder = mkdtempSync(join(tmpdir(), 'zamen-installable-'));
  cpSync(join(interfaceSources, 'public'), folder, { recursive: true });
  cpSync(join(interfaceSources, 'index.html'), join(folder, 'index.html'));
  const app = express();
  app.use(securityHeaders(false), serveInterface(folder));
  server = createServer(app);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
  rmSync(folder, { recursive: true, force: true });
});

const manifest = async (): Promise<Manifest> => (await fetch(`${address}/manifest.webmanifest`)).json() as Promise<Manifest>;
async function picture(path: string) {
  const response = await fetch(`${address}${path}`);
  return { status: response.status, type: response.headers.get('Content-Type'), bytes: Buffer.from(await response.arrayBuffer()) };
}
/** Width and height as a PNG says them in its first chunk. */
function sizeOf(png: Buffer): string {
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

test('the manifest is served as one, the policy lets it be read, and it says what an installation needs', async () => {
  const { status, headers } = await fetch(`${address}/manifest.webmanifest`);
  expect([status, headers.get('Content-Type'), headers.get('Cache-Control')]).toEqual([200, 'application/manifest+json; charset=utf-8', 'no-cache']);
  expect(headers.get('Content-Security-Policy')).toContain("manifest-src 'self'");
  expect(await manifest()).toMatchObject({ name: 'ضامن / Zamen', short_name: 'ضامن', lang: 'fa', dir: 'rtl', start_url: '/inbox', scope: '/', display: 'standalone' });
});

test('every icon of the manifest is there with the size that it says, for round and for square places', async () => {
  const { icons } = await manifest();
  for (const { src, sizes, type } of icons) {
    const { status, type: served, bytes } = await picture(src);
    expect([src, status, served]).toEqual([src, 200, type]);
    if (type === 'image/png') expect([src, sizeOf(bytes)]).toEqual([src, sizes]);
  }
  expect(icons.filter(({ type }) => type === 'image/png').map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
});

test('the page names the manifest, an icon for Apple and the colour of each theme', async () => {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest" />');
  for (const scheme of ['light', 'dark']) expect(page).toMatch(new RegExp(`<meta name="theme-color" content="#[0-9A-F]{6}" media="\\(prefers-color-scheme: ${scheme}\\)" />`));
  const path = /rel="apple-touch-icon" href="([^"]+)"/.exec(page)?.[1] ?? '';
  expect(sizeOf((await picture(path)).bytes)).toBe('180x180');
});

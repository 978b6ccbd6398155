import { createServer, request, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import compression from 'compression';
import express from 'express';
import { leastEffort, sendJson } from './send-json';

const page = (bytes: number): string => JSON.stringify({ words: 'گارانتی '.repeat(Math.ceil(bytes / 15)) });
const texts: Record<string, string> = { '/short': page(100), '/page': page(20_000), '/long': page(600_000) };
const app = express();
app.use(compression(leastEffort));
app.use((asked, response) => { sendJson(asked, response, texts[asked.path]!); });
const server = createServer(app);
beforeAll(async () => { await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); }); });
afterAll(() => { server.close(); });

async function ask(path: string, accepted: string, method = 'GET'): Promise<{ headers: IncomingMessage['headers']; bytes: Buffer }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ port: (server.address() as AddressInfo).port, path, method, agent: false, headers: { 'Accept-Encoding': accepted } }, resolve).on('error', reject).end();
  });
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part as Buffer);
  return { headers: response.headers, bytes: Buffer.concat(parts) };
}
const decoded: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

test.each([
  ['/page', 'gzip, deflate, br', 'br'], ['/page', 'gzip, deflate', 'gzip'], ['/page', 'br;q=0, gzip', 'gzip'], ['/page', 'identity', undefined], ['/page', '', undefined],
  ['/short', 'gzip, br', undefined], ['/long', 'gzip, br', 'br'], ['/long', 'gzip', 'gzip'],
])('%s for one who takes "%s" comes as %s, whole', async (path, accepted, encoding) => {
  const { headers, bytes } = await ask(path, accepted);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-type']).toBe('application/json; charset=utf-8');
  expect((encoding ? decoded[encoding]!(bytes) : bytes).toString('utf8')).toBe(texts[path]);
  if (encoding) expect(headers.vary).toContain('Accept-Encoding');
});

test('what is asked of the head alone has no body', async () => {
  const { bytes } = await ask('/page', 'br', 'HEAD');
  expect(bytes.length).toBe(0);
});

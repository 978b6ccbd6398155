import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { exchange } from './exchange';

let server: Server | undefined;
const served = async (listener: RequestListener): Promise<string> => {
  server = createServer(listener);
  await new Promise<void>((resolve) => { server!.listen(0, '127.0.0.1', resolve); });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/tasks`;
};
afterEach(async () => { await new Promise((resolve) => { server?.closeAllConnections(); server?.close(resolve); }); });

test('a compressed answer is read, with its status and headers, and a body is sent whole', async () => {
  const url = await served((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => { body += part.toString('utf8'); });
    request.on('end', () => {
      response.writeHead(201, { 'Content-Encoding': 'br', 'Retry-After': '3' });
      response.end(brotliCompressSync(JSON.stringify({ method: request.method, body, accepts: request.headers['accept-encoding'], length: request.headers['content-length'] })));
    });
  });
  const answer = await exchange(url, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{"name":"مینا"}', patience: 5_000 });
  expect([answer.status, answer.headers['retry-after'], JSON.parse(answer.text)]).toEqual([201, '3', { method: 'POST', body: '{"name":"مینا"}', accepts: 'br, gzip', length: '19' }]);
});

test('what is not answered in time, and what breaks off, fails', async () => {
  const silent = await served(() => undefined);
  await expect(exchange(silent, { method: 'GET', headers: {}, patience: 50 })).rejects.toThrow('No answer within 50 ms');
  server?.closeAllConnections();
  server?.close();
  const breaking = await served((_request, response) => { response.writeHead(200, { 'Content-Length': '100' }); response.write('half'); setTimeout(() => response.destroy(), 20); });
  await expect(exchange(breaking, { method: 'GET', headers: {}, patience: 5_000 })).rejects.toThrow();
});

import { createServer, type Server } from 'node:http';
import type { Registry } from 'prom-client';
import { aliveAnswer, readyAnswer, type Health } from './health';

export interface WatchServerOptions { host: string; port: number; registry: Registry; health: () => Promise<Health>; /** Address of figures that another part of the program serves by itself, to be told with ours. */ more?: string }

/** `/metrics`, `/healthz` and `/readyz` on a port of their own, for those who watch over the program: what it tells is not for the public. */
export async function startWatchServer({ host, port, registry, health, more }: WatchServerOptions): Promise<{ close(): Promise<void> }> {
  const server = createServer((request, response) => {
    answerOf(request.url?.split('?', 1)[0]).then(
      ({ status, headers, body }) => { response.writeHead(status, headers).end(body); },
      () => { response.writeHead(500).end(); });
  });
  const answerOf = async (path: string | undefined): Promise<{ status: number; headers: Record<string, string>; body: string }> => {
    if (path === '/healthz') return aliveAnswer;
    if (path === '/readyz') return readyAnswer(await health());
    if (path === '/metrics') return { status: 200, headers: { 'Content-Type': registry.contentType, 'Cache-Control': 'no-store' }, body: `${await registry.metrics()}${await other(more)}` };
    return { status: 404, headers: {}, body: '' };
  };
  await listen(server, port, host);
  return {
    close: () => new Promise((resolve) => { server.close(() => { resolve(); }); server.closeAllConnections(); }),
  };
}

/** What cannot be had leaves a gap. */
async function other(address: string | undefined): Promise<string> {
  if (!address) return '';
  return fetch(address, { signal: AbortSignal.timeout(1_000) }).then(async (answer) => (answer.ok ? `\n${await answer.text()}` : ''), () => '');
}

const listen = (server: Server, port: number, host: string): Promise<void> => new Promise((resolve, reject) => {
  server.once('error', reject);
  server.listen(port, host, resolve);
});

import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { until } from '../../tests/build/until';
import { endingOf } from './end-server';

/** Keeps what it is asked until the test answers. */
async function slowServer(patience: { finish: number; justConnected: number }): Promise<{ server: Server; port: number; asked: ServerResponse[]; end(): Promise<void> }> {
  const asked: ServerResponse[] = [];
  const server = createServer((_request, response) => { asked.push(response); });
  const end = endingOf(server, patience);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { server, port: (server.address() as AddressInfo).port, asked, end };
}
async function connected(port: number): Promise<{ socket: Socket; text(): string; ended: Promise<void> }> {
  let text = '';
  const socket = connect(port, '127.0.0.1');
  socket.on('data', (chunk: Buffer) => { text += chunk.toString('utf8'); });
  const ended = new Promise<void>((resolve) => { socket.once('close', () => { resolve(); }); });
  socket.on('error', () => undefined);
  await new Promise<void>((resolve) => { socket.once('connect', () => { resolve(); }); });
  return { socket, text: () => text, ended };
}
const request = 'GET / HTTP/1.1\r\nHost: here\r\n\r\n';
const count = (asked: ServerResponse[], n: number) => until(async () => asked.length === n);
const answer = (response: ServerResponse): void => { response.setHeader('Connection', 'close').end('done'); };

test('what is under way is answered, who has just connected is heard, who only kept a connection is let go, and nobody new comes', async () => {
  const { port, asked, end } = await slowServer({ finish: 20_000, justConnected: 1_500 });
  const [under, fresh, silent, idle] = [await connected(port), await connected(port), await connected(port), await connected(port)];
  idle.socket.write(request);
  await count(asked, 1);
  asked.shift()!.end('done');
  await until(async () => idle.text());
  under.socket.write(request);
  await count(asked, 1);
  const from = Date.now();
  const ending = end();
  await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow();
  fresh.socket.write(request);
  await count(asked, 2);
  await Promise.all([idle.ended, silent.ended]);
  for (const response of asked) answer(response);
  await Promise.all([under.ended, fresh.ended, ending]);
  expect([under.text(), fresh.text(), silent.text()]).toEqual([expect.stringMatching(/^HTTP\/1.1 200 [^]*done/), expect.stringMatching(/^HTTP\/1.1 200 [^]*done/), '']);
  expect(Date.now() - from).toBeLessThan(15_000);
}, 30_000);

test('what does not come to its end is ended', async () => {
  const { port, asked, end } = await slowServer({ finish: 500, justConnected: 50 });
  const hanging = await connected(port);
  hanging.socket.write(request);
  await count(asked, 1);
  await end();
  await hanging.ended;
  expect(hanging.text()).toBe('');
}, 30_000);

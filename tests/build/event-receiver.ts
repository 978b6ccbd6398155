import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Got { id: string; type: string; requestId: string | null; headers: IncomingHttpHeaders; body: string; at: number }
/** How it answers: a status, after some milliseconds. */
export interface ReceiverAnswer { status: number; after?: number; headers?: Record<string, string> }
export interface EventReceiver {
  url: string;
  got: Got[];
  /** Asked for each event, once it was read. */
  answers: (got: Got) => ReceiverAnswer | Promise<ReceiverAnswer>;
  close(): void;
}

/** Somebody else's system that is told of events, over HTTP. */
export async function eventReceiver(): Promise<EventReceiver> {
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
      const body = Buffer.concat(parts).toString();
      const { id, type, data } = JSON.parse(body) as { id: string; type: string; data: { requestId: string | null } };
      const got: Got = { id, type, requestId: data.requestId, headers: request.headers, body, at: Date.now() };
      receiver.got.push(got);
      void Promise.resolve(receiver.answers(got)).then(({ status, after = 0, headers = {} }) => {
        setTimeout(() => { response.writeHead(status, headers).end(`answer ${status}`); }, after);
      });
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const receiver: EventReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`, got: [], answers: () => ({ status: 204 }),
    close() { server.closeAllConnections(); server.close(); },
  };
  return receiver;
}
/** The ids of what came, each once, in the order in which they first came. */
export const distinct = (got: readonly Got[]): string[] => [...new Set(got.map(({ id }) => id))];

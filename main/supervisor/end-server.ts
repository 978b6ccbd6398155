import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What is under way may finish for so long; whoever has just connected sends the request within the second time. */
const patience = { finish: 15_000, justConnected: 250 };

/** For a server that has not begun to listen: how it ends. It takes no new connection, lets every request that has come be answered, and ends what then is still open. */
export function endingOf(server: Server, { finish, justConnected } = patience): () => Promise<void> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => { open.delete(socket); });
  });
  return async () => {
    const lastCall = setTimeout(() => { server.closeAllConnections(); }, finish);
    const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
    await pause(justConnected);
    // Browsers connect ahead of what they may ask: to the server such a connection is not idle, and would be waited for.
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
    server.closeIdleConnections();
    await closed;
    clearTimeout(lastCall);
  };
}

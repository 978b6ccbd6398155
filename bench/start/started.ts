import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { tailOf } from '../../platform/server-process';
import { StaffClient } from '../../tools/staff/client';
import type { Credentials } from '../../tools/staff/http-session';

export interface Started { /** Until the interface was served, somebody signed in, and their first page of tasks was answered. */ seconds: number; stop(): Promise<void> }
export interface StartOptions { folder: string; data: string; port: number; account: Credentials; logFile: string; args?: string[] }

const longest = 240_000;

/** `npm start`, as it is typed, until the inbox can be used over HTTP. */
export async function startProduct({ folder, data, port, account, logFile, args = [] }: StartOptions): Promise<Started> {
  const { DATABASE_URL: _database, TEMPORAL_ADDRESS: _temporal, PORT: _port, ...env } = process.env;
  const log = createWriteStream(logFile, { flags: 'a' });
  const began = performance.now();
  // A group of its own, so that the end is what Ctrl-C does: every process of the group hears it.
  const child = spawn('npm', ['start', '--', '--port', String(port), ...args], { cwd: folder, env: { ...env, ZAMEN_DATA: data }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  let ended = false;
  const exited = new Promise<void>((resolve) => { child.once('close', () => { ended = true; resolve(); }); child.once('error', () => { ended = true; resolve(); }); });
  const stop = async (): Promise<void> => {
    if (!ended && child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    await exited;
  };
  try {
    while (!await isUsable(`http://localhost:${port}`, account)) {
      if (ended) throw new Error(`npm start has ended:\n${tailOf(logFile, 2_000)}`);
      if (performance.now() - began > longest) throw new Error(`npm start did not come to a usable inbox in ${longest / 1_000} s:\n${tailOf(logFile, 2_000)}`);
      await pause(50);
    }
    return { seconds: (performance.now() - began) / 1_000, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The page of the interface, a session, and the first page of its inbox. */
async function isUsable(baseUrl: string, account: Credentials): Promise<boolean> {
  try {
    const page = await fetch(baseUrl, { signal: AbortSignal.timeout(2_000) });
    const script = /<script[^>]+type="module"[^>]+src="([^"]+)"/.exec(await page.text())?.[1];
    if (!page.ok || script === undefined) return false;
    const loaded = await fetch(new URL(script, baseUrl), { signal: AbortSignal.timeout(2_000) });
    if (!loaded.ok || (await loaded.text()).length === 0) return false;
    const client = new StaffClient({ baseUrl, ...account, patience: 5_000 });
    await client.signIn();
    await client.listTasks({ view: 'team', limit: 50 });
    return true;
  } catch {
    return false;
  }
}

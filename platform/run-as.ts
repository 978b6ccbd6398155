import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A user of the operating system, as `spawn` wants it. */
export interface RunAs { name: string; uid: number; gid: number }

/** The user that a server runs as when we are root: `postgres`, else `nobody`. PostgreSQL refuses to run as root. */
export function serverUser(passwd: string): RunAs | undefined {
  for (const name of ['postgres', 'nobody']) {
    const line = passwd.split('\n').find((entry) => entry.startsWith(`${name}:`));
    const [, , uid, gid] = line?.split(':') ?? [];
    if (uid && gid) return { name, uid: Number(uid), gid: Number(gid) };
  }
  return undefined;
}

/** `undefined` when the server can run as the user that we are. */
export function whoRunsServers(): RunAs | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return serverUser(readFileSync('/etc/passwd', 'utf8'));
}

/** Whether that user can walk down to the folder and read it: each folder above must let others through. */
export function canReach(folder: string, user: RunAs): boolean {
  const isOpen = (path: string, wanted: number): boolean => {
    const stat = statSync(path);
    if (stat.uid === user.uid) return (stat.mode & (wanted << 6)) === wanted << 6;
    if (stat.gid === user.gid) return (stat.mode & (wanted << 3)) === wanted << 3;
    return (stat.mode & wanted) === wanted;
  };
  if (!isOpen(folder, 0o5)) return false;
  for (let above = dirname(folder); ; above = dirname(above)) {
    if (!isOpen(above, 0o1)) return false;
    if (above === dirname(above)) return true;
  }
}

/**
 * A folder for that user's data: the wanted one, or, where its parents are closed to others (`/root`), one of the same
 * name under `/var/lib/zamen`, so that every start finds it again.
 */
export function reachableFolder(wanted: string, user: RunAs | undefined): string {
  if (!user) return wanted;
  let existing = wanted;
  while (!existsSync(existing)) existing = dirname(existing);
  if (existing === wanted ? canReach(dirname(wanted), user) : canReach(existing, user)) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return join('/var/lib/zamen', name);
}

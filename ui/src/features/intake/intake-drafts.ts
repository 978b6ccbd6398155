import type { Values } from '../forms/form-schema';

export interface KeptIntake { values: Values; at: string | null }

type Locks = Pick<LockManager, 'request'>;
type Keys = Pick<Storage, 'length' | 'key' | 'getItem' | 'setItem'>;
/** What a tab has: the device's storage, its own, and the locks of all tabs; any of them may be away. */
export interface Tab { device: Keys | undefined; own: Pick<Storage, 'getItem' | 'setItem'> | undefined; locks: Locks | undefined }

const prefixOf = (userId: string): string => `zamen.intake.${userId}.`;
const hint = 'zamen.intake.tab';

/** Key of the draft in this device's storage. */
export const draftKey = (userId: string, draftId: string): string => `${prefixOf(userId)}${draftId}`;

/**
 * The id of this tab's draft. Each open tab has one of its own, so that two customers can be taken in at once and none is written over; what
 * a closed tab has left is gone on with, the newest first, and after a reload the tab's own. Without locks (no secure context) all tabs share.
 */
export async function claimDraft(userId: string, { device, own, locks }: Tab, newId: () => string): Promise<string> {
  const before = read(own, hint);
  const known = draftsOf(userId, device);
  const mine = known.filter((id) => id === before);
  const wanted = [...mine, ...known.filter((id) => id !== before)];
  if (!locks) return wanted[0] ?? 'shared';
  for (const id of [...wanted, newId()]) {
    if (await hold(locks, draftKey(userId, id))) {
      write(own, hint, id);
      return id;
    }
  }
  return newId();
}

/** Takes the lock and keeps it as long as the tab lives; the browser gives it back when that ends, however it ends. */
function hold(locks: Locks, name: string): Promise<boolean> {
  return new Promise((resolve) => {
    locks.request(name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise<void>(() => undefined);
    }).catch(() => resolve(false));
  });
}

/** Those that are kept on this device, the newest first. */
function draftsOf(userId: string, device: Keys | undefined): string[] {
  const prefix = prefixOf(userId);
  const found: { id: string; at: string }[] = [];
  for (let index = 0; index < (device?.length ?? 0); index += 1) {
    const key = device!.key(index);
    if (!key?.startsWith(prefix)) continue;
    const at = instantIn(read(device, key));
    if (at !== null) found.push({ id: key.slice(prefix.length), at });
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1)).map(({ id }) => id);
}

function instantIn(json: string | null): string | null {
  try {
    const { at } = JSON.parse(json ?? '{}') as Partial<KeptIntake>;
    return typeof at === 'string' ? at : null;
  } catch {
    return null;
  }
}

function read(storage: Pick<Storage, 'getItem'> | undefined, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}
function write(storage: Pick<Storage, 'setItem'> | undefined, key: string, value: string): void {
  try {
    storage?.setItem(key, value);
  } catch {
    // The next reload takes the newest draft instead.
  }
}

/** What may lie on the device: what the server seals is typed again after a reload. */
export function withoutSecrets({ passCode: _passCode, nationalId: _nationalId, ...rest }: Values): Values {
  return rest;
}

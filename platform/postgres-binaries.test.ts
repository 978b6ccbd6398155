import { existsSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePostgres, hydrateSymlinks, systemFolders } from './postgres-binaries';
import { reachableFolder, serverUser } from './run-as';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'zamen-choice-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const binaries = (...path: string[]) => {
  const bin = join(folder, ...path);
  mkdirSync(bin, { recursive: true });
  for (const name of ['postgres', 'initdb']) writeFileSync(join(bin, name), '');
  return bin;
};

test('the embedded server comes before the system\'s, unless one is forced', () => {
  const embeddedBin = binaries('native', 'bin');
  const systemBin = binaries('system');
  const search = { embedded: join(folder, 'native'), system: [join(folder, 'nothing'), systemBin] };
  expect(choosePostgres(search)).toEqual({ kind: 'embedded', bin: embeddedBin });
  expect(choosePostgres({ ...search, force: 'system' })).toEqual({ kind: 'system', bin: systemBin });
  expect(choosePostgres({ ...search, embedded: undefined })).toEqual({ kind: 'system', bin: systemBin });
  expect(() => choosePostgres({ ...search, embedded: undefined, force: 'embedded' })).toThrow(/^No PostgreSQL was found: set DATABASE_URL/);
  expect(() => choosePostgres({ ...search, force: 'pglite' })).toThrow(/set it to "embedded" or "system"/);
});

test('the system\'s newest version comes first, then the PATH', () => {
  for (const version of ['9', '15', '17']) mkdirSync(join(folder, version));
  expect(systemFolders({ PATH: '/usr/bin' }, folder)).toEqual([join(folder, '17', 'bin'), join(folder, '15', 'bin'), join(folder, '9', 'bin'), '/usr/bin']);
});

test('the links of the package are made, once', () => {
  const native = join(folder, 'native');
  mkdirSync(join(native, 'lib'), { recursive: true });
  writeFileSync(join(native, 'lib', 'libicuuc.so.60.2'), '');
  writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify([{ source: 'native/lib/libicuuc.so.60.2', target: 'native/lib/libicuuc.so.60' }]));
  hydrateSymlinks(native);
  hydrateSymlinks(native);
  expect(readlinkSync(join(native, 'lib', 'libicuuc.so.60'))).toBe('libicuuc.so.60.2');
  expect(existsSync(join(native, 'lib', 'libicuuc.so.60'))).toBe(true);
});

test('root runs the server as postgres, else as nobody', () => {
  const root = 'root:x:0:0:root:/root:/bin/bash';
  const nobody = 'nobody:x:65534:65534:nobody:/nonexistent:/usr/sbin/nologin';
  expect(serverUser(`${root}\n${nobody}\npostgres:x:101:104::/var/lib/postgresql:/bin/bash`)).toEqual({ name: 'postgres', uid: 101, gid: 104 });
  expect(serverUser(`${root}\n${nobody}`)).toEqual({ name: 'nobody', uid: 65534, gid: 65534 });
  expect(serverUser(root)).toBeUndefined();
});

test('data under a folder that the server\'s user cannot enter moves to one that it can, always the same', () => {
  const user = { name: 'nobody', uid: 65534, gid: 65534 };
  const closed = join(folder, 'closed', 'postgres');
  mkdirSync(join(folder, 'closed'), { mode: 0o700 });
  const moved = reachableFolder(closed, user);
  expect(moved).toMatch(/^\/var\/lib\/zamen\/[0-9a-f]{16}$/);
  expect(reachableFolder(closed, user)).toBe(moved);
  expect(reachableFolder(closed, undefined)).toBe(closed);
});

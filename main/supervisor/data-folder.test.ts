import { existsSync, mkdtempSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDataFolder, claim, dataFolderAt, eraseData, openDataFolder, readInstallation, wasKilled, writeInstallation, type DataFolder } from './data-folder';

let folder: DataFolder;
beforeEach(() => { folder = dataFolderAt(join(mkdtempSync(join(tmpdir(), 'zamen-data-')), 'data')); });
afterEach(() => { rmSync(join(folder.path, '..'), { recursive: true, force: true }); });

const plenty = () => 50e9;

test('the first start makes secrets that only its owner reads; the next one finds them', () => {
  const first = openDataFolder(folder);
  expect(first.passwords.owner).toMatch(/^[0-9a-f]{48}$/);
  expect(new Set(Object.values(first.passwords)).size).toBe(3);
  expect(statSync(join(folder.path, 'installation.json')).mode & 0o077).toBe(0);
  expect(openDataFolder(folder)).toEqual(first);
});

test('a folder of a newer program is refused in one sentence', () => {
  writeInstallation(folder, { ...openDataFolder(folder), format: 2 });
  expect(() => checkDataFolder(folder, plenty)).toThrow(/was written by a newer Zamen \(format 2, this program knows 1\): update the program/);
});

test('a disk without room is refused in one sentence', () => {
  expect(() => checkDataFolder(folder, () => 12e6)).toThrow(/has 12 MB left and Zamen needs 1000: free some space/);
});

test('an unreadable record is refused, not overwritten', () => {
  openDataFolder(folder);
  writeFileSync(join(folder.path, 'installation.json'), '{');
  expect(() => checkDataFolder(folder, plenty)).toThrow(/cannot be read: restore it from a backup/);
});

test('a start that was killed does not block the next one', () => {
  openDataFolder(folder);
  expect(wasKilled(folder)).toBe(false);
  writeFileSync(join(folder.path, 'run.json'), JSON.stringify({ pid: 999_999_999, address: 'http://localhost:4000' }));
  expect(wasKilled(folder)).toBe(true);
  expect(() => checkDataFolder(folder, plenty)).not.toThrow();
  claim(folder, 'http://localhost:4000');
  expect(() => checkDataFolder(folder, plenty)).not.toThrow();
});

test('erasing takes our data and leaves what somebody else put there', () => {
  openDataFolder(folder);
  mkdirSync(join(folder.path, 'postgres'));
  writeFileSync(join(folder.path, 'notes.txt'), 'mine');
  eraseData(folder);
  expect(readInstallation(folder)).toBeUndefined();
  expect(existsSync(join(folder.path, 'postgres'))).toBe(false);
  expect(readFileSync(join(folder.path, 'notes.txt'), 'utf8')).toBe('mine');
});

import { socketFolderOf } from './postgres-launcher';

it('a data folder holds the socket as long as its path fits into an address', () => {
  const fits = `/${'a'.repeat(87)}`;
  expect(socketFolderOf('/home/sara/zamen/.zamen/postgres')).toBe('/home/sara/zamen/.zamen/postgres');
  expect(socketFolderOf(fits)).toBe(fits);
  expect(socketFolderOf(`${fits}a`)).toBe('');
  // Bytes count, not letters.
  expect(socketFolderOf(`/${'پ'.repeat(45)}`)).toBe('');
});

import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The most that a container may hold: so many parts, so large each and together once inflated. */
export interface ContainerLimits { entries: number; entryBytes: number; totalBytes: number }
export type ContainerFault = 'too-large' | 'broken';
export class ContainerError extends Error {
  constructor(readonly fault: ContainerFault) { super(`A ZIP container is refused: ${fault}`); }
}

/**
 * Looks through a ZIP container before anything else reads it: what its directory promises is held to the limits, and every part is inflated
 * once, piece by piece and kept nowhere, so that a part that lies about its size ends the reading. Gives the names of its parts; throws a `ContainerError`.
 */
export async function partsOf(content: Buffer, limits: ContainerLimits): Promise<string[]> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, strictFileNames: true }, (error, file) => { if (error) reject(new ContainerError('broken')); else resolve(file); });
  });
  if (zip.entryCount > limits.entries) throw new ContainerError('too-large');
  const entries = await directoryOf(zip, limits);
  const names = entries.map(({ fileName }) => fileName);
  // Two parts of one name: readers do not agree on which it is.
  if (new Set(names).size !== names.length) throw new ContainerError('broken');
  for (const entry of entries) await inflate(zip, entry);
  return names;
}

const directoryOf = (zip: ZipFile, { entryBytes, totalBytes }: ContainerLimits): Promise<Entry[]> => new Promise((resolve, reject) => {
  const entries: Entry[] = [];
  let total = 0;
  zip.on('entry', (entry: Entry) => {
    total += entry.uncompressedSize;
    if (entry.uncompressedSize > entryBytes || total > totalBytes) { reject(new ContainerError('too-large')); return; }
    entries.push(entry);
    zip.readEntry();
  });
  zip.on('end', () => { resolve(entries); });
  zip.on('error', () => { reject(new ContainerError('broken')); });
  zip.readEntry();
});

/** Ends with an error as soon as more comes than was promised, or when it is less. */
const inflate = (zip: ZipFile, entry: Entry): Promise<void> => new Promise((resolve, reject) => {
  zip.openReadStream(entry, (error, stream) => {
    if (error) { reject(new ContainerError('broken')); return; }
    stream.on('error', () => { reject(new ContainerError('broken')); }).on('end', resolve).resume();
  });
});

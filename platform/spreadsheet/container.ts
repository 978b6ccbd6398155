import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The most that a container may hold: so many parts, so large each and together once inflated. */
export interface ContainerLimits { entries: number; entryBytes: number; totalBytes: number }
export type ContainerFault = 'too-large' | 'broken';
export class ContainerError extends Error {
  constructor(readonly fault: ContainerFault) { super(`A ZIP container is refused: ${fault}`); }
}
export interface Container {
  names: readonly string[];
  /** A part, inflated piece by piece; one that lies about its size ends with a `ContainerError`. Null: there is none of this name. */
  part(name: string): AsyncIterable<Buffer> | null;
}

/** Opens a ZIP container: what its directory promises is held to the limits, and nothing is inflated that nobody asks for. Throws a `ContainerError`. */
export async function openContainer(content: Buffer, limits: ContainerLimits): Promise<Container> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(content, { lazyEntries: true, strictFileNames: true }, (error, file) => { if (error) reject(new ContainerError('broken')); else resolve(file); });
  });
  if (zip.entryCount > limits.entries) throw new ContainerError('too-large');
  const entries = await directoryOf(zip, limits);
  const byName = new Map(entries.map((entry) => [entry.fileName, entry]));
  // Two parts of one name: readers do not agree on which it is.
  if (byName.size !== entries.length) throw new ContainerError('broken');
  return {
    names: [...byName.keys()],
    part(name) {
      const entry = byName.get(name);
      return entry ? inflated(zip, entry) : null;
    },
  };
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
async function* inflated(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => { zip.openReadStream(entry, (error, opened) => { if (error) reject(error); else resolve(opened); }); });
    for await (const piece of stream) yield piece as Buffer;
  } catch {
    throw new ContainerError('broken');
  }
}

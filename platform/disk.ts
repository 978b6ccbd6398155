import { statfs } from 'node:fs/promises';
import type { Disk } from '../domain/system/ports';

/** The room on the disk that a folder lies on; null where the system does not say. */
export const createDisk = (folder: string): Disk => ({
  space: () => statfs(folder).then(({ bavail, blocks, bsize }) => ({ free: bavail * bsize, total: blocks * bsize }), () => null),
});

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder whose name fits; none when the folder is not there. */
export function findFiles(folder: string, name: RegExp): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

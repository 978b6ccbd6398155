import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The folders of the floor plan that hold code. */
export const sourceFolders = [
  'engine', 'contracts', 'domain', 'workflows', 'activities', 'db', 'platform', 'api', 'ui', 'main', 'tests', 'bench', 'tools',
] as const;

const skipped = new Set(['node_modules', 'dist', 'dist.next', 'dist.old', 'test-results', '.vite']);

/** Every file below the source folders whose name fits, as paths from the root with forward slashes. */
export function sourceFiles(root: string, name: RegExp): string[] {
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (skipped.has(entry.name)) continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && name.test(entry.name)) found.push(relative(root, path).split(sep).join('/'));
    }
  };
  const present = new Set(readdirSync(root));
  for (const folder of sourceFolders) if (present.has(folder)) walk(join(root, folder));
  return found.sort();
}

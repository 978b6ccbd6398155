import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../platform/paths';

/**
 * The sources as they stand, in a folder of their own with the dependencies of this checkout: a clean clone with everything downloaded.
 * Nothing built is in it, so that a cold start builds the interface as a newcomer's does.
 */
export function cleanCheckout(): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'zamen-start-'));
  chmodSync(folder, 0o755);
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: projectRoot, maxBuffer: 64e6 }).toString('utf8').split('\0').filter(Boolean);
  for (const file of listed) {
    if (!existsSync(join(projectRoot, file))) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(projectRoot, file), join(folder, file));
  }
  for (const modules of ['node_modules', join('ui', 'node_modules')]) {
    if (existsSync(join(projectRoot, modules))) symlinkSync(join(projectRoot, modules), join(folder, modules));
  }
  return { folder, remove: () => { rmSync(folder, { recursive: true, force: true }); } };
}

import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The folder of the checkout: the one that holds `package.json`. */
export const projectRoot = resolve(__dirname, '..');

/** Where this installation keeps its data: `ZAMEN_DATA`, by default `.zamen/` in the checkout. */
export function dataFolder(env: NodeJS.ProcessEnv = process.env): string {
  const chosen = env.ZAMEN_DATA || '.zamen';
  return isAbsolute(chosen) ? chosen : resolve(projectRoot, chosen);
}

/** The user's cache folder for what is downloaded or built once: `$XDG_CACHE_HOME/zamen`, else the system's usual place. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  if (env.XDG_CACHE_HOME) return join(env.XDG_CACHE_HOME, 'zamen');
  const home = env.HOME || homedir();
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'zamen');
  if (platform === 'win32') return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'zamen');
  return join(home, '.cache', 'zamen');
}

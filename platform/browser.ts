import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { SentenceError } from './sentence-error';
import { onPath } from './temporal-binary';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** A Chromium of this machine: `CHROMIUM_PATH`, the PATH, the usual places. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env, places = applications): string | undefined {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  return names.map((name) => onPath(name, env)).find(Boolean) ?? places.find(existsSync);
}

/** Flags for a browser in tests: nothing calls home; as root it must run without its sandbox. */
export function browserFlags(isRoot = process.getuid?.() === 0): string[] {
  return [
    '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/** The browser for tests; installs Debian's where there is none and we may. */
export function ensureBrowser(log: (line: string) => void): string {
  const found = findBrowser();
  if (found) return found;
  const aptGet = onPath('apt-get');
  const mayBeRoot = process.getuid?.() === 0 ? [] : onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
  if (aptGet && mayBeRoot && !process.env.CHROMIUM_PATH) {
    log('installing Debian\'s chromium, since no browser was found (once)');
    for (const args of [['update', '-q'], ['install', '-y', '-q', '--no-install-recommends', 'chromium']]) {
      const [command = aptGet, ...rest] = [...mayBeRoot, aptGet, ...args];
      spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new SentenceError('The browser tests need Chromium and none was found: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH.');
}

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserFlags, findBrowser } from './browser';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'zamen-browser-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

test('CHROMIUM_PATH, then the PATH, then the usual places', () => {
  const put = (name: string) => { const path = join(folder, name); writeFileSync(path, ''); chmodSync(path, 0o755); return path; };
  const [chromium, chrome, own] = [put('chromium'), put('google-chrome'), put('own')];
  expect(findBrowser({ PATH: folder, CHROMIUM_PATH: own }, [])).toBe(own);
  expect(findBrowser({ PATH: folder }, [])).toBe(chromium);
  rmSync(chromium);
  expect(findBrowser({ PATH: folder }, [])).toBe(chrome);
  expect(findBrowser({ PATH: '' }, [join(folder, 'none'), own])).toBe(own);
  expect(findBrowser({ PATH: '' }, [])).toBeUndefined();
});

test('a wrong CHROMIUM_PATH is not replaced by another browser', () => {
  writeFileSync(join(folder, 'chromium'), '');
  expect(findBrowser({ PATH: folder, CHROMIUM_PATH: join(folder, 'gone') }, [])).toBeUndefined();
});

test('only root does without the sandbox', () => {
  expect(browserFlags(true)).toContain('--no-sandbox');
  expect(browserFlags(false)).not.toContain('--no-sandbox');
});

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { cacheFolder } from '../../platform/paths';
import { SentenceError } from '../../platform/sentence-error';

const version = '4.32.5';
const run = promisify(execFile);
const patience = 5 * 60_000;

/** The program in an environment of its own in the cache folder, made from PyPI when it is not there. */
export async function schemathesisProgram(say: (line: string) => void): Promise<string> {
  const folder = join(cacheFolder(), `schemathesis-${version}`);
  const [bin, suffix] = process.platform === 'win32' ? ['Scripts', '.exe'] : ['bin', ''];
  const program = join(folder, bin, `st${suffix}`);
  if (existsSync(program)) return program;
  say(`Installing schemathesis ${version} into ${folder} …`);
  const python = process.platform === 'win32' ? 'python' : 'python3';
  try {
    await run(python, ['-m', 'venv', folder], { timeout: patience });
    await run(join(folder, bin, `python${suffix}`), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `schemathesis==${version}`], { timeout: patience });
  } catch (error) {
    throw new SentenceError(`schemathesis could not be installed: it needs Python 3.10 or newer with venv, and PyPI. ${error instanceof Error ? error.message : ''}`);
  }
  return program;
}

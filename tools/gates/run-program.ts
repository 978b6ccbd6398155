import { spawn } from 'node:child_process';
import { projectRoot } from '../../platform/paths';

/** Runs a Node program from the root; its output when it failed, nothing when it ended well. */
export async function runProgram(program: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const collect = (chunk: Buffer) => { said = (said + chunk.toString('utf8')).slice(-20_000); };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve(String(error)));
    child.once('close', (code) => resolve(code === 0 ? undefined : said.trim() || `ended with code ${code ?? 'none'}`));
  });
}

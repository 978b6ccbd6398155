import { rmSync } from 'node:fs';
import { nodeProgram } from '../../platform/node-program';
import { projectRoot } from '../../platform/paths';
import { SentenceError } from '../../platform/sentence-error';
import { startServerProcess, tailOf } from '../../platform/server-process';
import { writeInstallation } from './data-folder';
import { logOf, reasonOf, type Context } from './servers';
import { ranks } from './shutdown';

export interface DemoAccount { role: string; login: string; password: string; name?: string }

/** What of `tools/demo/load.ts` is needed before the product comes up; `main/load-demo.ts` fills the company afterwards. */
export interface DemoModule {
  demoAccounts: readonly DemoAccount[];
  /** What must be there before anybody can sign in; quick. */
  prepareDemo(ownerUrl: string): Promise<void>;
}

/** Whether the demo company belongs to this installation: wanted, not in production, and the database was empty when we came. */
export function demoIsDue(context: Context, wanted: boolean, isUnpeopled: boolean): boolean {
  if (!wanted || context.environment.NODE_ENV === 'production') return false;
  return isUnpeopled || context.installation.demo !== undefined;
}

/** The address and who can sign in. */
export function welcomeText(baseUrl: string, seconds: string, accounts: readonly DemoAccount[]): string {
  const width = (of: (account: DemoAccount) => string) => Math.max(0, ...accounts.map((account) => of(account).length)) + 3;
  const [role, login] = [width((account) => account.role), width((account) => account.login)];
  const table = accounts.map((account) => `    ${account.role.padEnd(role)}${account.login.padEnd(login)}${account.password}`);
  return [
    '', `  Zamen is ready (${seconds}): ${baseUrl}`, '',
    ...(table.length ? ['  Sign in as', ...table, ''] : []),
    '  Ctrl-C stops everything; what was done is kept.', '',
  ].join('\n');
}

/** Loads the company in the background, in a process of its own; a failure is said and does not end what runs. */
export async function loadDemoCompany(context: Context, baseUrl: string): Promise<void> {
  const { folder, installation, progress, started } = context;
  if (installation.demo === 'loaded') return;
  progress.say('The demo company is being filled in the background; the product can be used meanwhile');
  const logFile = logOf(folder, 'demo');
  rmSync(logFile, { force: true });
  const loader = startServerProcess({
    command: process.execPath, args: nodeProgram('main/load-demo.ts', baseUrl), cwd: projectRoot, logFile, lastSignal: 'SIGTERM',
  });
  let isEnding = false;
  started.push({ rank: ranks.demo, stop: () => { isEnding = true; return loader.end('SIGTERM', 5_000); } });
  const from = Date.now();
  await loader.exited;
  if (isEnding) return;
  if (loader.exitCode() === 0) {
    installation.demo = 'loaded';
    writeInstallation(folder, installation);
    progress.say(`The demo company is complete (${Math.round((Date.now() - from) / 1_000)} s)`);
  } else {
    progress.say(`The demo company could not be completed (${tailOf(logFile, 500) || 'it ended without a word'}); the next start goes on with it`);
  }
}

/** Remembers, before the first account is made, that this database holds the demo company. */
export async function prepareDemoCompany(context: Context, demo: DemoModule, ownerUrl: string): Promise<void> {
  if (context.installation.demo) return;
  context.installation.demo = 'begun';
  writeInstallation(context.folder, context.installation);
  try {
    await context.progress.step('', () => demo.prepareDemo(ownerUrl), () => 'The demo accounts are made');
  } catch (error) {
    throw new SentenceError(`The demo accounts could not be made (${reasonOf(error)}): start with "npm start -- --no-demo", or afresh with --reset.`);
  }
}

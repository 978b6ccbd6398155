import { SentenceError } from '../../platform/sentence-error';
import { writeInstallation } from './data-folder';
import { reasonOf, type Context } from './servers';

export interface DemoAccount { role: string; login: string; password: string; name?: string }

/** What `tools/demo/load.ts` gives. */
export interface DemoModule {
  demoAccounts: readonly DemoAccount[];
  /** What must be there before anybody can sign in; quick. */
  prepareDemo(ownerUrl: string): Promise<void>;
  /** The company itself, through the API; takes minutes, goes on where an earlier run ended. */
  loadDemo(baseUrl: string): Promise<void>;
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

/** Loads the company in the background; a failure is said and does not end what runs. */
export async function loadDemoCompany(context: Context, demo: DemoModule, baseUrl: string): Promise<void> {
  if (context.installation.demo === 'loaded') return;
  context.progress.say('The demo company is being filled in the background; the product can be used meanwhile');
  try {
    await context.progress.step('', () => demo.loadDemo(baseUrl), () => 'The demo company is complete');
    context.installation.demo = 'loaded';
    writeInstallation(context.folder, context.installation);
  } catch (error) {
    context.progress.say(`The demo company could not be completed (${reasonOf(error)}); the next start goes on with it`);
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

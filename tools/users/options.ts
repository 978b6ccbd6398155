import { parseArgs } from 'node:util';
import { languages, type Label, type Language } from '../../contracts/label';
import { roleNames, type Role } from '../../contracts/roles';
import { SentenceError } from '../../platform/sentence-error';

export const usage = 'npm run user:create -- --login NAME --role admin [--role manager …] --name-fa … --name-en … [--branch CODE] [--branch-name-fa … --branch-name-en …] [--all-branches] [--language fa|en]';
export interface UserOptions { login: string; roles: Role[]; name: Label; branch?: string; branchName?: Label; allBranches: boolean; language: Language }

/** Agents' people belong to an agency, which this command does not make. */
const staffRoles = roleNames.filter((role) => role !== 'agent');

/** What stands after `npm run user:create --`. The password never does: other people of the machine could read it there. */
export function parseUserOptions(args: string[]): UserOptions {
  if (args.some((arg) => /^--?(pass|pw|p$)/i.test(arg))) throw new SentenceError('A password does not belong on the command line, where others can read it: it is asked for, or read from the standard input.');
  try {
    const [text, many, flag] = [{ type: 'string' }, { type: 'string', multiple: true }, { type: 'boolean' }] as const;
    const { values } = parseArgs({ args, options: { login: text, role: many, 'name-fa': text, 'name-en': text, branch: text, 'branch-name-fa': text, 'branch-name-en': text, 'all-branches': flag, language: text } });
    const language = languages.find((known) => known === (values.language ?? 'en'));
    const roles = [...new Set(values.role ?? [])].map((role) => {
      const known = staffRoles.find((name) => name === role);
      if (!known) throw new SentenceError(`--role wants ${staffRoles.join(', ')}; usage: ${usage}.`);
      return known;
    });
    if (!values.login || roles.length === 0 || !values['name-fa'] || !values['name-en'] || !language) throw new SentenceError(`A login, a role and both names are wanted; usage: ${usage}.`);
    const branchName = values['branch-name-fa'] && values['branch-name-en'] ? { fa: values['branch-name-fa'], en: values['branch-name-en'] } : undefined;
    return {
      login: values.login, roles, name: { fa: values['name-fa'], en: values['name-en'] }, allBranches: values['all-branches'] ?? false, language,
      ...(values.branch && { branch: values.branch }), ...(branchName && { branchName }),
    };
  } catch (error) {
    if (error instanceof SentenceError) throw error;
    throw new SentenceError(`${error instanceof Error ? error.message : String(error)}; usage: ${usage}.`);
  }
}

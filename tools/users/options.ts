import { parseArgs } from 'node:util';
import { languages, type Label, type Language } from '../../contracts/label';
import { roleNames, type Role } from '../../contracts/roles';
import { SentenceError } from '../../platform/sentence-error';

export const usage = 'npm run user:create -- --login NAME --role admin [--role manager …] --name-fa … --name-en … [--branch CODE] [--branch-name-fa … --branch-name-en …] [--all-branches] [--agent CODE] [--language fa|en]; '
  + 'of an account that is there: --login NAME --change [--role …] [--name-fa … --name-en …] [--branch CODE] [--agent CODE] [--all-branches], --login NAME --password, --login NAME --deactivate, --login NAME --activate';

interface Given { login: string; roles: Role[]; name?: Label; branch?: string; branchName?: Label; agent?: string; allBranches: boolean }
/** `create` makes an account; the others change one that is there. */
export type UserOptions = Given & { act: 'create' | 'change' | 'deactivate' | 'activate' | 'password'; language: Language };

const acts = ['change', 'deactivate', 'activate', 'password'] as const;

/** What stands after `npm run user:create --`. A password never does: other people of the machine could read it there. */
export function parseUserOptions(args: string[]): UserOptions {
  // `--password` alone asks for a new one; with anything behind it, it is one that others can read.
  const spoken = args.some((arg, index) => /^--?(pass|pw|p$)/i.test(arg) && (arg !== '--password' || (args[index + 1] !== undefined && !args[index + 1]!.startsWith('--'))));
  if (spoken) throw new SentenceError('A password does not belong on the command line, where others can read it: it is asked for, or read from the standard input.');
  try {
    const [text, many, flag] = [{ type: 'string' }, { type: 'string', multiple: true }, { type: 'boolean' }] as const;
    const { values } = parseArgs({
      args, options: {
        login: text, role: many, 'name-fa': text, 'name-en': text, branch: text, 'branch-name-fa': text, 'branch-name-en': text, agent: text, 'all-branches': flag, language: text,
        change: flag, deactivate: flag, activate: flag, password: flag,
      },
    });
    const language = languages.find((known) => known === (values.language ?? 'en'));
    const asked = acts.filter((act) => values[act]);
    const act = asked[0] ?? 'create';
    const roles = [...new Set(values.role ?? [])].map((role) => {
      const known = roleNames.find((name) => name === role);
      if (!known) throw new SentenceError(`--role wants ${roleNames.join(', ')}; usage: ${usage}.`);
      return known;
    });
    const name = values['name-fa'] && values['name-en'] ? { fa: values['name-fa'], en: values['name-en'] } : undefined;
    const branchName = values['branch-name-fa'] && values['branch-name-en'] ? { fa: values['branch-name-fa'], en: values['branch-name-en'] } : undefined;
    if (!values.login || !language || asked.length > 1) throw new SentenceError(`A login and one act are wanted; usage: ${usage}.`);
    if (act === 'create' && (roles.length === 0 || !name)) throw new SentenceError(`A login, a role and both names are wanted; usage: ${usage}.`);
    const told = roles.length > 0 || name !== undefined || values.branch !== undefined || values.agent !== undefined || values['all-branches'] !== undefined;
    if (act !== 'create' && told !== (act === 'change')) throw new SentenceError(`--change wants what is to be another, and --${act === 'change' ? 'deactivate' : act} nothing beside the login; usage: ${usage}.`);
    return {
      act, login: values.login, roles, allBranches: values['all-branches'] ?? false, language,
      ...(name && { name }), ...(values.branch && { branch: values.branch }), ...(branchName && { branchName }), ...(values.agent && { agent: values.agent }),
    };
  } catch (error) {
    if (error instanceof SentenceError) throw error;
    throw new SentenceError(`${error instanceof Error ? error.message : String(error)}; usage: ${usage}.`);
  }
}

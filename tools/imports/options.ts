import { parseArgs } from 'node:util';
import { languages, type Language } from '../../contracts/label';
import { SentenceError } from '../../platform/sentence-error';
import { demoPassword } from '../demo/people';

export const usage = 'npm run import:requests -- FILE.csv [--url http://localhost:3000] [--login reception] [--password …] [--language fa|en]';
export interface ImportOptions { file: string; url: string; login: string; password: string; language: Language }

/** What stands after `npm run import:requests --`. Without an account it is the demo company's reception. */
export function parseImportOptions(args: string[]): ImportOptions {
  try {
    const text = { type: 'string' } as const;
    const { values, positionals: [file, ...more] } = parseArgs({ args, allowPositionals: true, options: { url: text, login: text, password: text, language: text } });
    const language = languages.find((known) => known === (values.language ?? 'en'));
    if (file === undefined || more.length > 0) throw new SentenceError(`One file is wanted; usage: ${usage}.`);
    if (!language) throw new SentenceError(`--language wants fa or en; usage: ${usage}.`);
    return { file, url: (values.url ?? `http://localhost:${process.env.PORT ?? 3000}`).replace(/\/$/, ''), login: values.login ?? 'reception', password: values.password ?? demoPassword, language };
  } catch (error) {
    if (error instanceof SentenceError) throw error;
    throw new SentenceError(`${error instanceof Error ? error.message : String(error)}; usage: ${usage}.`);
  }
}

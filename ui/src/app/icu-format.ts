import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '@contracts/label';
import { formatCount } from '../lib/digits';

interface Compiled { format: IntlMessageFormat; plain: Set<string> }
interface Part { type: number; value: string; options?: Record<string, { value: Part[] }> }

const compiled = new Map<string, Compiled>();
/** `{n}` of the syntax tree: set in as it is, without a format of its own. */
const plainArgument = 1;

function plainNames(parts: Part[], found = new Set<string>()): Set<string> {
  for (const part of parts) {
    if (part.type === plainArgument) found.add(part.value);
    for (const option of Object.values(part.options ?? {})) plainNames(option.value, found);
  }
  return found;
}

function compile(message: string, language: string): Compiled {
  const key = `${language}|${message}`;
  const known = compiled.get(key);
  if (known) return known;
  const format = new IntlMessageFormat(message, language, undefined, { ignoreTag: true });
  const made = { format, plain: plainNames(format.getAst() as unknown as Part[]) };
  compiled.set(key, made);
  return made;
}

/** ICU messages for i18next: the same catalogue is read by the server, which speaks ICU too. Numbers get the reader's digits. */
export const icuFormat = {
  type: 'i18nFormat' as const,
  init(): void {},
  addLookupKeys: (keys: string[]): string[] => keys,
  parse(message: unknown, values: Record<string, unknown>, language: string, _namespace: string, key: string): string {
    if (typeof message !== 'string') return key;
    if (!message.includes('{')) return message;
    try {
      const { format, plain } = compile(message, language);
      const shown = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' && plain.has(name) ? formatCount(value, language as Language) : value]));
      return String(format.format(shown as Record<string, string>));
    } catch {
      // A value that the message wants is missing: the sentence without it is better than none.
      return message.replace(/\s*\{[^{}]*\}/g, '');
    }
  },
};

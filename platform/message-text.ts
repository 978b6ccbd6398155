import { IntlMessageFormat } from 'intl-messageformat';
import type { Label, Language } from '../contracts/label';
import en from '../contracts/messages/en/errors.json';
import fa from '../contracts/messages/fa/errors.json';

const catalogue: Record<Language, Record<string, string>> = { en, fa };
const isLabel = (value: unknown): value is Label => typeof value === 'object' && value !== null && 'fa' in value && 'en' in value;
const printable = (params: Record<string, unknown>, language: Language): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : isLabel(value) ? value[language] : String(value)]));

/** The catalogue's text of a code, where no browser says it: on the command line and in files; the code itself where there is none. */
export function textOf(code: string, params: Record<string, unknown>, language: Language): string {
  const text = catalogue[language][code];
  return text === undefined ? code : String(new IntlMessageFormat(text, language).format(printable(params, language)));
}

import { IntlMessageFormat } from 'intl-messageformat';
import type { ImportJob } from '../../contracts/imports';
import type { Language } from '../../contracts/label';
import en from '../../contracts/messages/en/errors.json';
import fa from '../../contracts/messages/fa/errors.json';

const catalogue: Record<Language, Record<string, string>> = { en, fa };

/** The catalogue's text of a code; the code itself where there is none. */
export function textOf(code: string, params: Record<string, unknown>, language: Language): string {
  const text = catalogue[language][code];
  return text === undefined ? code : String(new IntlMessageFormat(text, language).format(printable(params)));
}
const printable = (params: Record<string, unknown>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? value : Array.isArray(value) ? value.join(', ') : String(value)]));

/** One line a bad row: where, which code, why. */
export const rowLine = ({ row, code, params }: ImportJob['errors'][number], language: Language): string => `row ${row}: ${code}: ${textOf(code, params, language)}`;

export const progressLine = ({ done, known, failed, total }: ImportJob): string =>
  `${done + failed} of ${total ?? '?'} rows${known > 0 ? `, ${known} known from before` : ''}${failed > 0 ? `, ${failed} bad` : ''}`;

/** 0: every row is in; 2: all but the rows named; 1: the import did not come to its end. */
export function exitCodeOf({ state, failed }: ImportJob): number {
  if (state !== 'done') return 1;
  return failed > 0 ? 2 : 0;
}

import type { ImportJob } from '../../contracts/imports';
import type { Language } from '../../contracts/label';
import { textOf } from '../../platform/message-text';

/** One line a bad row: where, which code, why. */
export const rowLine = ({ row, code, params }: ImportJob['errors'][number], language: Language): string => `row ${row}: ${code}: ${textOf(code, params, language)}`;

export const progressLine = ({ done, known, failed, total }: ImportJob): string =>
  `${done + failed} of ${total ?? '?'} rows${known > 0 ? `, ${known} known from before` : ''}${failed > 0 ? `, ${failed} bad` : ''}`;

/** 0: every row is in; 2: all but the rows named; 1: the import did not come to its end. */
export function exitCodeOf({ state, failed }: ImportJob): number {
  if (state !== 'done') return 1;
  return failed > 0 ? 2 : 0;
}

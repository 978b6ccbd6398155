import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

/** The stored versions of a process, newest first, and whether a person deployed them. */
export function storedVersions(tx: Tx, process: string): Promise<{ xml: string; byPerson: boolean }[]> {
  return sqlOf(tx).query('select xml, created_by is not null as "byPerson" from process_definition where process = $1 order by version desc', [process]);
}

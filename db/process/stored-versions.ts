import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

export interface StoredVersion { xml: string; byPerson: boolean }

/** The stored versions of a process, newest first, and whether a person deployed them. */
export function storedVersions(tx: Tx, process: string): Promise<StoredVersion[]> {
  return sqlOf(tx).query('select xml, created_by is not null as "byPerson" from process_definition where process = $1 order by version desc', [process]);
}

/** The same of a DMN file. */
export function storedFiles(tx: Tx, file: string): Promise<StoredVersion[]> {
  return sqlOf(tx).query('select xml, created_by is not null as "byPerson" from decision_file where file = $1 order by version desc', [file]);
}

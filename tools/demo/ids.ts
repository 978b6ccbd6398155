import { idFor } from '../../domain/shared/ids';

/** The id of a row of the demo company: the same in every installation, so that a repeat finds it. */
export const demoId = (kind: string, key: string): string => idFor('demo', kind, key);

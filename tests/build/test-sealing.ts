import { createSealing, newSealingKey } from '../../platform/sealing';

/** With a key of this run alone. */
export const testSealing = createSealing(newSealingKey('test'));

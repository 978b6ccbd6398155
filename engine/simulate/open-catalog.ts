import type { Catalog } from '../model';

/** Of a plain diagram nothing is known before: whatever it names is taken as it is. */
export const openCatalog: Catalog = {
  open: true, taskTypes: {}, topics: {}, forms: [], roles: [], units: [], statuses: {}, durationSettings: [], messages: [], signals: [], processes: {}, decisions: {},
};

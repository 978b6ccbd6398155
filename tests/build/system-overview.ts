import type { TemporalState } from '../../contracts/system';
import { createSystemQueries, migrationsMissing } from '../../db/read/system';
import type { Database } from '../../db/unit-of-work';
import { createSystemOverview, type SystemOverview } from '../../domain/system/system-overview';
import { createHealth, type Health } from '../../platform/health';

const temporalAway: TemporalState = { reachable: false, awaySince: null, queues: [], schedules: [], workflows: null };

/** The system as a test's database knows it, beside a Temporal server that is away. */
export const overviewOf = ({ unitOfWork }: Pick<Database, 'unitOfWork'>): SystemOverview =>
  createSystemOverview({ unitOfWork, queries: createSystemQueries(), temporal: { look: async () => temporalAway }, disk: { space: async () => null }, now: () => new Date() });

/** Whether a program on this database can work. */
export const healthOf = ({ direct }: Pick<Database, 'direct'>): (() => Promise<Health>) => createHealth({ migrationsMissing: () => migrationsMissing(direct), draining: () => false });

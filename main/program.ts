import { hostname } from 'node:os';
import type { RequestWatch } from '../api/middleware/request-log';
import type { ProgramName } from '../contracts/system';
import { createSystemQueries, migrationsMissing } from '../db/read/system';
import { createPrograms } from '../db/system/programs';
import { createDatabase, type Database, type DatabaseWatch } from '../db/unit-of-work';
import { newId } from '../domain/shared/ids';
import { createSystemOverview, type SystemOverview } from '../domain/system/system-overview';
import { version } from '../package.json';
import { askTemporal } from '../platform/ask-temporal';
import { createDisk } from '../platform/disk';
import { requireConnections, type Environment } from '../platform/environment';
import { createHealth, type Health } from '../platform/health';
import { createLogger, type Logger } from '../platform/logger';
import { createMetrics, type Metrics } from '../platform/metrics';
import { dataFolder } from '../platform/paths';
import { createTemporalCourier, type TemporalCourier } from '../platform/temporal-courier';
import { createTemporalProbe } from '../platform/temporal-probe';
import { startTracing, type Tracing } from '../platform/tracing';
import { startWatchServer } from '../platform/watch-server';
import { tellFigures } from './figures';
import { repeatUntil } from './repeat-until';

const beatEvery = 5_000;

export interface Program {
  log: Logger;
  /** Figures, where somebody collects them. */
  metrics: Metrics | undefined;
  /** Traces, where somebody collects them. */
  tracing: Tracing | undefined;
  /** Temporal, asked by a client that carries traces along. */
  courier: TemporalCourier;
  /** Who is told of requests and statements. */
  watches: { requests: RequestWatch; database: DatabaseWatch };
  health: () => Promise<Health>;
  overview: SystemOverview;
  /** Counts its connections. */
  watch(database: Database): void;
  /** Aborted when it was told to end. */
  ending: AbortSignal;
  /** From now on it is said to be on its way out. */
  end(): void;
  /** The last that is to be done: it says that it has ended. */
  close(): Promise<void>;
}

export interface ProgramOptions {
  /** Whether it still waits for something before it can work. */
  starting?: () => boolean;
  /** Figures that another part of it serves. */
  moreMetrics?: string;
}

/** What is around the work of each of our programs: its log, its figures, its signs of life, and what it answers to those who watch over it. */
export async function openProgram(name: ProgramName, environment: Environment, { starting, moreMetrics }: ProgramOptions = {}): Promise<Program> {
  const log = createLogger(name, environment.LOG_LEVEL);
  const port = environment.METRICS_PORT;
  const metrics = port === undefined ? undefined : createMetrics(name);
  const tracing = startTracing(name, environment.OTEL_EXPORTER_OTLP_ENDPOINT);
  const { databaseUrl, temporalAddress: address } = requireConnections(environment);
  const namespace = environment.TEMPORAL_NAMESPACE;
  const courier = createTemporalCourier({ address, namespace, interceptors: tracing?.clientInterceptors });
  // Connections of its own: whoever asks how it goes never waits behind the work, nor the work behind them.
  const own = createDatabase(databaseUrl, { max: 2 });
  const programs = createPrograms(own.direct);
  const me = { id: newId(), name, version, host: hostname(), pid: process.pid };
  const [ending, closing] = [new AbortController(), new AbortController()];
  let awaySince: Date | null = null;

  const health = createHealth({ migrationsMissing: () => migrationsMissing(own.direct), draining: () => ending.signal.aborted, starting, degraded: () => (awaySince ? ['temporal'] : []) });
  const overview = createSystemOverview({ unitOfWork: own.unitOfWork, queries: createSystemQueries(), temporal: createTemporalProbe({ client: courier.client, namespace, awaySince: () => awaySince }), disk: createDisk(dataFolder()), now: () => new Date() });
  if (metrics) tellFigures(metrics, overview);
  const beat = (): Promise<void> => programs.beat(me, ending.signal.aborted ? 'draining' : 'running');
  const lookForTemporal = async (): Promise<void> => {
    const answers = await askTemporal(courier.client, (client) => client.workflowService.getSystemInfo({})) === 'ok';
    if (answers === (awaySince !== null)) log[answers ? 'info' : 'warn']({}, answers ? 'Temporal answers again' : 'Temporal does not answer; people go on without it');
    awaySince = answers ? null : awaySince ?? new Date();
  };
  const beating = repeatUntil(closing.signal, beatEvery, async () => { await Promise.all([beat(), lookForTemporal()]); return false; }, (error) => log.warn({ err: error }, 'The program could not say that it is there'));
  const server = port === undefined || !metrics ? undefined : await startWatchServer({ host: environment.METRICS_HOST, port, registry: metrics.registry, health, ...(moreMetrics && { more: moreMetrics }) });

  return {
    log, metrics, tracing, courier, health, overview, ending: ending.signal,
    watches: {
      requests: { seen: metrics?.requests(), trace: tracing?.request },
      database: { transaction: metrics?.transactions(), statement: tracing?.statement },
    },
    watch(database) {
      metrics?.gauge('zamen_database_connections', 'Connections of this program to PostgreSQL: those that work, those that rest, and who waits for one', () => {
        const { size, using, waiting } = database.pool();
        return [{ labels: { state: 'busy' }, value: using }, { labels: { state: 'idle' }, value: size - using }, { labels: { state: 'waiting' }, value: waiting }];
      }, ['state']);
    },
    end() {
      if (ending.signal.aborted) return;
      ending.abort();
      beat().catch(() => undefined);
    },
    async close() {
      closing.abort();
      await beating;
      await programs.ended(me.id).catch((error: unknown) => { log.warn({ err: error }, 'The program could not say that it has ended'); });
      await courier.close();
      await own.close();
      await server?.close();
      await tracing?.close().catch((error: unknown) => { log.warn({ err: error }, 'The last of the traces could not be sent'); });
    },
  };
}

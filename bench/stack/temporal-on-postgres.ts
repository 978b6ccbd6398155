import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { isPortFree } from '../../platform/ports';
import { SentenceError } from '../../platform/sentence-error';
import { pause, startServerProcess, tailOf } from '../../platform/server-process';
import type { TemporalBinaries } from './temporal-binaries';

export interface TemporalOnPostgres {
  binaries: TemporalBinaries;
  /** Its configuration and log. */
  folder: string;
  postgres: { port: number; user: string; password: string };
  historyShards: number;
}
export interface RunningTemporalServer { address: string; pid: number; logFile: string; stop(): Promise<void> }

const databases = { temporal: 'temporal', visibility: 'temporal_visibility' } as const;
const run = promisify(execFile);

/** Temporal's own server, all four services in one process, with its databases on a running PostgreSQL: what docker-compose runs. */
export async function startTemporalOnPostgres(options: TemporalOnPostgres): Promise<RunningTemporalServer> {
  const { binaries, folder } = options;
  mkdirSync(join(folder, 'config'), { recursive: true });
  await prepareDatabases(options);
  const ports = await freePorts(8);
  writeFileSync(join(folder, 'config', 'bench.yaml'), configuration(options, ports));
  writeFileSync(join(folder, 'config', 'dynamic.yaml'), 'history.maxInFlightUpdates:\n  - value: 1000\n');
  const logFile = join(folder, 'temporal.log');
  // Memory for processor time: its heap is small, and the collector would run all the time.
  const env = { ...process.env, GOGC: '400' };
  const server = startServerProcess({ env, command: binaries.server, args: ['--root', folder, '--config', 'config', '--env', 'bench', 'start'], logFile, cwd: folder, lastSignal: 'SIGTERM' });
  const address = `127.0.0.1:${ports[0]}`;
  const stop = () => server.end('SIGTERM', 20_000);
  for (const until = Date.now() + 60_000; server.isRunning() && Date.now() < until;) {
    if (await answers(address)) return { address, pid: server.pid, logFile, stop };
    await pause(200);
  }
  await stop();
  throw new SentenceError(`Temporal's server did not start on PostgreSQL; its log ends with\n${tailOf(logFile, 1_500)}`);
}

async function prepareDatabases({ binaries, postgres }: TemporalOnPostgres): Promise<void> {
  const tool = async (...args: string[]): Promise<void> => {
    await run(binaries.sqlTool, ['--plugin', 'postgres12', '--ep', '127.0.0.1', '-p', String(postgres.port), '-u', postgres.user, '--pw', postgres.password, ...args], { maxBuffer: 64e6 });
  };
  for (const [store, database] of Object.entries(databases)) {
    await tool('--db', database, 'create-database');
    await tool('--db', database, 'setup-schema', '-v', '0.0');
    await tool('--db', database, 'update-schema', '-d', join(binaries.schema, store, 'versioned'));
  }
}

/** The server's own example for PostgreSQL, with ports of this run, without archives and metrics. */
function configuration({ postgres, historyShards }: TemporalOnPostgres, ports: number[]): string {
  const [frontend, ...others] = ports;
  const service = (rpc: number | undefined, membership: number | undefined) => ({ rpc: { grpcPort: rpc, membershipPort: membership, bindOnLocalHost: true } });
  const store = (database: string, connections: number) => ({
    sql: { pluginName: 'postgres12_pgx', databaseName: database, connectAddr: `127.0.0.1:${postgres.port}`, connectProtocol: 'tcp', user: postgres.user, password: postgres.password, maxConns: connections, maxIdleConns: connections, maxConnLifetime: '1h' },
  });
  // JSON is YAML too.
  return JSON.stringify({
    log: { stdout: true, level: 'warn' },
    persistence: { defaultStore: 'default', visibilityStore: 'visibility', numHistoryShards: historyShards, datastores: { default: store(databases.temporal, 20), visibility: store(databases.visibility, 5) } },
    global: { membership: { maxJoinDuration: '30s', broadcastAddress: '127.0.0.1' } },
    services: { frontend: service(frontend, others[0]), matching: service(others[1], others[2]), history: service(others[3], others[4]), worker: service(others[5], others[6]) },
    clusterMetadata: {
      enableGlobalNamespace: false, failoverVersionIncrement: 10, masterClusterName: 'active', currentClusterName: 'active',
      clusterInformation: { active: { enabled: true, initialFailoverVersion: 1, rpcName: 'frontend', rpcAddress: `127.0.0.1:${frontend}` } },
    },
    dcRedirectionPolicy: { policy: 'noop' },
    dynamicConfigClient: { filepath: 'config/dynamic.yaml', pollInterval: '60s' },
  }, null, 2);
}

/** The server stores its ports as smallint, so none of the ephemeral ones. */
async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let port = 20_000 + randomInt(8_000); ports.length < count; port += 1) if (await isPortFree(port)) ports.push(port);
  return ports;
}

async function answers(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: 1_000 });
    try {
      await connection.workflowService.listNamespaces({});
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}

import { systemFindings, type SystemFigures, type SystemFinding, type SystemFindingCode } from '../../contracts/system';

const second = 1_000;
const minute = 60 * second;
/** From when on a wait is worth a look, and from when on it is grave. Normal waits are a tenth of the first or less. */
const late = { outbox: [minute, 10 * minute], timers: [2 * minute, 15 * minute], services: [5 * minute, 30 * minute], queue: [minute, 10 * minute], changes: [30 * second, 5 * minute], unsealed: [5 * minute, 60 * minute], webhooks: [2 * minute, 30 * minute] } as const;
/** A schedule may miss some runs (a restart, a long run) before anybody is told. */
const runsMissed = 5;
const connectionsUsed = 0.85;
const diskLeft = { share: 0.1, bytes: 2 * 1024 ** 3, grave: 512 * 1024 ** 2 };

type Found = SystemFinding | null;
const grade = (age: number, [attention, trouble]: readonly [number, number]): SystemFinding['severity'] | null => (age >= trouble ? 'trouble' : age >= attention ? 'attention' : null);

/** What is wrong, the gravest first. Pure: figures and the time in, findings out. */
export function findingsOf(figures: SystemFigures, now: Date): SystemFinding[] {
  const found = [...programs(figures), ...temporal(figures, now), ...work(figures, now), ...servers(figures)].filter((finding): finding is SystemFinding => finding !== null);
  const order = ({ severity, code }: SystemFinding): number => (severity === 'trouble' ? 0 : systemFindings.length) + systemFindings.indexOf(code);
  return found.sort((a, b) => order(a) - order(b));
}

/** The gravest of them. */
export function stateOf(findings: readonly SystemFinding[]): 'well' | SystemFinding['severity'] {
  return findings.some(({ severity }) => severity === 'trouble') ? 'trouble' : findings.length > 0 ? 'attention' : 'well';
}

function programs({ programs: all }: SystemFigures): Found[] {
  const running = all.filter(({ state }) => state === 'running');
  const versions = [...new Set(running.map(({ version }) => version))].sort();
  const workers = all.filter(({ name }) => name === 'worker');
  return [
    workers.some(({ state }) => state !== 'lost') ? null : { code: 'worker-missing', severity: 'trouble', since: workers.map(({ seenAt }) => seenAt).sort().at(-1) ?? null, params: {} },
    ...all.filter(({ state }) => state === 'lost').map(({ name, host, pid, seenAt }): SystemFinding => ({ code: 'program-lost', severity: 'attention', since: seenAt, params: { program: name, host, pid, covered: running.some((other) => other.name === name) ? 'yes' : 'no' } })),
    versions.length > 1 ? { code: 'versions-differ', severity: 'attention', since: null, params: { versions: versions.join(', ') } } : null,
  ];
}

function temporal({ temporal: { reachable, awaySince, queues, schedules } }: SystemFigures, now: Date): Found[] {
  if (!reachable) return [{ code: 'temporal-away', severity: 'trouble', since: awaySince, params: {} }];
  return [
    ...queues.map(({ name, waiting, oldestSeconds }): Found => {
      const severity = waiting > 0 ? grade(oldestSeconds * second, late.queue) : null;
      return severity && { code: 'queue-late', severity, since: new Date(now.getTime() - oldestSeconds * second).toISOString(), params: { queue: name, count: waiting } };
    }),
    ...schedules.map(({ name, everySeconds, lastAt, paused }): Found => {
      const missed = lastAt !== null && now.getTime() - Date.parse(lastAt) > (runsMissed + 1) * everySeconds * second;
      return paused || missed ? { code: 'schedule-late', severity: 'attention', since: lastAt, params: { schedule: name, paused: paused ? 'yes' : 'no' } } : null;
    }),
  ];
}

function work({ work: figures }: SystemFigures, now: Date): Found[] {
  const waits = (code: SystemFindingCode, since: string | null, limits: readonly [number, number], count?: number): Found => {
    const severity = since === null ? null : grade(now.getTime() - Date.parse(since), limits);
    return severity && { code, severity, since, params: count === undefined ? {} : { count } };
  };
  return [
    waits('outbox-late', figures.outboxOldest, late.outbox, figures.outbox), waits('timers-late', figures.timersOldest, late.timers, figures.timers), waits('services-late', figures.servicesOldest, late.services, figures.services),
    waits('changes-late', figures.changes, late.changes), waits('audit-late', figures.unsealed, late.unsealed), waits('webhooks-late', figures.webhooksDue, late.webhooks),
    figures.incidents > 0 ? { code: 'incidents-open', severity: 'attention', since: figures.incidentsOldest, params: { count: figures.incidents } } : null,
    figures.importsFailed > 0 ? { code: 'imports-failed', severity: 'attention', since: null, params: { count: figures.importsFailed } } : null,
    figures.webhooksFailing > 0 ? { code: 'webhooks-failing', severity: 'attention', since: figures.webhooksFailingSince, params: { count: figures.webhooksFailing } } : null,
  ];
}

function servers({ database, disk }: SystemFigures): Found[] {
  const low = disk !== null && (disk.free < diskLeft.bytes || disk.free < diskLeft.share * disk.total && disk.free < 10 * diskLeft.bytes);
  return [
    database.missing === 0 ? null : { code: 'migrations-missing', severity: 'trouble', since: null, params: { count: database.missing, expected: database.expected } },
    database.connections > connectionsUsed * database.connectionLimit ? { code: 'connections-low', severity: 'attention', since: null, params: { count: database.connections, limit: database.connectionLimit } } : null,
    low ? { code: 'disk-low', severity: disk.free < diskLeft.grave ? 'trouble' : 'attention', since: null, params: { megabytes: Math.floor(disk.free / 1024 ** 2) } } : null,
  ];
}

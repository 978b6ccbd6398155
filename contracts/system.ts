import { z } from 'zod';
import { instant } from './values';
import { taskQueues } from './workflow';

export const programNames = ['api', 'worker'] as const;
export type ProgramName = (typeof programNames)[number];
export const queueNames = [taskQueues.process, taskQueues.domain, taskQueues.slow, taskQueues.bulk] as const;
export const scheduleNames = ['housekeeping', 'audit-seal'] as const;

/** What can be wrong with the system, gravest first: the interface has a sentence for each, with what to do. */
export const systemFindings = [
  'worker-missing', 'temporal-away', 'migrations-missing', 'outbox-late', 'timers-late', 'services-late', 'queue-late', 'schedule-late', 'changes-late', 'audit-late', 'webhooks-late', 'disk-low', 'connections-low',
  'program-lost', 'versions-differ', 'incidents-open', 'imports-failed', 'webhooks-failing',
] as const;
export type SystemFindingCode = (typeof systemFindings)[number];
export const severities = ['trouble', 'attention'] as const;

const count = (what: string) => z.number().int().min(0).describe(what);
/** Counting stops here: that it is so many is all that matters then. */
export const mostCounted = 100_000;
const some = (what: string) => count(`${what}; counted up to ${mostCounted}`);
const oldest = (what: string) => instant.nullable().describe(`${what}; none: null`);

export const systemFinding = z.object({
  code: z.enum(systemFindings).describe('What is wrong'), severity: z.enum(severities).describe('trouble: work stands, or will. attention: somebody should look'),
  since: instant.nullable().describe('Since when, as far as it is known'), params: z.record(z.string(), z.union([z.string(), z.number()])).describe('What the sentence about it names'),
});
export type SystemFinding = z.infer<typeof systemFinding>;

export const programState = z.object({
  id: z.uuid().describe('Of this run'), name: z.enum(programNames).describe('Which program'), version: z.string().describe('Its version'), host: z.string().describe('The machine'), pid: z.number().int().describe('Its process on that machine'),
  startedAt: instant.describe('When it began'), seenAt: instant.describe('When it last said that it is there'), state: z.enum(['running', 'draining', 'lost']).describe('draining: it ends. lost: it is not heard of any more, and did not say that it ends'),
});
export type ProgramState = z.infer<typeof programState>;

export const queueState = z.object({
  name: z.enum(queueNames).describe('The task queue'), pollers: count('Workers that ask it for work'), waiting: count('Tasks that wait for a worker, about'), oldestSeconds: z.number().min(0).describe('How long the oldest of them waits'),
});
export const scheduleState = z.object({
  name: z.enum(scheduleNames).describe('The recurring job'), everySeconds: count('How often it is to run'), lastAt: oldest('When it last ran'), nextAt: oldest('When it runs next'), paused: z.boolean().describe('Somebody has stopped it in Temporal'),
});
export const temporalState = z.object({
  reachable: z.boolean().describe('It answers; without it people go on, and timers and services wait'), awaySince: oldest('Since when it has not answered the program that says so'), queues: z.array(queueState).describe('None while it is away'), schedules: z.array(scheduleState).describe('None while it is away'),
  workflows: z.number().int().min(0).nullable().describe('Workflows that run; null while it is away'),
});
export type TemporalState = z.infer<typeof temporalState>;

export const databaseState = z.object({
  version: z.string().describe('Of PostgreSQL'), bytes: count('Size of the database'), connections: count('Connections that are open, of everybody'), connectionLimit: count('How many there may be'),
  migration: z.string().describe('The newest migration that it has had'), expected: z.string().describe('The newest that this program knows'), missing: count('Migrations of this program that it has not had; a newer program may have brought later ones'),
});
export const workState = z.object({
  outbox: some('What Temporal still has to be told'), outboxOldest: oldest('Since when the oldest of it waits'), timers: some('Timers that should have fired'), timersOldest: oldest('When the first of them was due'),
  services: some('Automatic steps that were asked for and are not done'), servicesOldest: oldest('When the first of them was asked for'),
  tasks: some('Open tasks'), tasksLate: some('Open tasks beyond their time'), instances: some('Processes that run'), incidents: some('Steps that could not go on'), incidentsOldest: oldest('When the first of them was raised'),
  changes: oldest('The oldest change that browsers could not be told yet, since a transaction is open that began before it'), unsealed: oldest('The oldest entry of the record that is not sealed'), importsFailed: count('Imports of the last day that broke off'),
  webhooks: some('Deliveries to other systems that wait, for a first try or another one'), webhooksOldest: oldest('When the oldest event of them happened'), webhooksDue: oldest('Since when the first one waits that nothing holds back: its try is due, or nobody has looked at its event'),
  webhooksFailing: count('Webhooks that are on, and have delivered nothing for an hour'), webhooksFailingSince: oldest('Since when the first of them has not'),
});
export const diskState = z.object({ free: z.number().min(0).describe('Bytes that are left'), total: z.number().min(0).describe('Bytes that there are') }).describe('Of the data folder of the API that answers');

export const systemState = z.object({
  at: instant.describe('When it was looked at'), state: z.enum(['well', ...severities]).describe('The gravest of what is wrong'), findings: z.array(systemFinding).describe('What is wrong, the gravest first'),
  programs: z.array(programState).describe('What runs, or was lost within the last quarter of an hour'), database: databaseState.describe('PostgreSQL'), temporal: temporalState.describe('Temporal'), work: workState.describe('What waits'), disk: diskState.nullable(),
});
export type SystemState = z.infer<typeof systemState>;
export type SystemFigures = Omit<SystemState, 'at' | 'state' | 'findings'>;

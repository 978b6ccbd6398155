import { mostCounted, type ProgramState, type SystemFigures } from '../../contracts/system';
import type { SystemQueries } from '../../domain/system/ports';
import { migrationNames, newestMigration } from '../migrate';
import { sqlOf, type Asking } from '../unit-of-work';

/** A program says every five seconds that it is there; one that ends may take a little longer to. */
const lostAfter = { running: '20 seconds', draining: '90 seconds' };

const upTo = (rows: string): string => `(select count(*) from (select 1 from ${rows} limit ${mostCounted}) counted)::int`;

const programsSql = `select id, name, version, host, pid, started_at, seen_at,
  case when seen_at < now() - case state when 'running' then interval '${lostAfter.running}' else interval '${lostAfter.draining}' end then 'lost' else state end as state
  from program where state <> 'ended' and seen_at > now() - interval '15 minutes' order by name, started_at, id`;

const databaseSql = `select current_setting('server_version') as version, pg_database_size(current_database())::float8 as bytes, (select sum(numbackends) from pg_stat_database)::int as connections,
  current_setting('max_connections')::int as "connectionLimit", (select max(name) from migration) as migration,
  (select count(*) from unnest($1::text[]) known where known not in (select name from migration))::int as missing`;

/** What waits behind an import (`bulk`) waits on purpose; the oldest is that of the others. */
const workSql = `select ${upTo('outbox where done_at is null')} as outbox, (select min(created_at) from outbox where done_at is null and not bulk) as "outboxOldest",
  ${upTo('process_timer where due < now()')} as timers, (select min(due) from process_timer where due < now()) as "timersOldest",
  ${upTo(`service_call where state = 'requested'`)} as services, (select min(requested_at) from service_call where state = 'requested') as "servicesOldest",
  ${upTo(`task where state = 'open'`)} as tasks, ${upTo(`task where state = 'open' and sla_due < now()`)} as "tasksLate", ${upTo(`process_instance where status in ('starting', 'active')`)} as instances,
  ${upTo('incident where resolved_at is null')} as incidents, (select min(raised_at) from incident where resolved_at is null) as "incidentsOldest",
  (select min(at) from change where xid >= pg_snapshot_xmin(pg_current_snapshot())) as changes,
  (select min(a.at) from audit_log a where a.xid >= coalesce((select xid from audit_seal order by seq desc limit 1), '0'::xid8) and not exists (select 1 from audit_seal s where s.audit_id = a.id)) as unsealed,
  (select count(*) from import_job where state = 'failed' and finished_at > now() - interval '1 day')::int as "importsFailed",
  waiting.count as webhooks, waiting.oldest as "webhooksOldest", least((select min(at) from webhook_event where spread_at is null), due.first) as "webhooksDue", failing.count as "webhooksFailing", failing.first as "webhooksFailingSince"
  from (select count(*)::int as count, min(at) as oldest from (select at from webhook_delivery where state = 'waiting' limit ${mostCounted}) counted) waiting,
    (select min(next.at) as first from webhook w cross join lateral (select min(next_at) as at from webhook_delivery d where d.webhook_id = w.id and d.state = 'waiting') next where w.active and next.at < now()) due,
    (select count(*)::int as count, min(failing_since) as first from webhook where active and failing_since < now() - interval '1 hour') failing`;

interface ProgramRow extends Omit<ProgramState, 'startedAt' | 'seenAt'> { started_at: Date; seen_at: Date }
type WithDates<T> = { [K in keyof T]: T[K] extends string | null ? Date | null : T[K] };

export function createSystemQueries(): SystemQueries {
  return {
    async read(tx) {
      const sql = sqlOf(tx);
      const [programs, [database], [work]] = await Promise.all([
        sql.query<ProgramRow>(programsSql), sql.query<Omit<SystemFigures['database'], 'expected'>>(databaseSql, [migrationNames]), sql.query<WithDates<SystemFigures['work']>>(workSql),
      ]);
      const instants = Object.fromEntries(Object.entries(work!).map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]));
      return {
        programs: programs.map(({ started_at, seen_at, ...program }) => ({ ...program, startedAt: started_at.toISOString(), seenAt: seen_at.toISOString() })),
        database: { ...database!, expected: newestMigration }, work: instants as SystemFigures['work'],
      };
    },
  };
}

/** Whether the database has not had all migrations of this program. A later one is no fault: it was added before its programs come. */
export async function migrationsMissing(direct: Asking): Promise<boolean> {
  const [known] = await direct.query<{ count: number }>('select count(*)::int as count from migration where name = any ($1::text[])', [migrationNames]);
  return known!.count < migrationNames.length;
}

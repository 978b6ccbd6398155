import { dueAfter } from '../../domain/calendar/working-time';
import type { JsonObject, NewInstance, Place, Processes } from '../../domain/process/ports';
import { theCompany, type Settings } from '../../domain/settings/settings';
import type { Tx } from '../../domain/shared/unit-of-work';
import { idFor } from '../../domain/shared/ids';
import { sqlOf, type Sql } from '../unit-of-work';
import { makeInstance, type StartRow } from './start-triggers';

interface Message { id: string; name: string; key: string }

/** Starting instances, messages and signals inside the caller's transaction; Temporal hears of it through the outbox. */
export function createProcesses(settings: Settings): Processes {
  return {
    async startInstance(tx: Tx, instance: NewInstance) {
      const { byHand } = instance;
      const [row] = await sqlOf(tx).query<{ id: string | null; known: boolean }>(
        `with definition as (select id, hash from process_definition where process = $2 and ($8::uuid is null or id = $8) order by version desc limit 1),
         made as (
           insert into process_instance (id, process, definition_id, definition_hash, request_id, parent_instance_id, branch_id, agent_id, status, input, start_element, started_by)
           select $1, $2, d.id, d.hash, $3, $4, $5, $6, 'starting', $7, $9, $10 from definition d on conflict (id) do nothing returning id),
         told as (insert into outbox (kind, instance_id) select 'start', id from made)
         select (select id from made) as id, exists (select 1 from definition) as known`,
        [instance.id, instance.process, instance.requestId, instance.parentInstanceId, instance.branchId, instance.agentId, JSON.stringify(instance.input), byHand?.definitionId ?? null, byHand?.event ?? null, byHand?.by ?? null]);
      if (!row?.known) throw new Error(`No version of the process ${instance.process} is deployed`);
    },

    async publish(tx, { id, name, key, payload, place }) {
      const sql = sqlOf(tx);
      const keptUntil = dueAfter(await settings.calendar(tx), new Date(), await settings.duration(tx, 'process.message.kept', theCompany));
      lock(sql, { name, key });
      // A statement of its own: its snapshot must see what the lock's last holder committed.
      const stored = await sql.query('insert into published_message (id, name, key, payload, expires_at) values ($1, $2, $3, $4, $5) on conflict (id) do nothing returning 1',
        [id, name, key, JSON.stringify(payload), keptUntil]);
      if (stored.length > 0) return { matchedInstance: await match(sql, { id, name, key }) ?? await startBy(sql, id, name, payload, place) };
      const [known] = await sql.query<{ instance_id: string | null }>('select instance_id from published_message where id = $1', [id]);
      return { matchedInstance: known?.instance_id ?? null };
    },

    async broadcast(tx, { id, name, payload, thrower, place }) {
      const sql = sqlOf(tx);
      const [row] = await sql.query<{ fresh: boolean; reached: number }>(
        `with fresh as (
           insert into published_message (id, kind, name, key, payload, expires_at, delivered_at)
           values ($1, 'signal', $2, '', $3, clock_timestamp() + interval '1 day', clock_timestamp()) on conflict (id) do nothing returning 1),
         waiting as (select s.* from message_subscription s where exists (select 1 from fresh) and s.kind = 'signal' and s.message = $2 and s.key = '' and s.instance_id is distinct from $4::uuid),
         brought as (
           insert into published_message (id, kind, name, key, payload, expires_at, instance_id, subscription, element, holder)
           select gen_random_uuid(), 'signal', $2, '', $3, clock_timestamp() + interval '1 day', instance_id, subscription, element, holder from waiting),
         told as (insert into outbox (kind, instance_id) select 'wake', w.instance_id from (select distinct instance_id from waiting) w)
         select exists (select 1 from fresh) as fresh, count(distinct instance_id)::int as reached from waiting`, [id, name, JSON.stringify(payload), thrower]);
      if (!row!.fresh) return { reached: 0 };
      const starts = await sql.query<StartRow>(`select process, element, definition_id from start_trigger where kind = 'signal' and name = $1 order by id`, [name]);
      for (const start of starts) makeInstance(sql, idFor(id, start.process, start.element), start, payload, place);
      return { reached: row!.reached + starts.length };
    },

    giveBack: (tx, messageId) => giveBack(sqlOf(tx), messageId),

    async letGo(tx, instanceId) {
      const sql = sqlOf(tx);
      sql.send(`update published_message set delivered_at = clock_timestamp() where instance_id = $1 and kind = 'signal' and delivered_at is null`, [instanceId]);
      const left = await sql.query<{ id: string }>('select id from published_message where instance_id = $1 and delivered_at is null order by published_at, id', [instanceId]);
      for (const { id } of left) await giveBack(sql, id);
    },
  };
}

function lock(sql: Sql, { name, key }: Omit<Message, 'id'>): void {
  sql.send('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`message:${name}:${key}`]);
}

/** Gives the message to the oldest subscription, under the lock of its name and key. A subscription that its own instance gives up just now is passed over. */
async function match(sql: Sql, { id, name, key }: Message): Promise<string | null> {
  for (;;) {
    const [oldest] = await sql.query<{ instance_id: string; subscription: string }>(
      `select instance_id, subscription from message_subscription where kind = 'message' and message = $1 and key = $2 order by id limit 1`, [name, key]);
    if (!oldest) return null;
    const [taken] = await sql.query<{ instance_id: string }>(
      `with taker as (delete from message_subscription where instance_id = $2 and subscription = $3 returning instance_id, subscription, element, holder),
       matched as (update published_message m set instance_id = t.instance_id, subscription = t.subscription, element = t.element, holder = t.holder from taker t where m.id = $1),
       told as (insert into outbox (kind, instance_id) select 'wake', instance_id from taker)
       select instance_id from taker`, [id, oldest.instance_id, oldest.subscription]);
    if (taken) return taken.instance_id;
  }
}

async function giveBack(sql: Sql, messageId: string): Promise<void> {
  const [message] = await sql.query<Message>('update published_message set instance_id = null, subscription = null, element = null, holder = null where id = $1 returning id, name, key', [messageId]);
  if (!message) return;
  lock(sql, message);
  await match(sql, message);
}

/** A message that nobody waits for starts an instance where a process starts by it: of several the one that was deployed first. */
async function startBy(sql: Sql, id: string, name: string, payload: JsonObject, place: Place | undefined): Promise<string | null> {
  const [start] = await sql.query<StartRow>(`select process, element, definition_id from start_trigger where kind = 'message' and name = $1 order by id limit 1`, [name]);
  if (!start) return null;
  const instanceId = idFor(id, start.process, start.element);
  makeInstance(sql, instanceId, start, payload, place);
  sql.send('update published_message set instance_id = $2, delivered_at = clock_timestamp() where id = $1', [id, instanceId]);
  return instanceId;
}

import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { LiveEvent } from '../../contracts/live';
import type { ChangeFeed, FedChange, Whose } from '../../domain/live/change-feed';
import { changeChannel } from './notify-changes';
import { whoseSql } from './whose-change';

export { notifyChanges } from './notify-changes';

interface Row { xid: string; id: string; topic: LiveEvent['topic']; keys: Record<string, string>; branch_id: string | null; agent_id: string | null; user_id: string | null; whose?: Whose | null }
interface Position { xid: string; id: string }

/** A notification can be lost with its connection, so the feed also looks by itself. */
const lookEvery = 1_000;
const reconnectAfter = 500;
const batch = 1_000;
/** Who missed more than this fetches everything anew. */
const longestCatchUp = 2_000;

const columns = 'change.xid::text as xid, change.id::text as id, change.topic, change.keys, change.branch_id, change.agent_id, change.user_id';
const plain = `select ${columns} from change`;
/** With whose they are: asked only while somebody listens who is told by that, since it looks up a row for each change. */
const withWhose = `select ${columns}, ${whoseSql('change')} as whose from change`;
/** By their table, since the columns of the answer are texts of the same names, of which "10" stands before "9". */
const inOrder = 'order by change.xid, change.id';
/** Only below the oldest running transaction is the order final: ids and xids are given before the commit. */
const settled = 'xid < pg_snapshot_xmin(pg_current_snapshot())';

const positionOf = ({ xid, id }: Position): string => `${xid}-${id}`;
function parse(position: string): Position | null {
  const [, xid, id] = /^(\d{1,19})-(\d{1,19})$/.exec(position) ?? [];
  return xid !== undefined && id !== undefined && BigInt(xid) < 2n ** 63n && BigInt(id) < 2n ** 63n ? { xid, id } : null;
}
const changeOf = (row: Row): FedChange => ({ position: positionOf(row), topic: row.topic, keys: row.keys, branchId: row.branch_id, agentId: row.agent_id, userId: row.user_id, ...(row.whose !== undefined && { whose: row.whose }) });

/**
 * Reads `change` in commit order for the whole process: one connection of its own that listens, and reads after each
 * notification. While PostgreSQL is away it keeps its place and goes on from there.
 */
export async function createChangeFeed({ url, failed }: { url: string; failed: (error: unknown) => void }): Promise<ChangeFeed> {
  const listeners = new Map<(changes: readonly FedChange[]) => void, () => boolean>();
  let client: Client | undefined;
  let at: Position = { xid: '0', id: '0' };
  let closed = false;
  let reading = false;
  let again = false;
  let looked = Date.now();

  async function connect(): Promise<Client> {
    const fresh = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 3_000, statement_timeout: 5_000, options: '-c plan_cache_mode=force_generic_plan -c jit=off -c zamen.kind=system' });
    fresh.on('error', (error) => { lose(fresh, error); });
    fresh.on('notification', () => { void read(); });
    await fresh.connect();
    await fresh.query(`listen ${changeChannel}`);
    return fresh;
  }
  function lose(lost: Client, error: unknown): void {
    if (client !== lost || closed) return;
    client = undefined;
    failed(error);
    lost.end().catch(() => undefined);
    retry();
  }
  function retry(): void {
    setTimeout(() => {
      if (closed) return;
      connect().then((fresh) => { client = fresh; return read(); }, (error: unknown) => { failed(error); retry(); });
    }, reconnectAfter).unref();
  }
  const toldByWhose = (): boolean => [...listeners.values()].some((isNear) => isNear());
  // Under a name: asked some fifty times a second, it would else be parsed and planned each time.
  const changesFrom = (asked: Client, near: boolean) => asked.query<Row>({ name: `zamen_change_feed${near ? '_near' : ''}`, text: `${near ? withWhose : plain} where (xid, id) > ($1::xid8, $2::bigint) and ${settled} ${inOrder} limit ${batch}`, values: [at.xid, at.id] });
  /** One read at a time; what is notified meanwhile is read after it. */
  async function read(): Promise<void> {
    if (reading) { again = true; return; }
    reading = true;
    try {
      do {
        again = false;
        const asked = client;
        if (!asked) return;
        const near = toldByWhose();
        let { rows } = await changesFrom(asked, near);
        // Somebody has begun to listen meanwhile who is told by whose they are.
        if (rows.length > 0 && !near && toldByWhose()) ({ rows } = await changesFrom(asked, true));
        looked = Date.now();
        const last = rows.at(-1);
        if (!last) continue;
        at = { xid: last.xid, id: last.id };
        const changes = rows.map(changeOf);
        for (const listener of listeners.keys()) listener(changes);
        if (rows.length === batch) again = true;
      } while (again);
    } catch (error) {
      if (client) lose(client, error);
    } finally {
      reading = false;
    }
  }

  while (!client) {
    try {
      client = await connect();
    } catch (error) {
      failed(error);
      await pause(reconnectAfter);
    }
  }
  const { rows: [now] } = await client.query<{ xid: string }>('select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xid');
  at = { xid: now!.xid, id: String(2n ** 63n - 1n) };
  const clock = setInterval(() => { void read(); }, lookEvery);
  clock.unref();

  return {
    position: () => positionOf(at),
    lookedAt: () => looked,
    subscribe(listener, isNear) {
      listeners.set(listener, isNear);
      return () => { listeners.delete(listener); };
    },
    async between(position, until) {
      const [from, to] = [parse(position), parse(until)];
      if (!from || !to || !client) return null;
      // Without an older row left, something in between may be gone with it.
      const { rows: [known] } = await client.query<{ kept: boolean }>('select ($1::xid8, $2::bigint) >= ($3::xid8, $4::bigint) or exists (select 1 from change where (xid, id) <= ($1::xid8, $2::bigint)) as kept', [from.xid, from.id, to.xid, to.id]);
      if (!known?.kept) return null;
      const { rows } = await client.query<Row>(`${withWhose} where (xid, id) > ($1::xid8, $2::bigint) and (xid, id) <= ($3::xid8, $4::bigint) ${inOrder} limit ${longestCatchUp + 1}`, [from.xid, from.id, to.xid, to.id]);
      if (rows.length > longestCatchUp) return null;
      return rows.map(changeOf);
    },
    async close() {
      closed = true;
      clearInterval(clock);
      listeners.clear();
      await client?.end().catch(() => undefined);
    },
  };
}

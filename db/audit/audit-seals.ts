import { beforeTheFirst } from '../../domain/audit/chain';
import type { AuditSeals } from '../../domain/audit/ports';
import { sqlOf } from '../unit-of-work';

/** What is hashed, as text. Part of the chain's format (docs/guides/audit.md): a change of it breaks every chain there is. */
const headText = `(jsonb_build_array(a.id, to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), a.actor_id, a.actor_role, a.action, a.resource, a.resource_id, a.request_id, a.task_id, a.trace_id) || case when a.token_id is null then '[]' else jsonb_build_array(a.token_id) end)::text`;
const contentText = `jsonb_build_array(a.salt, a.before, a.after, a.address)::text`;

interface EntryRow { id: string; xid: string; head: string; content: string }
interface LinkRow { seq: string; audit_id: string; content_hash: Buffer; hash: Buffer; stands: boolean; head: string; content: string | null }

export function createAuditSeals(): AuditSeals {
  return {
    async lockHead(tx) {
      const sql = sqlOf(tx);
      sql.send(`select pg_advisory_xact_lock(hashtextextended('audit-seal', 0))`);
      // A statement of its own: its snapshot must see what the lock's last holder committed.
      const [head] = await sql.query<{ seq: string; hash: Buffer; xid: string }>('select seq, hash, xid::text as xid from audit_seal order by seq desc limit 1');
      return head ? { ...head, seq: Number(head.seq) } : { ...beforeTheFirst, xid: '0' };
    },

    unsealed: (tx, { xid }, limit) => sqlOf(tx).query<EntryRow>(
      // Transactions count anew where a backup was restored into another server: then the last link tells nothing, and all are looked at.
      `select a.id, a.xid::text as xid, ${headText} as head, ${contentText} as content from audit_log a
       where a.xid >= case when $1::xid8 < pg_snapshot_xmin(pg_current_snapshot()) then $1::xid8 else '0'::xid8 end
         and (a.xid < pg_snapshot_xmin(pg_current_snapshot()) or a.xid > pg_snapshot_xmax(pg_current_snapshot()))
         and not exists (select 1 from audit_seal s where s.audit_id = a.id)
       order by a.xid, a.id limit $2`, [xid, limit]),

    async append(tx, links) {
      sqlOf(tx).send(
        `insert into audit_seal (seq, audit_id, xid, content, hash) select l.seq, l.audit_id, l.xid::xid8, decode(l.content, 'hex'), decode(l.hash, 'hex')
         from unnest($1::bigint[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as l(seq, audit_id, xid, content, hash)`,
        [links.map(({ seq }) => seq), links.map(({ auditId }) => auditId), links.map(({ xid }) => xid), links.map(({ content }) => content.toString('hex')), links.map(({ hash }) => hash.toString('hex'))]);
    },

    async page(tx, seq, limit) {
      const rows = await sqlOf(tx).query<LinkRow>(
        `select s.seq, s.audit_id, s.content as content_hash, s.hash, a.id is not null as stands, ${headText} as head, case when a.salt is not null then ${contentText} end as content
         from (select * from audit_seal where seq > $1 order by seq limit $2) s left join audit_log a on a.id = s.audit_id order by s.seq`, [seq, limit]);
      return rows.map((row) => ({
        seq: Number(row.seq), auditId: row.audit_id, content: row.content_hash, hash: row.hash,
        entry: row.stands ? { head: row.head, content: row.content } : null,
      }));
    },

    async waiting(tx) {
      const sql = sqlOf(tx);
      // All of the record is looked at.
      sql.send(`set local statement_timeout = '30min'`);
      const [row] = await sql.query<{ entries: string; oldest: string | null; slipped_in: string | null }>(
        `select count(*) as entries, extract(epoch from clock_timestamp() - min(a.at)) as oldest, min(a.id::text) filter (where a.xid < (select s.xid from audit_seal s order by s.seq desc limit 1)) as slipped_in
         from audit_log a where not exists (select 1 from audit_seal s where s.audit_id = a.id)`);
      return { entries: Number(row!.entries), oldestSeconds: Math.round(Number(row!.oldest ?? 0)), slippedIn: row!.slipped_in };
    },
  };
}

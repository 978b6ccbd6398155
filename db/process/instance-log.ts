import type { Label } from '../../contracts/label';
import type { InstanceIncident, InstanceLog, LoggedStart, LogRow } from '../../domain/process/operate/ports';
import type { Graph } from '../../domain/process/ports';
import { sqlOf } from '../unit-of-work';

interface EntryRow { seq: string; event: LogRow['event']; hash: string; task_type: string | null; actor_id: string | null; actor_role: string | null }
interface BeginningRow { zone: string | null; element: string | null; payload: LoggedStart['payload'] | null }

/** Kinds of rows that did not step the engine. */
export const beside = `('refused', 'overdue-handled')`;

export function createInstanceLog(): InstanceLog {
  return {
    async entries(tx, instanceId) {
      const sql = sqlOf(tx);
      const [rows, [beginning]] = await Promise.all([
        sql.query<EntryRow>(`select seq, event, definition_hash as hash, task_type, actor_id, actor_role from process_event where instance_id = $1 and kind not in ${beside} order by seq`, [instanceId]),
        sql.query<BeginningRow>(`select state ->> 'zone' as zone, start_element as element, start_payload as payload from process_instance where id = $1`, [instanceId]),
      ]);
      return rows.map(({ seq, event, hash, task_type: taskType, actor_id: actorId, actor_role: actorRole }) => ({
        seq: Number(seq), event: event.kind === 'start' ? begun(event, beginning) : event, hash, taskType, actorId, actorRole,
      }));
    },

    async graph(tx, process, hash) {
      const [row] = await sqlOf(tx).query<{ graph: Graph }>('select graph from process_definition where process = $1 and hash = $2 order by version desc limit 1', [process, hash]);
      return row?.graph ?? null;
    },

    async head(tx, instanceId) {
      const [row] = await sqlOf(tx).query<{ version: number; incidents: (Omit<InstanceIncident, 'raisedAt'> & { raisedAt: string })[] | null }>(
        `select d.version, (select jsonb_agg(jsonb_build_object('id', n.id, 'element', n.element, 'code', n.code, 'message', n.message, 'raisedAt', n.raised_at) order by n.raised_at, n.id) from incident n where n.instance_id = i.id and n.resolved_at is null) as incidents
         from process_instance i join process_definition d on d.id = i.definition_id where i.id = $1`, [instanceId]);
      return { version: row!.version, incidents: (row!.incidents ?? []).map((incident) => ({ ...incident, raisedAt: new Date(incident.raisedAt).toISOString() })) };
    },

    async names(tx, userIds) {
      const rows = await sqlOf(tx).query<{ id: string } & Label>('select id, name_fa as fa, name_en as en from app_user where id = any ($1::uuid[])', [[...new Set(userIds)]]);
      return new Map(rows.map(({ id, fa, en }) => [id, { fa, en }]));
    },
  };
}

/** Logs of before 0.2 say the input alone; the rest stands on the instance. */
const begun = (event: LoggedStart, row: BeginningRow | undefined): LoggedStart => ({
  ...(row?.zone && { zone: row.zone }), ...(row?.element && { element: row.element }), ...(row?.payload && { payload: row.payload }), ...event,
});

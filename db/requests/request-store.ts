import { forgetsPassCode } from '../../domain/requests/pass-code';
import type { NewRequest, RequestPatch, RequestRecord, RequestStore } from '../../domain/requests/ports';
import { keptSerial } from '../../domain/requests/serial';
import { newId } from '../../domain/shared/ids';
import type { Tx } from '../../domain/shared/unit-of-work';
import { ownersSql } from '../read/scope-sql';
import { markChanged, sqlOf } from '../unit-of-work';
import { takeNumbers } from './take-numbers';

type RequestColumns = Omit<RequestRecord, 'costCeiling' | 'repairedAt'> & { costCeiling: string | null; repairedAt: Date | null };

/** Column of each field that may change, with the cast of its parameter. */
const columns: Record<keyof RequestPatch, [column: string, cast: string]> = {
  serial: ['serial', 'text'], condition: ['condition', 'text'], accessories: ['accessories', 'jsonb'], costCeiling: ['cost_ceiling', 'bigint'], promisedOn: ['promised_on', 'date'], place: ['place', 'text'],
  custody: ['custody', 'text'], outcome: ['outcome', 'text'], technicianId: ['technician_id', 'uuid'], unitId: ['unit_id', 'uuid'], repairedAt: ['repaired_at', 'timestamptz'], deliveredAt: ['delivered_at', 'timestamptz'],
};

export function createRequestStore(): RequestStore {
  return {
    async byId(tx, id) {
      const [row] = await sqlOf(tx).query<RequestColumns>(
        `select id, no, channel, branch_id as "branchId", agent_id as "agentId", customer_id as "customerId", serial, custody, status, outcome, technician_id as "technicianId", unit_id as "unitId",
           cost_ceiling::text as "costCeiling", priority, repaired_at as "repairedAt" from service_request where id = $1`, [id]);
      return row ? { ...row, costCeiling: row.costCeiling === null ? null : BigInt(row.costCeiling), repairedAt: row.repairedAt?.toISOString() ?? null } : null;
    },
    async people(tx, id) {
      const [row] = await sqlOf(tx).query<{ people: string[] }>(`select ${ownersSql} as people from service_request r where r.id = $1`, [id]);
      return row?.people ?? [];
    },
    async change(tx, id, patch) {
      const changes = (Object.entries(patch) as [keyof RequestPatch, unknown][]).filter(([, value]) => value !== undefined);
      if (changes.length === 0) return;
      const sql = sqlOf(tx);
      if (patch.unitId !== undefined) {
        // Whoever sees no more than a unit hears that it has left theirs.
        markChanged(tx);
        sql.send(`insert into change (topic, keys, branch_id, agent_id) select 'request', jsonb_build_object('id', id, 'unit', unit_id), branch_id, agent_id from service_request where id = $1 and unit_id is not null and unit_id is distinct from $2::uuid`, [id, patch.unitId]);
      }
      const set = changes.map(([name], index) => `${columns[name][0]} = $${index + 2}::${columns[name][1]}`).join(', ');
      const forgotten = forgetsPassCode(patch) ? ', pass_code = null' : '';
      sql.send(`update service_request set ${set}${forgotten} where id = $1`, [id, ...changes.map(([name, value]) => (name === 'accessories' ? JSON.stringify(value) : value))]);
      if (patch.serial !== undefined) linkSerial(tx, id);
    },
    async openWithSerial(tx, serial, except) {
      const [row] = await sqlOf(tx).query<{ id: string; no: string }>(
        `select id, no from service_request where serial = $1 and status not in ('delivered', 'replaced', 'void') and id is distinct from $2::uuid order by created_at limit 1`,
        [keptSerial(serial), except ?? null]);
      return row ?? null;
    },
    async byExternalId(tx, externalId) {
      const [row] = await sqlOf(tx).query<{ id: string; no: string; trackingCode: string }>('select id, no, tracking_code as "trackingCode" from service_request where external_id = $1', [externalId]);
      return row ?? null;
    },
    insert,
    async nextNumber(tx, branchId) {
      const { branchCode, year, first } = await takeNumbers(tx, branchId, 1);
      return { branchCode, year, number: first };
    },
    async customer(tx, { id, name, phone, agentId }) {
      const [found] = await sqlOf(tx).query<{ id: string }>(
        `select zamen_party_now(id) as id from party where phone is not distinct from $1 and zamen_normalise(name) = zamen_normalise($2) and agent_id is not distinct from $3::uuid order by created_at limit 1`, [phone, name, agentId]);
      if (found) return found.id;
      sqlOf(tx).send('insert into party (id, name, phone, agent_id) values ($1, $2, $3, $4)', [id, name, phone, agentId]);
      return id;
    },
    async customerNow(tx, id) {
      return (await sqlOf(tx).query<{ now: string }>('select zamen_party_now(id) as now from party where id = $1', [id]))[0]?.now ?? null;
    },
    async item(tx, id) {
      const [row] = await sqlOf(tx).query<{ title: string; brand: string | null }>('select title_fa as title, brand from item where id = $1 and active', [id]);
      return row ?? null;
    },
    async agent(tx, id) {
      const [row] = await sqlOf(tx).query<{ branchId: string }>('select branch_id as "branchId" from agent where id = $1 and active', [id]);
      return row ?? null;
    },
    async raisePriority(tx, requestId) {
      sqlOf(tx).send(`update task set priority = least(priority + 1, 3) where request_id = $1 and state = 'open'`, [requestId]);
    },
  };
}

async function insert(tx: Tx, request: NewRequest): Promise<void> {
  const sql = sqlOf(tx);
  sql.send(
    `insert into service_request (id, no, tracking_code, channel, external_id, branch_id, agent_id, customer_id, item_id, item_text, brand_text, serial, accessories, condition, words, priority, promised_on, reported_on, cost_ceiling, created_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13::jsonb, $14, $15, $16, $17::date, $18::date, $19::bigint, $20)`,
    [request.id, request.no, request.trackingCode, request.channel, request.externalId, request.branchId, request.agentId, request.customerId, request.itemId, request.itemText, request.brandText, request.serial,
      JSON.stringify(request.accessories), request.condition, request.words, request.priority, request.promisedOn, request.reportedOn, request.costCeiling, request.createdBy]);
  // A statement of its own: the policy of the history looks the request up, and within one statement it would not be there yet.
  sql.send(`insert into status_history (id, request_id, at, status, clock, actor_id) select $2, id, created_at, status, clock, $3 from service_request where id = $1`, [request.id, newId(), request.createdBy]);
  if (request.serial !== null) linkSerial(tx, request.id);
}

/** What came with a serial is part of the story of that unit, whoever took it in. */
const linkSerial = (tx: Tx, id: string): void => sqlOf(tx).send('select zamen_link_serial($1)', [id]);

import type { RecallChange } from '../../contracts/recalls';
import type { RecallOutcome, RecallState } from '../../contracts/unit-recalls';
import type { KeptRecall, RecallStore } from '../../domain/recalls/ports';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf } from '../unit-of-work';

export const rangesSql = `(select coalesce(jsonb_agg(jsonb_build_object('from', g.from_serial, 'to', g.to_serial) order by g.position), '[]') from recall_range g where g.recall_id = c.id)`;
export const recallColumns = `c.id, c.code, c.kind, c.state, jsonb_build_object('fa', c.title_fa, 'en', c.title_en) as title, jsonb_build_object('fa', c.instructions_fa, 'en', c.instructions_en) as instructions,
  c.item_id as "itemId", ${rangesSql} as ranges, c.lots, c.made_from::text as "madeFrom", c.made_to::text as "madeTo"`;
type Columns = Omit<KeptRecall, 'revision'>;
/** What a change goes on from; its state is moved by itself. */
export const recallRevision = ({ kind, title, instructions, itemId, ranges, lots, madeFrom, madeTo }: RecallChange): string => revisionOf({ kind, title, instructions, itemId, ranges, lots, madeFrom, madeTo });

function setRanges(tx: Tx, id: string, ranges: RecallChange['ranges']): void {
  if (ranges.length > 0) sqlOf(tx).send('insert into recall_range (recall_id, position, from_serial, to_serial) select $1, g.nth, g.first, g.last from unnest($2::text[], $3::text[]) with ordinality g (first, last, nth)', [id, ranges.map(({ from }) => from), ranges.map(({ to }) => to)]);
}
const values = ({ kind, title, instructions, itemId, ranges, lots, madeFrom, madeTo }: RecallChange): unknown[] => [kind, title.fa, title.en, instructions.fa, instructions.en, itemId, ranges.length > 0, lots, madeFrom, madeTo];

export function createRecallStore(): RecallStore {
  return {
    async recall(tx, id) {
      const [row] = await sqlOf(tx).query<Columns>(`select ${recallColumns} from recall c where c.id = $1 for no key update of c`, [id]);
      return row ? { ...row, revision: recallRevision(row) } : null;
    },
    stateOf: async (tx, id) => (await sqlOf(tx).query<{ state: RecallState }>('select state from recall where id = $1', [id]))[0]?.state ?? null,
    isProduct: async (tx, itemId) => (await sqlOf(tx).query(`select 1 from item where id = $1 and active and kind = 'product'`, [itemId])).length > 0,
    async add(tx, id, recall, by) {
      const made = await sqlOf(tx).query(
        `insert into recall (id, code, kind, title_fa, title_en, instructions_fa, instructions_en, item_id, by_serial, lots, made_from, made_to, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::text[], $11::date, $12::date, $13)
         on conflict (code) do nothing returning true`, [id, recall.code, ...values(recall), by]);
      if (made.length > 0) setRanges(tx, id, recall.ranges);
      return made.length > 0;
    },
    async change(tx, id, change) {
      const sql = sqlOf(tx);
      sql.send('update recall set kind = $2, title_fa = $3, title_en = $4, instructions_fa = $5, instructions_en = $6, item_id = $7, by_serial = $8, lots = $9::text[], made_from = $10::date, made_to = $11::date where id = $1', [id, ...values(change)]);
      sql.send('delete from recall_range where recall_id = $1', [id]);
      setRanges(tx, id, change.ranges);
    },
    async move(tx, id, state) {
      sqlOf(tx).send(`update recall set state = $2, published_at = coalesce(published_at, now()) where id = $1`, [id, state]);
    },
    async concerned(tx, id, unitId) {
      const [row] = await sqlOf(tx).query<{ settled: RecallOutcome | null }>(
        'select d.outcome as settled from serial_unit u join recall c on c.id = $1 and zamen_is_recalled(c, u) left join recall_settlement d on d.recall_id = c.id and d.unit_id = u.id where u.id = $2', [id, unitId]);
      return row ?? null;
    },
    async requestOf(tx, requestId, unitId) {
      const [row] = await sqlOf(tx).query<{ branchId: string; unitId: string | null; agentId: string | null; people: string[] }>(
        `select r.branch_id as "branchId", r.unit_id as "unitId", r.agent_id as "agentId", array_remove(array[r.technician_id] || array(select t.assignee_id from task t where t.request_id = r.id and t.state = 'open'), null) as people
         from service_request r where r.id = $1 and r.serial_unit_id = $2 and exists (select 1 from process_instance i where i.request_id = r.id and i.status in ('starting', 'active'))`, [requestId, unitId]);
      return row ?? null;
    },
    async settle(tx, id, unitId, { outcome, note, requestId }, by) {
      const [row] = await sqlOf(tx).query<{ settled: boolean }>('select zamen_settle_recall($1, $2, $3, $4, $5, $6) as settled', [id, unitId, outcome, note ?? null, requestId ?? null, by]);
      return row!.settled;
    },
  };
}

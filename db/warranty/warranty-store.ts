import { businessZone } from '../../contracts/business-zone';
import type { Tx } from '../../domain/shared/unit-of-work';
import { dayOf } from '../../domain/warranty/days';
import { counts } from '../../domain/warranty/standing';
import type { PlanTerms } from '../../domain/warranty/terms';
import type { KeptWarranty, Loss, NewWarranty, WarrantedUnit, WarrantyStore } from '../../domain/warranty/unit-ports';
import { newId } from '../../domain/shared/ids';
import { sqlOf } from '../unit-of-work';
import { termsColumns } from './plans';

const ofWarranty = (json: string, table: string, order: string): string => `coalesce((select jsonb_agg(jsonb_build_object(${json}) order by ${order}) from ${table} where e.warranty_id = w.id), '[]')`;
/** All that the rules ask of a warranty `w`, in the version `v` of its plan. */
const keptColumns = `w.id, w.unit_id as "unitId", w.plan_id as "planId", w.plan_version as "planVersion", w.state, w.source, w.starts_on::text as start, w.because, w.start_usage as "startUsage", w.customer_id as "customerId", w.activated_on::text as "activatedOn", w.invoiced_on::text as "invoicedOn",
  ${termsColumns},
  ${ofWarranty(`'itemId', e.item_id, 'class', e.class, 'kind', e.kind, 'days', e.days, 'on', e.given_on`, 'warranty_extension e', 'e.at, e.id')} as extensions,
  ${ofWarranty(`'from', e.from_on, 'to', e.to_on, 'givesBack', e.gives_back`, 'warranty_pause e', 'e.at, e.id')} as suspensions,
  coalesce((select jsonb_agg(e.transferred_on order by e.at, e.id) from warranty_transfer e where e.warranty_id = w.id), '[]') as transfers,
  ${ofWarranty(`'id', e.id, 'kind', e.kind, 'itemId', e.item_id, 'class', e.class, 'cause', e.cause, 'from', e.from_on, 'state', e.state, 'proposedBy', e.proposed_by, 'decidedBy', e.decided_by`, 'warranty_loss e', 'e.proposed_at, e.id')} as claims,
  coalesce((select jsonb_agg(jsonb_build_object('itemId', c.item_id, 'on', c.fitted_on, 'usage', null) order by c.fitted_on, c.id) from serial_component c where c.unit_id = w.unit_id and c.fitted_on is not null), '[]') as fitted`;
type Columns = Omit<KeptWarranty, 'terms' | 'losses' | 'voidFrom' | 'pausedSince'> & PlanTerms;

function keptOf({ calendar, startBasis, latestStart, transferable, partRule, partLength, usageUnit, lines, ...row }: Columns): KeptWarranty {
  const standing = row.claims.filter(({ state }) => counts(state));
  const lost = (kind: Loss['kind']) => standing.filter((one) => one.kind === kind);
  return {
    ...row, terms: { calendar, startBasis, latestStart, transferable, partRule, partLength, usageUnit, lines }, losses: lost('loss').map(({ itemId, class: of, from, cause }) => ({ itemId, class: of, from, cause })),
    voidFrom: lost('void').map(({ from }) => from).sort()[0] ?? null, pausedSince: row.suspensions.find(({ to }) => to === null)?.from ?? null,
  };
}

/** Warranties of units or by their own ids, in the order in which they came. */
export async function readWarranties(tx: Tx, of: Parameters<WarrantyStore['kept']>[1], lock = ''): Promise<KeptWarranty[]> {
  const [where, bind] = 'ids' in of ? ['w.id = any ($1::uuid[])', [of.ids]] : ['w.unit_id = any ($1::uuid[]) and ($2::uuid is null or w.plan_id = $2)', [of.unitIds, of.planId ?? null]];
  return (await sqlOf(tx).query<Columns>(`select ${keptColumns} from warranty w join warranty_plan_version v on v.plan_id = w.plan_id and v.version = w.plan_version where ${where} order by w.created_at, w.id ${lock}`, bind)).map(keptOf);
}

/** Of each product, in what each of its parts sits; a part directly below the product sits in nothing that could be named. */
export async function readParents(tx: Tx, itemIds: readonly string[]): Promise<Map<string, Record<string, string>>> {
  const rows = await sqlOf(tx).query<{ root: string; child: string; parent: string }>(
    `with recursive below as (
       select l.parent_id as root, l.child_id, null::uuid as parent from bom_line l where l.parent_id = any ($1::uuid[])
       union select b.root, l.child_id, l.parent_id from below b join bom_line l on l.parent_id = b.child_id
     ) select root, child_id as child, min(parent::text) as parent from below where parent is not null group by root, child_id`, [itemIds]);
  const parents = new Map<string, Record<string, string>>(itemIds.map((id) => [id, {}]));
  for (const { root, child, parent } of rows) parents.get(root)![child] = parent;
  return parents;
}

export function createWarrantyStore(): WarrantyStore {
  return {
    async plan(tx, id) {
      const [row] = await sqlOf(tx).query<PlanTerms & { version: number; active: boolean }>(`select p.version, p.active, ${termsColumns} from warranty_plan p join warranty_plan_version v on v.plan_id = p.id and v.version = p.version where p.id = $1`, [id]);
      if (!row) return null;
      const { version, active, ...terms } = row;
      return { version, active, terms };
    },
    units: (tx, ids) => sqlOf(tx).query<WarrantedUnit>('select u.id, u.item_id as "itemId", u.made_on::text as "madeOn", u.left_on::text as "leftOn", u.sold_on::text as "soldOn", u.owner_id as "ownerId", u.state from serial_unit u where u.id = any ($1::uuid[])', [ids]),
    parents: readParents,
    async insert(tx, rows) {
      if (rows.length === 0) return new Set();
      const of = <K extends keyof NewWarranty>(name: K): NewWarranty[K][] => rows.map((row) => row[name]);
      // In one order, so that two who activate the same units wait for each other and never both.
      const made = await sqlOf(tx).query<{ id: string }>(
        `insert into warranty (id, unit_id, plan_id, plan_version, state, source, through, channel_key, activated_on, invoiced_on, starts_on, because, start_usage, customer_id, created_by)
         select n.* from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::text[], $6::text[], $7::text[], $8::text[], $9::date[], $10::date[], $11::date[], $12::text[], $13::integer[], $14::uuid[], $15::uuid[])
           n (id, unit_id, plan_id, plan_version, state, source, through, channel_key, activated_on, invoiced_on, starts_on, because, start_usage, customer_id, created_by) order by n.unit_id
         on conflict (unit_id, plan_id) do nothing returning id`,
        [of('id'), of('unitId'), of('planId'), of('planVersion'), of('state'), of('source'), of('through'), of('key'), of('activatedOn'), of('invoicedOn'), of('start'), of('because'), of('startUsage'), of('customerId'), of('by')]);
      return new Set(made.map(({ id }) => id));
    },
    kept: (tx, of, lock) => readWarranties(tx, of, lock && 'for update of w'),
    async begin(tx, id, { activatedOn, invoicedOn, start, because }) {
      sqlOf(tx).send('update warranty set activated_on = $2::date, invoiced_on = $3::date, starts_on = $4::date, because = $5 where id = $1', [id, activatedOn, invoicedOn, start, because]);
    },
    async ofRequest(tx, requestId) {
      const [row] = await sqlOf(tx).query<{ unitId: string; itemId: string; on: string }>('select u.id as "unitId", u.item_id as "itemId", (r.created_at at time zone $2)::date::text as "on" from service_request r join serial_unit u on u.id = r.serial_unit_id where r.id = $1', [requestId, businessZone]);
      return row ?? null;
    },
    async keepAtIntake(tx, requestId, cover) {
      sqlOf(tx).send('update service_request set cover_at_intake = $2::jsonb where id = $1', [requestId, JSON.stringify(cover)]);
    },
    async setState(tx, id, state) {
      sqlOf(tx).send('update warranty set state = $2 where id = $1', [id, state]);
    },
    async cover(tx, warranties) {
      sqlOf(tx).send('delete from coverage where warranty_id = any ($1::uuid[])', [warranties.map(({ warrantyId }) => warrantyId)]);
      const rows = warranties.flatMap(({ warrantyId, periods }) => periods.map(({ itemId, class: of, kind, from, to, line }) => ({ w: warrantyId, i: itemId, c: of, k: kind, f: dayOf(from), t: to === Infinity ? null : dayOf(to), s: line.share, u: line.usage })));
      if (rows.length > 0) sqlOf(tx).send('insert into coverage (warranty_id, item_id, class, kind, during, share, usage) select w, i, c, k, daterange(f, t), s, u from jsonb_to_recordset($1::jsonb) r (w uuid, i uuid, c text, k text, f date, t date, s integer, u integer)', [JSON.stringify(rows)]);
    },
    async extend(tx, warrantyId, { itemId, class: of, kind, days, on, reason }, by) {
      sqlOf(tx).send('insert into warranty_extension (id, warranty_id, item_id, class, kind, days, given_on, reason, given_by) values ($1, $2, $3, $4, $5, $6, $7::date, $8, $9)', [newId(), warrantyId, itemId, of, kind, days, on, reason, by]);
    },
    async suspend(tx, warrantyId, { from, givesBack, reason }, by) {
      sqlOf(tx).send('insert into warranty_pause (id, warranty_id, from_on, gives_back, reason, paused_by) values ($1, $2, $3::date, $4, $5, $6)', [newId(), warrantyId, from, givesBack, reason, by]);
    },
    async resume(tx, warrantyId, on, by) {
      sqlOf(tx).send('update warranty_pause set to_on = $2::date, resumed_by = $3, resumed_at = now() where warranty_id = $1 and to_on is null', [warrantyId, on, by]);
    },
    async transfer(tx, { id, unitId, customerId }, to, on, by) {
      const sql = sqlOf(tx);
      sql.send('insert into warranty_transfer (id, warranty_id, transferred_on, from_id, to_id, given_by) values ($1, $2, $3::date, $4, $5, $6)', [newId(), id, on, customerId, to, by]);
      sql.send('update warranty set customer_id = $2 where id = $1', [id, to]);
      sql.send('update serial_unit set owner_id = $2 where id = $1', [unitId, to]);
    },
    async warrantyOfLoss(tx, lossId) {
      return (await sqlOf(tx).query<{ id: string }>('select warranty_id as id from warranty_loss where id = $1', [lossId]))[0]?.id ?? null;
    },
    async proposeLoss(tx, warrantyId, { kind, itemId, class: of, cause, from, evidence }, by) {
      const id = newId();
      sqlOf(tx).send('insert into warranty_loss (id, warranty_id, kind, item_id, class, cause, from_on, evidence, proposed_by) values ($1, $2, $3, $4, $5, $6, $7::date, $8, $9)', [id, warrantyId, kind, itemId, of, cause, from, evidence, by]);
      return id;
    },
    async moveLoss(tx, id, to, by, words) {
      const columns = to === 'objected' ? ['objection', 'objected_by', 'objected_at'] : to === 'kept' || to === 'lifted' ? ['review', 'reviewed_by', 'reviewed_at'] : ['decision', 'decided_by', 'decided_at'];
      sqlOf(tx).send(`update warranty_loss set state = $2, ${columns[0]} = $3, ${columns[1]} = $4, ${columns[2]} = now() where id = $1`, [id, to, words, by]);
    },
  };
}

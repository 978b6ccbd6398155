import type { NewPlan, PlanChange, PlanDetail, PlanLineFields, PlanRow } from '../../contracts/warranty-plans';
import { may } from '../../domain/access/may';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import type { KeptPlan, PlanQueries, PlanStore } from '../../domain/warranty/plan-ports';
import { refJson } from '../read/items';
import { sqlOf } from '../unit-of-work';

const lineJson = `'itemId', l.item_id, 'class', l.class, 'kind', l.kind, 'length', case when l.months is not null then jsonb_build_object('months', l.months, 'days', l.days) end, 'usage', l.usage, 'afterWarranty', l.after_warranty, 'share', l.share, 'exchange', l.exchange, 'exclusions', to_jsonb(l.exclusions)`;
const linesOf = (json: string, from = 'warranty_plan_line l'): string => `(select jsonb_agg(jsonb_build_object(${json}) order by l.position) from ${from} where l.plan_id = v.plan_id and l.version = v.version)`;
/** What the rules ask of a version `v`. */
export const termsColumns = `v.calendar, v.start_basis as "startBasis",
  case when v.latest_after is not null then jsonb_build_object('after', v.latest_after, 'length', jsonb_build_object('months', v.latest_months, 'days', v.latest_days)) end as "latestStart",
  v.transferable, v.part_rule as "partRule", jsonb_build_object('months', v.part_months, 'days', v.part_days) as "partLength", v.usage_unit as "usageUnit", ${linesOf(lineJson)} as lines`;
/** All that a change says, of the plan `p` in its version `v`. */
const kept = `p.id, p.code, p.version, jsonb_build_object('fa', v.title_fa, 'en', v.title_en) as title, v.commitments, ${termsColumns}, p.active`;
const from = 'warranty_plan p join warranty_plan_version v on v.plan_id = p.id and v.version = p.version';
type Columns = Omit<KeptPlan, 'revision'>;
const keptOf = (row: Columns): KeptPlan => ({ ...row, revision: revisionOf(row) });

function write(tx: Tx, id: string, version: number, plan: Omit<PlanChange, 'active'>, by: string): void {
  const { title, latestStart, lines } = plan;
  sqlOf(tx).send(
    `insert into warranty_plan_version (plan_id, version, title_fa, title_en, calendar, start_basis, latest_after, latest_months, latest_days, transferable, part_rule, part_months, part_days, usage_unit, commitments, changed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16)`,
    [id, version, title.fa, title.en, plan.calendar, plan.startBasis, latestStart?.after ?? null, latestStart?.length.months ?? null, latestStart?.length.days ?? null, plan.transferable, plan.partRule, plan.partLength.months, plan.partLength.days, plan.usageUnit, JSON.stringify(plan.commitments), by]);
  const rows = lines.map(({ length, ...line }: PlanLineFields, position) => ({ ...line, position, months: length?.months ?? null, days: length?.days ?? null }));
  sqlOf(tx).send(
    `insert into warranty_plan_line (plan_id, version, position, item_id, class, kind, months, days, usage, after_warranty, share, exchange, exclusions)
     select $1, $2, l.position, l."itemId", l.class, l.kind, l.months, l.days, l.usage, l."afterWarranty", l.share, l.exchange, array(select jsonb_array_elements_text(l.exclusions))
     from jsonb_to_recordset($3::jsonb) l (position integer, "itemId" uuid, class text, kind text, months integer, days integer, usage integer, "afterWarranty" boolean, share integer, exchange text, exclusions jsonb)`, [id, version, JSON.stringify(rows)]);
}

export function createPlanStore(): PlanStore {
  return {
    async plan(tx, id) {
      const [row] = await sqlOf(tx).query<Columns>(`select ${kept} from ${from} where p.id = $1 for no key update of p`, [id]);
      return row ? keptOf(row) : null;
    },
    async unknownItems(tx, ids) {
      if (ids.length === 0) return [];
      return (await sqlOf(tx).query<{ id: string }>(`select a.id from unnest($1::uuid[]) a (id) where not exists (select 1 from item i where i.id = a.id and i.active and i.kind in ('product', 'part'))`, [ids])).map(({ id }) => id);
    },
    async add(tx, id, plan: NewPlan, by) {
      const made = await sqlOf(tx).query('insert into warranty_plan (id, code, version) values ($1, $2, 1) on conflict (code) do nothing returning true as made', [id, plan.code]);
      if (made.length > 0) write(tx, id, 1, plan, by);
      return made.length > 0;
    },
    async addVersion(tx, id, version, plan, by) {
      write(tx, id, version, plan, by);
      sqlOf(tx).send('update warranty_plan set version = $2 where id = $1', [id, version]);
    },
    async setActive(tx, id, active) {
      sqlOf(tx).send('update warranty_plan set active = $2 where id = $1', [id, active]);
    },
  };
}

export function createPlanQueries(): PlanQueries {
  return {
    async list(tx) {
      const rows = await sqlOf(tx).query<Omit<PlanRow, 'changedAt'> & { at: Date }>(
        `select p.id, p.code, jsonb_build_object('fa', v.title_fa, 'en', v.title_en) as title, p.version, v.start_basis as "startBasis", v.calendar, p.active, v.at,
           (select count(*)::int from warranty_plan_line l where l.plan_id = p.id and l.version = p.version) as lines from ${from} order by p.active desc, p.code`);
      return rows.map(({ at, ...row }) => ({ ...row, changedAt: at.toISOString() }));
    },
    async detail(tx, actor, id) {
      type Shown = { shown: PlanDetail['lines']; versions: PlanDetail['versions'] };
      const [row] = await sqlOf(tx).query<Columns & Shown>(
        `select ${kept}, ${linesOf(`${lineJson}, 'item', case when i.id is not null then ${refJson('i')} end`, 'warranty_plan_line l left join item i on i.id = l.item_id')} as shown,
           (select jsonb_agg(jsonb_build_object('version', o.version, 'at', o.at, 'by', case when u.id is not null then jsonb_build_object('id', u.id, 'name', jsonb_build_object('fa', u.name_fa, 'en', u.name_en)) end) order by o.version desc)
            from warranty_plan_version o left join app_user u on u.id = o.changed_by where o.plan_id = p.id) as versions from ${from} where p.id = $1`, [id]);
      if (!row) return null;
      const { shown, versions, ...columns } = row;
      return { ...keptOf(columns), lines: shown, versions: versions.map((one) => ({ ...one, at: new Date(one.at).toISOString() })), mayChange: may(actor, 'warranty.manage') };
    },
  };
}

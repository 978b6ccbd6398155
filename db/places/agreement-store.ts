import type { AgentDoubt, AgreementChange, AgreementRow } from '../../contracts/agreements';
import type { Term } from '../../contracts/catalogue';
import { branchesOf } from '../../domain/access/may';
import type { AgreementStore } from '../../domain/places/manage-agreements';
import { revisionOf } from '../../domain/shared/revision';
import { counted } from '../counted';
import { todaySql } from '../business-day';
import { sqlOf, type Sql } from '../unit-of-work';

/** What an agreement is bounded to, each by one of the company's lists; none of it means all. */
const bounds = { serviceTypeIds: 'service-type', productKindIds: 'product-kind', areaIds: 'area' } as const;
type Bound = keyof typeof bounds;
const boundNames = Object.keys(bounds) as Bound[];
const columns = ['number', 'from_on', 'to_on', 'grade', 'capacity', 'collateral', 'consignment_ceiling', 'sells'];
const valuesOf = ({ number, fromOn, toOn, grade, capacity, collateral, consignmentCeiling, sells }: AgreementChange): unknown[] => [number, fromOn, toOn, grade, capacity, collateral, consignmentCeiling, sells];

async function writeBounds(sql: Sql, id: string, agreement: AgreementChange): Promise<void> {
  const rows = boundNames.flatMap((name) => [...new Set(agreement[name])].map((term) => [bounds[name], term] as const));
  await sql.query('insert into agent_agreement_term (agreement_id, list, term_id) select $1, g.list, g.term from unnest($2::text[], $3::uuid[]) g (list, term)', [id, rows.map(([list]) => list), rows.map(([, term]) => term)]);
}

export function createAgreementStore(): AgreementStore {
  const store: AgreementStore = {
    async ofAgent(tx, agentId) {
      const terms = (list: string, as: string): string => `coalesce((select json_agg(json_build_object('id', t.id, 'code', t.code, 'name', json_build_object('fa', t.name_fa, 'en', t.name_en)) order by t.position, t.code)
        from agent_agreement_term b join catalogue_term t on t.id = b.term_id where b.agreement_id = g.id and b.list = '${list}'), '[]') as "${as}"`;
      const rows = await sqlOf(tx).query<Omit<AgreementRow, 'revision'> & { serviceTypes: Term[] }>(
        `select g.id, g.number, g.from_on::text as "fromOn", g.to_on::text as "toOn", g.grade, g.capacity, g.collateral::text as collateral, g.consignment_ceiling::text as "consignmentCeiling", g.sells,
           case when g.from_on > ${todaySql} then 'future' when g.to_on < ${todaySql} then 'ended' else 'current' end as state, ${terms('service-type', 'serviceTypes')}, ${terms('product-kind', 'productKinds')}, ${terms('area', 'areas')}
         from agent_agreement g where g.agent_id = $1 order by g.from_on desc`, [agentId]);
      return rows.map((row) => ({ ...row, revision: revisionOf({ ...row, state: null }) }));
    },
    async overlap(tx, agentId, { fromOn, toOn }, except) {
      const [row] = await sqlOf(tx).query<{ from: string }>(
        `select from_on::text as "from" from agent_agreement where agent_id = $1 and daterange(from_on, to_on, '[]') && daterange($2::date, $3::date, '[]') and id is distinct from $4::uuid order by from_on limit 1`, [agentId, fromOn, toOn, except]);
      return row?.from ?? null;
    },
    async unknownTerms(tx, agreement, before) {
      // A term that was switched off stays where it is.
      const had = new Set([...before?.serviceTypes ?? [], ...before?.productKinds ?? [], ...before?.areas ?? []].map(({ id }) => id));
      const asked = boundNames.flatMap((name) => agreement[name].filter((term) => !had.has(term)).map((term) => [name, bounds[name], term] as const));
      if (asked.length === 0) return [];
      const rows = await sqlOf(tx).query<{ name: string }>(
        'select distinct g.name from unnest($1::text[], $2::text[], $3::uuid[]) g (name, list, term) where not exists (select 1 from catalogue_term t where t.id = g.term and t.list = g.list and t.active) order by 1',
        [asked.map(([name]) => name), asked.map(([, list]) => list), asked.map(([, , term]) => term)]);
      return rows.map(({ name }) => name);
    },
    async add(tx, id, agentId, agreement) {
      const sql = sqlOf(tx);
      await sql.query(`insert into agent_agreement (id, agent_id, ${columns.join(', ')}) values ($1, $2, ${columns.map((_, at) => `$${at + 3}`).join(', ')})`, [id, agentId, ...valuesOf(agreement)]);
      await writeBounds(sql, id, agreement);
    },
    async change(tx, id, agreement) {
      const sql = sqlOf(tx);
      await sql.query(`update agent_agreement set ${columns.map((column, at) => `${column} = $${at + 2}`).join(', ')} where id = $1`, [id, ...valuesOf(agreement)]);
      await sql.query('delete from agent_agreement_term where agreement_id = $1', [id]);
      await writeBounds(sql, id, agreement);
    },
    async openRequests(tx, agentId) {
      const [row] = await sqlOf(tx).query<{ open: number }>(`select ${counted(`process_instance i where i.status in ('starting', 'active') and i.agent_id = $1`)} as open`, [agentId]);
      return row!.open;
    },
    async fit(tx, actor, agentId, itemId) {
      const [row] = await sqlOf(tx).query<{ had: boolean; holds: boolean; ended: string | null; capacity: number | null; goods: boolean }>(
        `with held as (select g.* from agent_agreement g where g.agent_id = $1 and daterange(g.from_on, g.to_on, '[]') @> ${todaySql}),
           kinds as (select b.term_id from agent_agreement_term b join held on held.id = b.agreement_id where b.list = 'product-kind')
         select exists (select 1 from agent_agreement g where g.agent_id = $1 and g.from_on <= ${todaySql}) as had, exists (select 1 from held) as holds,
           (select max(g.to_on)::text from agent_agreement g where g.agent_id = $1 and g.to_on < ${todaySql}) as ended, (select capacity from held) as capacity,
           $2::uuid is null or not exists (select 1 from kinds) or exists (
             with recursive above as (select i.kind_id as id from item i where i.id = $2 union select t.parent_id from catalogue_term t join above a on t.id = a.id where t.parent_id is not null) select 1 from above where id in (select term_id from kinds)
           ) as goods
         from agent a where a.id = $1 and a.active and ($3::uuid = a.id or $3::uuid is null and a.branch_id = any ($4::uuid[]))`, [agentId, itemId, actor.agentId, branchesOf(actor, 'request.create')]);
      if (!row) return null;
      const doubts: AgentDoubt[] = [
        ...(row.had && !row.holds ? ['ended' as const] : []), ...(row.goods ? [] : ['goods' as const]), ...(row.capacity !== null && await store.openRequests(tx, agentId) >= row.capacity ? ['capacity' as const] : []),
      ];
      return { doubts, endedOn: row.had && !row.holds ? row.ended : null, capacity: row.capacity };
    },
  };
  return store;
}

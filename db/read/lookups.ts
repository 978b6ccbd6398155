import { branchesOf, mayAtAll, type ScopedRow } from '../../domain/access/may';
import { shownPhone } from '../../domain/access/personal';
import type { LookupItem, LookupKind, LookupQueries } from '../../domain/lookups/queries';
import { lookSerial } from '../../domain/requests/serial';
import type { UserActor } from '../../domain/shared/actor';
import { routeKindOf } from '../catalogue/unit-routes';
import { sqlOf, type Sql } from '../unit-of-work';
import { searchFor } from './found-requests';
import { pricesInForce, type PricedPlace } from './price-in-force';
import { searchPattern } from './search-pattern';
import { deviceOf } from './task-rows';

interface Row { id: string; fa: string; en: string; hint: string | null; /** Where it differs. */ hint_en?: string | null; price?: string | null; kind?: string; code?: string | null }
interface Filter { pattern: string | null; role?: string; limit: number; /** Only this one. */ id: string | null; /** For whose work. */ request: string | null }
type Lookup = (sql: Sql, actor: UserActor, filter: Filter) => Promise<Row[]>;

const hitsOf = { requests: 12, customers: 5, serials: 5 };
/** Fewer letters and digits are the beginning of too many serials. */
const shortestSerial = 4;

/** Colleagues: an agent's own people, or the staff of my branches. */
const people: Lookup = (sql, actor, { pattern, role, limit, id }) => sql.query<Row>(
  `select u.id, u.name_fa as fa, u.name_en as en, n.name_fa as hint, n.name_en as hint_en from app_user u left join unit n on n.id = u.unit_id
   where u.active and ($4::uuid is null and u.agent_id is null and (u.all_branches or u.branch_id = any ($3::uuid[])) or u.agent_id = $4)
     and ($1::text is null or zamen_normalise(u.name_fa || ' ' || u.name_en || ' ' || u.login) like $1)
     and ($2::text is null or exists (select 1 from person_role r where r.user_id = u.id and r.role = $2))
   and ($6::uuid is null or u.id = $6)
   order by u.name_fa, u.id limit $5`, [pattern, role ?? null, branchesOf(actor, 'lookup.read'), actor.agentId, limit, id]);

/** Those that the device of the request passes through first, in their order. */
const units: Lookup = (sql, actor, { pattern, role, limit, id, request }) => sql.query<Row>(
  `select n.id, n.name_fa as fa, n.name_en as en, n.code as hint from unit n left join unit_route_step s on s.unit_id = n.id and s.kind_id = ${routeKindOf('(select i.kind_id from service_request r join item i on i.id = r.item_id where r.id = $6)')}
   where n.active and n.branch_id = any ($3::uuid[]) and ($1::text is null or zamen_normalise(n.name_fa || ' ' || n.name_en || ' ' || n.code) like $1) and ($2::text is null or n.kind = $2) and ($5::uuid is null or n.id = $5)
   order by s.position nulls last, n.name_fa, n.id limit $4`, [pattern, role ?? null, branchesOf(actor, 'lookup.read'), limit, id, request]);

const agents: Lookup = (sql, actor, { pattern, limit, id }) => sql.query<Row>(
  `select g.id, g.name as fa, g.name as en, g.code as hint from agent g
   where g.active and ($3::uuid is null and g.branch_id = any ($2::uuid[]) or g.id = $3) and ($1::text is null or zamen_normalise(g.name || ' ' || g.code) like $1) and ($5::uuid is null or g.id = $5)
   order by g.name, g.id limit $4`, [pattern, branchesOf(actor, 'lookup.read'), actor.agentId, limit, id]);

const customers: Lookup = (sql, actor, { pattern, limit, id }) => (!mayAtAll(actor, 'lookup.customer') || (pattern === null && id === null) ? Promise.resolve([]) : id !== null ? sql.query<Row>(
  'select p.id, p.name as fa, p.name as en, p.phone as hint from party p where p.id = $1', [id]) : sql.query<Row>(
  `select p.id, p.name as fa, p.name as en, p.phone as hint from ${searchFor(actor, 'zamen_party_matches', '$1, $2')} m (id) join party p on p.id = m.id order by p.name, p.id`, [pattern, limit]));

/** At the price that is in force for customers of the place; where no list knows one, at that of the catalogue. */
const items: Lookup = async (sql, actor, filter) => {
  const [rows, place] = await Promise.all([itemRows(sql, filter), filter.request === null ? [] : sql.query<PricedPlace>('select branch_id as "branchId", agent_id as "agentId" from service_request where id = $1', [filter.request])]);
  const prices = await pricesInForce(sql, place[0] ?? actor, rows.map(({ id }) => id));
  return rows.map((row) => ({ ...row, price: prices.get(row.id) ?? row.price ?? null }));
};
const itemRows = (sql: Sql, { pattern, role, limit, id }: Filter): Promise<Row[]> => sql.query<Row>(
  `select i.id, i.title_fa as fa, i.title_en as en, i.brand as hint, i.price::text as price, i.kind, i.code from item i
   where i.active and ($1::text is null or i.search like $1) and ($2::text is null or i.kind = $2 or ($2 = 'goods' and i.kind <> 'service')) and ($4::uuid is null or i.id = $4) order by i.title_fa, i.id limit $3`, [pattern, role ?? null, limit, id]);

const branches: Lookup = (sql, actor, { pattern, limit, id }) => sql.query<Row>(
  `select b.id, b.name_fa as fa, b.name_en as en, b.code as hint from branch b
   where b.active and b.id = any ($2::uuid[]) and ($1::text is null or zamen_normalise(b.name_fa || ' ' || b.name_en || ' ' || b.code) like $1) and ($4::uuid is null or b.id = $4) order by b.name_fa, b.id limit $3`, [pattern, branchesOf(actor, 'lookup.read'), limit, id]);

/** Groups are the company's: for whoever may share something with any of them. */
const groups: Lookup = (sql, actor, { pattern, limit, id }) => (!mayAtAll(actor, 'view.publish') ? Promise.resolve([]) : sql.query<Row>(
  `select g.id, g.name_fa as fa, g.name_en as en, null as hint from user_group g where g.active and ($1::text is null or zamen_normalise(g.name_fa || ' ' || g.name_en || ' ' || g.key) like $1) and ($3::uuid is null or g.id = $3) order by g.name_fa, g.id limit $2`, [pattern, limit, id]));

/** Each below what it stands below, which its name alone may not say. `role`: the kind. */
const faults: Lookup = (sql, _actor, { pattern, role, limit, id }) => sql.query<Row>(
  `select f.id, f.name_fa as fa, f.name_en as en, concat_ws(' · ', above.name_fa, f.code) as hint, concat_ws(' · ', above.name_en, f.code) as hint_en from fault f left join fault above on above.id = f.parent_id
   where f.active and ($1::text is null or zamen_normalise(f.name_fa || ' ' || f.name_en || ' ' || f.code) like $1) and ($2::text is null or f.kind = $2) and ($4::uuid is null or f.id = $4)
   order by f.position, f.code limit $3`, [pattern, role ?? null, limit, id]);

const lookups: Record<LookupKind, Lookup> = { person: people, unit: units, agent: agents, customer: customers, item: items, branch: branches, group: groups, fault: faults };

/** Customers belong to no branch: their numbers are seen whole by whoever sees those of their own place. */
export const ownRow = ({ branchId, agentId }: UserActor): ScopedRow => ({ branchId, agentId });

/** Units of the whole serial or IMEI, or that read the same; for staff also those that begin so. */
async function unitsOf(sql: Sql, actor: UserActor, q: string): Promise<{ id: string; serial: string; title: string; brand: string | null }[]> {
  const look = lookSerial(q);
  if (!mayAtAll(actor, 'serial.read') || look.length < shortestSerial || look.length > 60) return [];
  const begins = actor.agentId === null ? 'union all (select u.id, 1 from serial_unit u where u.look_key >= $3 and u.look_key < $4 order by u.look_key, u.id limit $2)' : '';
  return sql.query(
    `select u.id, u.serial, i.title_fa as title, i.brand from (select h.id, min(h.place) as place from (select f.id, case when f.exact then 0 else 1 end as place from zamen_serials($1, $2) f ${begins}) h (id, place) group by h.id) hits
     join serial_unit u on u.id = hits.id join item i on i.id = u.item_id order by hits.place, u.look_key, u.id limit $2`, [q, hitsOf.serials, ...(actor.agentId === null ? [look, `${look}\u{10FFFF}`] : [])]);
}

export function createLookupQueries(): LookupQueries {
  return {
    async lookUp(tx, actor, kind, { q, role, limit, id, request }) {
      const pattern = q === undefined ? null : searchPattern(q);
      const found = await lookups[kind](sqlOf(tx), actor, { pattern, role, limit, id: id ?? null, request: request ?? null });
      const rows = kind === 'customer' ? found.map((row) => ({ ...row, hint: shownPhone(actor, ownRow(actor), row.hint) })) : found;
      return rows.map((row): LookupItem => ({
        id: row.id, label: { fa: row.fa, en: row.en }, hint: row.hint === null ? null : { fa: row.hint, en: row.hint_en ?? row.hint },
        ...(row.kind !== undefined && { kind: row.kind, price: row.price, code: row.code }),
      }));
    },

    async search(tx, actor, q) {
      const sql = sqlOf(tx);
      const pattern = searchPattern(q);
      if (pattern === null) return [];
      const [serials, requests] = await Promise.all([unitsOf(sql, actor, q), sql.query<{ id: string; no: string; tracking_code: string; serial: string | null; item_text: string; brand_text: string | null; customer: string }>(
        `select r.id, r.no, r.tracking_code, r.serial, r.item_text, r.brand_text, coalesce(p.name, '') as customer
         from ${searchFor(actor, 'zamen_request_matches', '$1, null, null, null, null, $2')} h join service_request r on r.id = h.id left join party p on p.id = r.customer_id
         order by (lower(r.no) = $3 or lower(r.tracking_code) = $3 or lower(r.serial) = $3) desc nulls last, h.created_at desc, h.id desc`, [pattern, hitsOf.requests, pattern.slice(1, -1)])]);
      const found = mayAtAll(actor, 'lookup.customer') ? await sql.query<{ id: string; name: string; phone: string | null; request_id: string | null }>(
        `select p.id, p.name, p.phone, (select r.id from service_request r where r.customer_id = p.id order by r.created_at desc limit 1) as request_id
         from ${searchFor(actor, 'zamen_party_matches', '$1, $2')} m (id) join party p on p.id = m.id order by p.name, p.id`, [pattern, hitsOf.customers]) : [];
      return [
        ...serials.map((row) => ({ kind: 'serial' as const, id: row.id, requestId: null, title: row.serial, subtitle: [row.title, row.brand].filter(Boolean).join(' · ') })),
        ...requests.map((row) => ({ kind: 'request' as const, id: row.id, requestId: row.id, title: `${row.no} · ${deviceOf(row)}`, subtitle: [row.customer, row.serial].filter(Boolean).join(' · ') })),
        ...found.map((row) => ({ kind: 'customer' as const, id: row.id, requestId: row.request_id, title: row.name, subtitle: shownPhone(actor, ownRow(actor), row.phone) ?? '' })),
      ];
    },
  };
}


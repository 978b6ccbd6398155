import type { Term } from '../../contracts/catalogue';
import type { CustomerDetail, CustomerDevice, CustomerFilters, CustomerKind, CustomerPart, CustomerRow } from '../../contracts/customers';
import { ok } from '../../contracts/errors';
import type { PersonalField } from '../../contracts/personal';
import { may } from '../../domain/access/may';
import { masked, mayReveal, shownPhone } from '../../domain/access/personal';
import type { CustomerQueries } from '../../domain/customers/ports';
import { revisionOf } from '../../domain/shared/revision';
import type { UserActor } from '../../domain/shared/actor';
import { knownColumns } from '../customers/customer-store';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';
import { customerWords, findsPhones } from './found-requests';
import { searchPattern } from './search-pattern';

export interface CustomerColumns { id: string; key: string; kind: CustomerKind; name: string; phone: string | null; code: string | null; city: string | null; agent: string | null; area: Term | null; groups: Term[]; last_at: Date | null; erased_at: Date | null; created_at: Date }
type DetailColumns = CustomerColumns & Record<CustomerPart, string | null> & { national_id_end: string | null; foreign_id_end: string | null; iban_end: string | null };
interface DeviceRow extends Omit<CustomerDevice, 'lastAt'> { lastAt: Date | null }

const termJson = `json_build_object('id', t.id, 'code', t.code, 'name', json_build_object('fa', t.name_fa, 'en', t.name_en))`;
export const rowColumns = `p.id, (select ${termJson} from catalogue_term t where t.id = p.area_id) as area,
  coalesce((select json_agg(${termJson} order by t.position, t.code) from catalogue_term t where t.id = any (p.group_ids)), '[]') as groups, p.created_at::text as key, p.created_at, p.erased_at, a.name as agent, (select max(r.created_at) from service_request r where r.customer_id = p.id) as last_at`;
/** Customers belong to no branch: what is personal is seen whole by whoever sees that of their own place. */
const ownRow = ({ branchId, agentId }: UserActor) => ({ branchId, agentId });
/** So many who were merged lead a search to who they are now. */
const mostLedFrom = 200;
/** So many devices of one customer are shown. */
const mostDevices = 100;

export const rowOf = (actor: UserActor, { id, kind, name, phone, code, city, area, groups, agent, last_at, erased_at, created_at }: CustomerColumns): CustomerRow => ({
  id, kind, name, phone: shownPhone(actor, ownRow(actor), phone), code, city, area, groups, agent, lastContactAt: last_at?.toISOString() ?? null, erasedAt: erased_at?.toISOString() ?? null, createdAt: created_at.toISOString(),
});

function detailOf(actor: UserActor, row: DetailColumns): CustomerDetail {
  const sees = may(actor, 'personal.phone', ownRow(actor));
  const hidden = (value: string | null): string | null => (value === null || sees ? value : '••••');
  const end = (value: string | null): string | null => (value === null ? null : masked(value));
  const there: [PersonalField, boolean][] = [
    ['phone', row.phone !== null && !sees], ['national-id', row.nationalId !== null], ['foreign-id', row.foreignId !== null], ['iban', row.iban !== null], ['postal-code', row.postalCode !== null && !sees], ['address', row.address !== null && !sees],
  ];
  const { kind, name, phone, code, nationalId, foreignId, legalId, economicNo, iban, postalCode, province, city, address, subscriptionNo } = row;
  return {
    ...rowOf(actor, row), legalId, economicNo, province, subscriptionNo, nationalId: end(row.national_id_end), foreignId: end(row.foreign_id_end), iban: end(row.iban_end), postalCode: hidden(postalCode), address: hidden(address),
    reveal: there.flatMap(([field, isHidden]) => (isHidden && mayReveal(actor, field, ownRow(actor), false) ? [field] : [])),
    mayChange: row.erased_at === null && may(actor, 'customer.change'), mayErase: may(actor, 'personal.erase'),
    revision: revisionOf({ kind, name, phone, code, nationalId, foreignId, legalId, economicNo, iban, postalCode, province, city, address, subscriptionNo, areaId: row.area?.id ?? null, groupIds: row.groups.map(({ id }) => id).sort(), erased: row.erased_at !== null }),
  };
}

function conditionsOf(actor: UserActor, { q, kind, area, group }: CustomerFilters, parameter: (value: unknown) => string): string[] {
  const pattern = q === undefined ? null : searchPattern(q);
  const words = pattern === null ? null : parameter(pattern);
  // By the whole of what is searched, which has an index; whoever may not look for phones is then held to the name.
  const named = findsPhones(actor) ? `p.search like ${words}` : `(p.search like ${words} and ${customerWords(actor)} like ${words})`;
  return ['p.merged_into is null', ...(area ? [`p.area_id in (with recursive below as (select ${parameter(area)}::uuid as id union select t.id from catalogue_term t join below on t.parent_id = below.id) select id from below)`] : []), ...(group ? [`p.group_ids @> array[${parameter(group)}::uuid]`] : []), ...(kind ? [`p.kind = ${parameter(kind)}`] : []), ...(words ? [`(${named} or p.numbers like ${words} or p.id = any (array(select p.merged_into from party p where p.merged_into is not null and (${named} or p.numbers like ${words}) limit ${mostLedFrom})))`] : [])];
}

export function createCustomerQueries(): CustomerQueries {
  return {
    async list(tx, actor, filter) {
      const cursor = decodeCursor(filter.after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const where = [...conditionsOf(actor, filter, parameter), ...(cursor.value ? [`(p.created_at, p.id) < (${parameter(cursor.value.key)}::timestamptz, ${parameter(cursor.value.id)}::uuid)`] : [])];
      const rows = await sqlOf(tx).query<CustomerColumns>(
        `with page as (select p.* from party p where ${where.join(' and ')} order by p.created_at desc, p.id desc limit ${parameter(filter.limit + 1)})
         select p.kind, p.name, p.phone, p.code, p.city, ${rowColumns} from page p left join agent a on a.id = p.agent_id order by p.created_at desc, p.id desc`, bind);
      const page = cutPage(rows, filter.limit);
      return ok({ items: page.rows.map((row) => rowOf(actor, row)), next: page.next });
    },
    async detail(tx, actor, id) {
      const [row] = await sqlOf(tx).query<DetailColumns>(`select ${knownColumns('p')}, p.national_id_end, p.foreign_id_end, p.iban_end, ${rowColumns} from party p left join agent a on a.id = p.agent_id where p.id = (select coalesce(m.merged_into, m.id) from party m where m.id = $1)`, [id]);
      return row ? detailOf(actor, row) : null;
    },
    async devices(tx, id) {
      const rows = await sqlOf(tx).query<DeviceRow>(
        `with brought as (
           select r.serial_unit_id as unit, r.serial, max(r.item_text) as device, count(*)::int as requests, max(r.created_at) as last_at
           from (select * from service_request x where x.customer_id = $1 order by x.created_at desc, x.id desc limit 1000) r where r.serial is not null group by 1, 2
         )
         select coalesce(b.unit, u.id) as "unitId", coalesce(u.serial, b.serial) as serial, coalesce(i.title_fa, b.device) as device, u.sold_on::text as "soldOn", coalesce(b.requests, 0) as requests, b.last_at as "lastAt"
         from brought b full join (select * from serial_unit s where s.owner_id = $1) u on u.id = b.unit left join item i on i.id = u.item_id
         order by b.last_at desc nulls last, 1 limit ${mostDevices}`, [id]);
      return rows.map(({ lastAt, ...row }) => ({ ...row, lastAt: lastAt?.toISOString() ?? null }));
    },
  };
}

import type { GrantView, RoleDetail, RoleHead } from '../../contracts/access';
import type { Action, Scope } from '../../contracts/actions';
import { isAction } from '../../contracts/actions';
import { isModule } from '../../contracts/modules';
import type { Status } from '../../contracts/statuses';
import type { AccessStore, RoleContent } from '../../domain/access/ports';
import type { Grant } from '../../domain/access/rights';
import type { Tx } from '../../domain/shared/unit-of-work';
import { sqlOf, type Sql } from '../unit-of-work';

interface HeadRow { key: string; name_fa: string; name_en: string; built_in: boolean; active: boolean; people: number; groups: number }
interface DetailRow extends HeadRow { hidden: string[]; revision: string; grants: { action: string; scope: Scope; statuses: Status[] | null; amount: string | null }[] }

const inOrder = 'order by r.position, r.name_en, r.key';
const headColumns = `r.key, r.name_fa, r.name_en, r.built_in, r.active, (select count(*)::int from user_role u where u.role = r.key) as people, (select count(*)::int from user_group_role g where g.role = r.key) as groups`;
const headOf = (row: HeadRow): RoleHead => ({ key: row.key, name: { fa: row.name_fa, en: row.name_en }, builtIn: row.built_in, active: row.active, people: row.people, groups: row.groups });
const grantOf = ({ action, scope, statuses, amount }: DetailRow['grants'][number]): GrantView => ({ action: action as Action, scope, statuses, amountLimit: amount });

async function putGrants(sql: Sql, key: string, { grants }: RoleContent): Promise<void> {
  sql.send('delete from role_grant where role = $1', [key]);
  await sql.query(
    `insert into role_grant (role, action, scope, statuses, amount_limit)
     select $1, g.action, g.scope, (select array_agg(s order by s) from jsonb_array_elements_text(nullif(g.statuses, 'null'::jsonb)) s), g."amountLimit" from jsonb_to_recordset($2::jsonb) as g (action text, scope text, statuses jsonb, "amountLimit" bigint)`, [key, JSON.stringify(grants)]);
}

async function grantsOf(tx: Tx, roles: readonly string[]): Promise<Grant[]> {
  const rows = await sqlOf(tx).query<{ role: string; action: string; scope: Scope; statuses: Status[] | null; amount: string | null }>(
    'select g.role, g.action, g.scope, g.statuses, g.amount_limit::text as amount from role_grant g where g.role = any ($1::text[]) order by array_position($1::text[], g.role), g.action', [roles]);
  return rows.filter(({ action }) => isAction(action)).map(({ amount, ...grant }) => ({ ...grant, action: grant.action as Action, amountLimit: amount === null ? null : BigInt(amount) }));
}

async function unknownRole(tx: Tx, roles: readonly string[]): Promise<string | null> {
  const [row] = await sqlOf(tx).query<{ role: string }>('select w.role from unnest($1::text[]) with ordinality as w (role, n) where not exists (select 1 from role r where r.key = w.role) order by w.n limit 1', [roles], 'kept');
  return row?.role ?? null;
}

export const roleStore: Pick<AccessStore, 'lock' | 'administrators' | 'roles' | 'roleNames' | 'role' | 'unknownRole' | 'grantsOf' | 'addRole' | 'putRole' | 'removeRole'> = {
  async lock(tx) {
    await sqlOf(tx).query(`select pg_advisory_xact_lock(hashtextextended('access', 0))`);
  },
  async administrators(tx) {
    // Who changes access sees its page: a role that lets them cannot hide it.
    const [row] = await sqlOf(tx).query<{ access: number; people: number }>(
      `select count(distinct u.id) filter (where g.action = 'access.change')::int as access, count(distinct u.id) filter (where g.action = 'user.manage')::int as people
       from app_user u join person_role p on p.user_id = u.id join role_grant g on g.role = p.role and g.action in ('access.change', 'user.manage') where u.active`);
    return row!;
  },
  async roles(tx) {
    return (await sqlOf(tx).query<HeadRow>(`select ${headColumns} from role r ${inOrder}`)).map(headOf);
  },
  async roleNames(tx) {
    const rows = await sqlOf(tx).query<{ key: string; name_fa: string; name_en: string; active: boolean }>(`select r.key, r.name_fa, r.name_en, r.active from role r ${inOrder}`);
    return rows.map(({ key, name_fa, name_en, active }) => ({ key, name: { fa: name_fa, en: name_en }, active }));
  },
  async role(tx, key): Promise<RoleDetail | null> {
    const [row] = await sqlOf(tx).query<DetailRow>(
      `select ${headColumns}, r.hidden, r.revision::text as revision,
         (select coalesce(jsonb_agg(jsonb_build_object('action', g.action, 'scope', g.scope, 'statuses', g.statuses, 'amount', g.amount_limit::text) order by g.action, g.scope, g.amount_limit nulls last, g.statuses), '[]') from role_grant g where g.role = r.key) as grants
       from role r where r.key = $1`, [key]);
    return row ? { ...headOf(row), grants: row.grants.filter(({ action }) => isAction(action)).map(grantOf), hidden: row.hidden.filter(isModule), revision: row.revision } : null;
  },
  unknownRole, grantsOf,
  async addRole(tx, key, content) {
    const sql = sqlOf(tx);
    const made = await sql.query('insert into role (key, name_fa, name_en, active, hidden) values ($1, $2, $3, $4, $5::text[]) on conflict do nothing returning 1', [key, content.name.fa, content.name.en, content.active, content.hidden]);
    if (made.length > 0) await putGrants(sql, key, content);
    return made.length > 0;
  },
  async putRole(tx, key, content) {
    const sql = sqlOf(tx);
    sql.send('update role set name_fa = $2, name_en = $3, active = $4, hidden = $5::text[], revision = revision + 1 where key = $1', [key, content.name.fa, content.name.en, content.active, content.hidden]);
    await putGrants(sql, key, content);
  },
  async removeRole(tx, key) {
    return (await sqlOf(tx).query('delete from role r where r.key = $1 and not r.built_in and not exists (select 1 from user_role u where u.role = r.key) and not exists (select 1 from user_group_role g where g.role = r.key) returning 1', [key])).length > 0;
  },
};

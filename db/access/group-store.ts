import type { GroupDetail, GroupHead } from '../../contracts/access';
import type { AccessStore, GroupContent } from '../../domain/access/ports';
import { sqlOf, type Sql } from '../unit-of-work';

interface HeadRow { id: string; key: string; name_fa: string; name_en: string; active: boolean; roles: string[] }
interface MemberRow { id: string; name_fa: string; name_en: string; login: string; branch_fa: string; branch_en: string; active: boolean }

const headColumns = `g.id, g.key, g.name_fa, g.name_en, g.active, array(select r.role from user_group_role r where r.group_id = g.id order by r.role) as roles`;
const headOf = (row: HeadRow): Omit<GroupHead, 'members'> => ({ id: row.id, key: row.key, name: { fa: row.name_fa, en: row.name_en }, active: row.active, roles: row.roles });
const memberOf = (row: MemberRow): GroupDetail['members'][number] => ({ id: row.id, name: { fa: row.name_fa, en: row.name_en }, login: row.login, branch: { fa: row.branch_fa, en: row.branch_en }, active: row.active });

async function putContent(sql: Sql, id: string, { roles, members }: GroupContent): Promise<void> {
  sql.send('delete from user_group_role where group_id = $1 and role <> all ($2::text[])', [id, roles]);
  sql.send('insert into user_group_role (group_id, role) select $1, unnest($2::text[]) on conflict do nothing', [id, roles]);
  // Only who comes or goes is written: the others may be out of reach.
  sql.send('delete from user_group_member where group_id = $1 and user_id <> all ($2::uuid[])', [id, members]);
  await sql.query('insert into user_group_member (group_id, user_id) select $1, m.id from (select distinct unnest($2::uuid[]) as id) m where not exists (select 1 from user_group_member k where k.group_id = $1 and k.user_id = m.id)', [id, members]);
}

export const groupStore: Pick<AccessStore, 'groups' | 'group' | 'addGroup' | 'putGroup' | 'peopleWithin'> = {
  async groups(tx) {
    const rows = await sqlOf(tx).query<HeadRow & { members: number }>(`select ${headColumns}, (select count(*)::int from user_group_member m where m.group_id = g.id) as members from user_group g order by g.name_en, g.id limit 500`);
    return rows.map((row) => ({ ...headOf(row), members: row.members }));
  },
  async group(tx, id): Promise<GroupDetail | null> {
    const sql = sqlOf(tx);
    const [row] = await sql.query<HeadRow & { revision: string }>(`select ${headColumns}, g.revision::text as revision from user_group g where g.id = $1`, [id]);
    if (!row) return null;
    const members = await sql.query<MemberRow>(
      'select u.id, u.name_fa, u.name_en, u.login, b.name_fa as branch_fa, b.name_en as branch_en, u.active from user_group_member m join app_user u on u.id = m.user_id join branch b on b.id = u.branch_id where m.group_id = $1 order by u.name_fa, u.id', [id]);
    return { ...headOf(row), members: members.map(memberOf), revision: row.revision };
  },
  async addGroup(tx, id, key, content) {
    const sql = sqlOf(tx);
    const made = await sql.query('insert into user_group (id, key, name_fa, name_en, active) values ($1, $2, $3, $4, $5) on conflict (key) do nothing returning 1', [id, key, content.name.fa, content.name.en, content.active]);
    if (made.length > 0) await putContent(sql, id, content);
    return made.length > 0;
  },
  async putGroup(tx, id, content) {
    const sql = sqlOf(tx);
    sql.send('update user_group set name_fa = $2, name_en = $3, active = $4, revision = revision + 1 where id = $1', [id, content.name.fa, content.name.en, content.active]);
    await putContent(sql, id, content);
  },
  async peopleWithin(tx, branches, ids) {
    if (ids.length === 0) return [];
    const rows = await sqlOf(tx).query<{ id: string }>('select u.id from app_user u where u.id = any ($2::uuid[]) and u.branch_id = any ($1::uuid[])', [branches, ids]);
    return rows.map(({ id }) => id);
  },
};

import { ok } from '../../contracts/errors';
import type { Role } from '../../contracts/roles';
import type { PersonRow } from '../../contracts/session';
import type { PeopleQueries } from '../../domain/people/queries';
import { withinReach } from '../people/people-store';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';
import { searchPattern } from './search-pattern';

interface Row {
  id: string; key: string; login: string; name_fa: string; name_en: string; branch_fa: string; branch_en: string; agent: string | null; active: boolean; one_time: boolean;
  roles: Role[]; seen_at: Date | null; sessions: number; tokens: number; may_manage: boolean;
}

export function createPeopleQueries(): PeopleQueries {
  return {
    async list(tx, actor, filter) {
      const cursor = decodeCursor(filter.after);
      if (!cursor.ok) return cursor;
      const bind: unknown[] = [actor.branches];
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const words = filter.q?.trim() ? parameter(searchPattern(filter.q)) : null;
      const where = [
        'u.branch_id = any ($1::uuid[])',
        ...(actor.agentId !== null ? [`u.agent_id = ${parameter(actor.agentId)}`] : []),
        ...(filter.active ? [`u.active = ${parameter(filter.active === 'yes')}`] : []),
        ...(words ? [`(u.login like ${words} or zamen_normalise(u.name_fa) like ${words} or lower(u.name_en) like ${words})`] : []),
        ...(cursor.value ? [`(u.created_at, u.id) < (${parameter(cursor.value.key)}::timestamptz, ${parameter(cursor.value.id)}::uuid)`] : []),
      ];
      const rows = await sqlOf(tx).query<Row>(
        `select u.id, u.created_at::text as key, u.login, u.name_fa, u.name_en, b.name_fa as branch_fa, b.name_en as branch_en, a.name as agent, u.active, u.one_time_until is not null as one_time,
           array(select r.role from user_role r where r.user_id = u.id order by r.role) as roles,
           greatest(u.signed_in_at, (select max(s.seen_at) from session s where s.user_id = u.id)) as seen_at,
           (select count(*)::int from session s where s.user_id = u.id and s.expires_at > now()) as sessions,
           (select count(*)::int from api_token k where k.user_id = u.id and k.revoked_at is null and k.expires_at > now()) as tokens, ${withinReach} and u.id <> ${parameter(actor.id)}::uuid as may_manage
         from app_user u join branch b on b.id = u.branch_id left join agent a on a.id = u.agent_id
         where ${where.join(' and ')} order by u.created_at desc, u.id desc limit ${parameter(filter.limit + 1)}`, bind);
      const cut = cutPage(rows, filter.limit);
      return ok({ items: cut.rows.map(personOf), next: cut.next });
    },
  };
}

const personOf = (row: Row): PersonRow => ({
  id: row.id, login: row.login, name: { fa: row.name_fa, en: row.name_en }, roles: row.roles, branch: { fa: row.branch_fa, en: row.branch_en }, agent: row.agent,
  active: row.active, seenAt: row.seen_at?.toISOString() ?? null, sessions: row.sessions, tokens: row.tokens, oneTimePassword: row.one_time, mayManage: row.may_manage,
});

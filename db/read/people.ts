import { ok } from '../../contracts/errors';
import type { PeoplePlaces, PersonRow } from '../../contracts/people';
import { branchesOf } from '../../domain/access/may';
import type { ExportedPerson, PeopleFilter, PeopleQueries } from '../../domain/people/ports';
import type { SessionStore, TokenStore } from '../../domain/session/ports';
import { idleMinutes } from '../../domain/session/sign-in';
import type { UserActor } from '../../domain/shared/actor';
import { rolesOf, withinReach } from '../people/people-store';
import { living } from '../session/session-store';
import { sqlOf } from '../unit-of-work';
import { cutPage, decodeCursor } from './cursor';
import { personDetailOf, type DetailRow } from './person-detail';
import { searchPattern } from './search-pattern';

interface Row {
  id: string; key: string; login: string; name_fa: string; name_en: string; branch_fa: string; branch_en: string; agent: string | null; active: boolean; one_time: boolean;
  roles: string[]; seen_at: Date | null; sessions: number; tokens: number; may_manage: boolean;
}

/** Whom a reader may see: people of their branches, an agent those of the agency. `$1` are the branches, `$2` the agency. */
const seen = 'u.branch_id = any ($1::uuid[]) and ($2::uuid is null or u.agent_id = $2::uuid)';
const seenBy = (actor: UserActor): unknown[] => [branchesOf(actor, 'user.manage'), actor.agentId];
const seenAt = 'greatest(u.signed_in_at, (select max(s.seen_at) from session s where s.user_id = u.id))';

/** What of a person fits a filter, as conditions. */
function fits(filter: Omit<PeopleFilter, 'limit' | 'after'>, parameter: (value: unknown) => string): string[] {
  const words = filter.q?.trim() ? parameter(searchPattern(filter.q)) : null;
  return [
    seen,
    ...(filter.active ? [`u.active = ${parameter(filter.active === 'yes')}`] : []),
    ...(filter.role ? [`exists (select 1 from user_role r where r.user_id = u.id and r.role = ${parameter(filter.role)})`] : []),
    ...(filter.branch ? [`b.code = ${parameter(filter.branch.toUpperCase())}`] : []),
    ...(words ? [`(u.login like ${words} or zamen_normalise(u.name_fa) like ${words} or lower(u.name_en) like ${words})`] : []),
  ];
}

export function createPeopleQueries({ sessions, tokens }: { sessions: Pick<SessionStore, 'list' | 'failures'>; tokens: Pick<TokenStore, 'list'> }): PeopleQueries {
  return {
    async list(tx, actor, filter) {
      const cursor = decodeCursor(filter.after);
      if (!cursor.ok) return cursor;
      const bind = seenBy(actor);
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const where = [
        ...fits(filter, parameter),
        ...(cursor.value ? [`(u.created_at, u.id) < (${parameter(cursor.value.key)}::timestamptz, ${parameter(cursor.value.id)}::uuid)`] : []),
      ];
      const rows = await sqlOf(tx).query<Row>(
        `select u.id, u.created_at::text as key, u.login, u.name_fa, u.name_en, b.name_fa as branch_fa, b.name_en as branch_en, a.name as agent, u.active, u.one_time_until is not null as one_time,
           ${rolesOf} as roles, ${seenAt} as seen_at, (select count(*)::int from session s where s.user_id = u.id and ${living(parameter(idleMinutes))}) as sessions,
           (select count(*)::int from api_token k where k.user_id = u.id and k.revoked_at is null and k.expires_at > now()) as tokens, ${withinReach} and u.id <> ${parameter(actor.id)}::uuid as may_manage
         from app_user u join branch b on b.id = u.branch_id left join agent a on a.id = u.agent_id
         where ${where.join(' and ')} order by u.created_at desc, u.id desc limit ${parameter(filter.limit + 1)}`, bind);
      const cut = cutPage(rows, filter.limit);
      return ok({ items: cut.rows.map(personOf), next: cut.next });
    },

    async exported(tx, actor, filter, most) {
      const bind = seenBy(actor);
      const parameter = (value: unknown): string => `$${bind.push(value)}`;
      const where = fits(filter, parameter);
      return sqlOf(tx).query<ExportedPerson>(
        `select u.login, jsonb_build_object('fa', u.name_fa, 'en', u.name_en) as name, ${rolesOf} as roles, b.code as branch, n.code as unit, a.code as agent, u.all_branches as "allBranches", u.active
         from app_user u join branch b on b.id = u.branch_id left join unit n on n.id = u.unit_id left join agent a on a.id = u.agent_id where ${where.join(' and ')} order by u.login limit ${parameter(most + 1)}`, bind);
    },

    async detail(tx, actor, id) {
      const [row] = await sqlOf(tx).query<DetailRow>(
        `select u.id, u.login, u.name_fa, u.name_en, b.code as branch, b.name_fa as branch_fa, b.name_en as branch_en, n.code as unit, n.name_fa as unit_fa, n.name_en as unit_en, a.code as agent, a.name as agent_name,
           u.all_branches, u.active, u.created_at, u.one_time_until is not null as one_time, ${rolesOf} as roles, ${withinReach} and u.id <> $3::uuid as may_manage
         from app_user u join branch b on b.id = u.branch_id left join unit n on n.id = u.unit_id left join agent a on a.id = u.agent_id where ${seen} and u.id = $4`, [...seenBy(actor), actor.id, id]);
      return row ? personDetailOf(row) : null;
    },

    async places(tx, actor) {
      const reach = actor.agentId === null ? branchesOf(actor, 'user.manage') : [];
      const [items, beyond] = await Promise.all([
        sqlOf(tx).query<PeoplePlaces['items'][number]>(
          `select p.kind, p.code, jsonb_build_object('fa', p.fa, 'en', p.en) as name, b.code as branch, p.active and b.active as active from branch b cross join lateral (
             select 1 as place, 'branch' as kind, b.code, b.name_fa as fa, b.name_en as en, b.active
             union all select 2, 'unit', n.code, n.name_fa, n.name_en, n.active from unit n where n.branch_id = b.id
             union all select 3, 'agent', g.code, g.name, g.name, g.active from agent g where g.branch_id = b.id
           ) p where b.id = any ($1::uuid[]) order by b.code, p.place, p.code`, [reach]),
        sqlOf(tx).query('select 1 from branch b where b.id <> all ($1::uuid[]) limit 1', [reach]),
      ]);
      return { items, mayGiveAll: beyond.length === 0 };
    },

    async access(tx, actor, id) {
      const [row] = await sqlOf(tx).query<{ seen_at: Date | null }>(`select ${seenAt} as seen_at from app_user u where ${seen} and u.id = $3`, [...seenBy(actor), id]);
      if (!row) return null;
      const [open, keys, failed] = await Promise.all([sessions.list(tx, id, idleMinutes, null), tokens.list(tx, id), sessions.failures(tx, id)]);
      return { seenAt: row.seen_at?.toISOString() ?? null, sessions: open, tokens: keys, failed };
    },
  };
}

const personOf = (row: Row): PersonRow => ({
  id: row.id, login: row.login, name: { fa: row.name_fa, en: row.name_en }, roles: row.roles, branch: { fa: row.branch_fa, en: row.branch_en }, agent: row.agent,
  active: row.active, seenAt: row.seen_at?.toISOString() ?? null, sessions: row.sessions, tokens: row.tokens, oneTimePassword: row.one_time, mayManage: row.may_manage,
});

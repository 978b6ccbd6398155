import type { AbsenceRow, AbsenceView } from '../../contracts/absences';
import type { Label } from '../../contracts/label';
import type { AbsenceStore, KnownAbsence } from '../../domain/absence/ports';
import { branchesOf } from '../../domain/access/may';
import { revisionOf } from '../../domain/shared/revision';
import type { Tx } from '../../domain/shared/unit-of-work';
import { actorOf, personColumns, type PersonRow } from '../access/known-rights';
import { sqlOf } from '../unit-of-work';

interface Row { id: string; user_id: string; fa: string; en: string; from: string; to: string; state: AbsenceRow['state']; note: string | null; substitutes: { role: string | null; id: string; name: Label }[]; active: boolean; branch_id: string; agent_id: string | null; unit_id: string | null }
const most = 200;
const select = `
select a.id, a.user_id, u.name_fa as fa, u.name_en as en, u.active, u.branch_id, u.agent_id, u.unit_id, a.from_day::text as "from", a.to_day::text as "to", a.note,
  case when a.ends_at <= now() then 'over' when a.starts_at > now() then 'coming' else 'running' end as state,
  coalesce((select jsonb_agg(jsonb_build_object('role', s.role, 'id', p.id, 'name', jsonb_build_object('fa', p.name_fa, 'en', p.name_en)) order by s.role nulls last) from absence_substitute s join app_user p on p.id = s.user_id where s.absence_id = a.id), '[]') as substitutes
from absence a join app_user u on u.id = a.user_id`;
const absenceOf = ({ id, user_id: userId, fa, en, from, to, state, note, substitutes, active, branch_id: branchId, agent_id: agentId, unit_id: unitId }: Row): KnownAbsence => {
  const said = { person: { id: userId, name: { fa, en } }, from, to, note, substitutes: substitutes.map(({ role, ...person }) => ({ role, person })) };
  return { id, ...said, state, revision: revisionOf(said), workplace: active ? { branchId, agentId, unitId } : null };
};

/** `$1` is the reader, `$2` the branches whose absences they look after, `$3` their unit. */
const whose: Record<AbsenceView, string> = {
  mine: 'a.user_id = $1',
  substitute: 'a.ends_at > now() and exists (select 1 from absence_substitute s where s.absence_id = a.id and s.user_id = $1)',
  team: 'a.ends_at > now() and a.user_id <> $1 and (u.branch_id = any ($2::uuid[]) or u.unit_id = $3)',
};

export function createAbsenceStore(): AbsenceStore {
  const putSubstitutes = (tx: Tx, id: string, substitutes: readonly { role: string | null; userId: string }[]): void => sqlOf(tx).send(
    'insert into absence_substitute (absence_id, role, user_id) select $1, r.role, r."userId" from jsonb_to_recordset($2::jsonb) as r(role text, "userId" uuid)', [id, JSON.stringify(substitutes)]);
  return {
    async lock(tx) {
      sqlOf(tx).send('select pg_advisory_xact_lock(hashtext($1), 0)', ['absence']);
    },
    async span(tx, userId, { from, to }) {
      const [row] = await sqlOf(tx).query<{ startsAt: Date; endsAt: Date; today: string }>(
        // Who came back and goes again on the same day is away from then on; a date here has whole milliseconds.
        `select greatest($2::date::timestamp at time zone b.time_zone, (select date_trunc('milliseconds', max(a.ends_at)) + interval '1 millisecond' from absence a where a.user_id = $1 and a.ends_at <= now())) as "startsAt", ($3::date + 1)::timestamp at time zone b.time_zone as "endsAt", (now() at time zone b.time_zone)::date::text as today
         from app_user u join branch b on b.id = u.branch_id where u.id = $1`, [userId, from, to]);
      return row!;
    },
    async find(tx, id) {
      const [row] = await sqlOf(tx).query<Row>(`${select} where a.id = $1`, [id]);
      return row ? absenceOf(row) : null;
    },
    async list(tx, actor, view) {
      const rows = await sqlOf(tx).query<Row>(
        `with reader as (select $1::uuid, $2::uuid[], $3::uuid) ${select} where ${whose[view]} order by a.starts_at desc, a.id limit ${most}`, [actor.id, view === 'team' && actor.agentId === null ? branchesOf(actor, 'absence.manage') : [], actor.unitId]);
      return rows.map(absenceOf);
    },
    async overlaps(tx, userId, { startsAt, endsAt }, but) {
      return (await sqlOf(tx).query('select 1 from absence where user_id = $1 and starts_at < $3 and ends_at > $2 and id is distinct from $4::uuid limit 1', [userId, startsAt, endsAt, but])).length > 0;
    },
    async closesRing(tx, userId, { startsAt, endsAt }, substitutes, but) {
      // Among the others there is no ring, so the way along them ends. A moment counts in which all on the way are away.
      const rows = await sqlOf(tx).query(
        `with recursive way as (
           select who, $2::timestamptz as starts_at, $3::timestamptz as ends_at from unnest($4::uuid[]) who
           union select s.user_id, greatest(w.starts_at, a.starts_at), least(w.ends_at, a.ends_at)
             from way w join absence a on a.user_id = w.who and a.starts_at < w.ends_at and a.ends_at > w.starts_at and a.id is distinct from $5::uuid join absence_substitute s on s.absence_id = a.id where w.who <> $1
         ) select 1 from way where who = $1 limit 1`, [userId, startsAt, endsAt, substitutes, but]);
      return rows.length > 0;
    },
    async add(tx, { id, userId, from, to, startsAt, endsAt, note, createdBy, substitutes }) {
      sqlOf(tx).send('insert into absence (id, user_id, from_day, to_day, starts_at, ends_at, note, created_by) values ($1, $2, $3, $4, $5, $6, $7, $8)', [id, userId, from, to, startsAt, endsAt, note, createdBy]);
      putSubstitutes(tx, id, substitutes);
    },
    async change(tx, id, { from, to, startsAt, endsAt, note, substitutes }) {
      const sql = sqlOf(tx);
      sql.send('update absence set from_day = $2, to_day = $3, starts_at = $4, ends_at = $5, note = $6 where id = $1', [id, from, to, startsAt, endsAt, note]);
      sql.send('delete from absence_substitute where absence_id = $1', [id]);
      putSubstitutes(tx, id, substitutes);
    },
    async end(tx, id) {
      const sql = sqlOf(tx);
      sql.send('delete from absence where id = $1 and starts_at > now()', [id]);
      sql.send(`update absence a set ends_at = now(), to_day = greatest(a.from_day, (now() at time zone b.time_zone)::date) from app_user u join branch b on b.id = u.branch_id where u.id = a.user_id and a.id = $1`, [id]);
    },
    async colleagues(tx, person) {
      const sql = sqlOf(tx);
      const rows = await sql.query<PersonRow & { fa: string; en: string }>(
        `select ${personColumns}, u.name_fa as fa, u.name_en as en from app_user u
         where u.active and u.id <> $1 and u.agent_id is not distinct from $3::uuid and (u.branch_id = $2 or u.all_branches) order by u.name_fa, u.id limit ${most}`, [person.id, person.branchId, person.agentId]);
      return Promise.all(rows.map(async ({ fa, en, ...row }) => ({ actor: await actorOf(sql, row), name: { fa, en } })));
    },
  };
}

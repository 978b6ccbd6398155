import { duplicateReasons, type AlikeCustomers, type CustomerMerge, type DuplicateReason } from '../../contracts/customer-merges';
import { ok, refuse, type Result } from '../../contracts/errors';
import { may } from '../../domain/access/may';
import { areAlike } from '../../domain/customers/alike-names';
import type { DuplicateQueries } from '../../domain/customers/ports';
import type { UserActor } from '../../domain/shared/actor';
import { counted } from '../counted';
import { sqlOf, type Sql } from '../unit-of-work';
import { rowColumns, rowOf, type CustomerColumns } from './customers';

/** What customers of one reason share; each has an index of those who have it and were not merged. */
const keyOf: Record<DuplicateReason, string> = { 'national-id': 'national_id_mark', 'foreign-id': 'foreign_id_mark', 'legal-id': 'legal_id', subscription: 'subscription_no', phone: 'phone' };
const key = (reason: DuplicateReason, of: string): string => `(${of}.${keyOf[reason]} collate "C")`;
/** Keys that one step of a page reads from an index, steps of a page, and members that are told of one group. */
const [keysOfStep, stepsOfPage, mostMembers] = [20_000, 5, 20];

type Member = CustomerColumns & { owner: string | null; shared: string; keys: Record<DuplicateReason, string | null> };
const memberColumns = `p.kind, p.name, p.phone, p.code, p.city, p.agent_id as owner, json_build_object(${duplicateReasons.map((reason) => `'${reason}', p.${keyOf[reason]}`).join(', ')}) as keys, ${rowColumns}`;
const fromParty = 'party p left join agent a on a.id = p.agent_id';

/** Where a page goes on: the reason, and the first key that is still to be looked at. */
interface Place { at: number; from: string }
const placeAfter = (after: string | undefined): Place | null => {
  if (after === undefined) return { at: 0, from: '' };
  try {
    const parsed: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === 2 && Number.isInteger(parsed[0]) && duplicateReasons[parsed[0] as number] !== undefined && typeof parsed[1] === 'string' && !parsed[1].includes('\0')) return { at: parsed[0] as number, from: parsed[1] };
  } catch { /* refused by the caller */ }
  return null;
};
const nextOf = ({ at, from }: Place): string => Buffer.from(JSON.stringify([at, from])).toString('base64url');

const shares = (one: Member, other: Member, reason: DuplicateReason): boolean => one.keys[reason] !== null && one.keys[reason] === other.keys[reason] && one.owner === other.owner && (reason !== 'phone' || areAlike(one.name, other.name));
const pairOf = (one: string, other: string): string => [one, other].sort().join('/');

/** Those of one key who hang together, each by a pair that nobody has said to be two. `before`: reasons under which a pair is told already. */
function together(members: Member[], reason: DuplicateReason, before: readonly DuplicateReason[], apart: ReadonlySet<string>): Member[][] {
  const groups: Member[][] = [];
  const left = new Set(members);
  for (const first of members) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group) {
      for (const other of [...left]) {
        if (apart.has(pairOf(one.id, other.id)) || !shares(one, other, reason) || before.some((earlier) => shares(one, other, earlier))) continue;
        group.push(other);
        left.delete(other);
      }
    }
    if (group.length > 1) groups.push(group);
  }
  return groups;
}

async function apartOf(sql: Sql, ids: readonly string[]): Promise<Set<string>> {
  const rows = await sql.query<{ one_id: string; other_id: string }>('select one_id, other_id from party_apart where one_id = any ($1::uuid[]) and other_id = any ($1::uuid[])', [ids]);
  return new Set(rows.map((row) => pairOf(row.one_id, row.other_id)));
}

/** Keys that several have, from a stretch of the index; and where the next stretch begins, null at the end. */
async function sharedKeys(sql: Sql, reason: DuplicateReason, from: string): Promise<{ keys: string[]; next: string | null }> {
  const [row] = await sql.query<{ keys: string[] | null; first: string | null; last: string | null; read: string }>(
    `with stretch as materialized (select ${key(reason, 'p')} as key from party p where p.${keyOf[reason]} is not null and p.merged_into is null and ${key(reason, 'p')} >= $1 order by 1 limit ${keysOfStep})
     select (select array_agg(s.key order by s.key) from (select key from stretch group by key having count(*) > 1) s) as keys, min(key) as first, max(key) as last, count(*) as read from stretch`, [from]);
  const { keys, first, last, read } = row!;
  if (Number(read) < keysOfStep) return { keys: keys ?? [], next: null };
  // The last key may go on in the next stretch. One that fills a whole stretch is nobody's own.
  return first === last ? { keys: [], next: `${last}\u0001` } : { keys: (keys ?? []).filter((one) => one !== last), next: last };
}

export function createDuplicateQueries(): DuplicateQueries {
  return {
    async groups(tx, actor, { reason: only, limit, after }) {
      const sql = sqlOf(tx);
      const place = placeAfter(after);
      if (!place) return refuse('request.invalid', undefined, [{ path: 'after', code: 'field.format' }]) as Result<never>;
      if (only !== undefined && after === undefined) place.at = duplicateReasons.indexOf(only);
      const groups: { reason: DuplicateReason; members: Member[] }[] = [];
      for (let step = 0; step < stepsOfPage && groups.length < limit; step += 1) {
        const reason = duplicateReasons[place.at]!;
        const { keys, next } = await sharedKeys(sql, reason, place.from);
        const asked = keys.slice(0, limit - groups.length);
        const members = asked.length === 0 ? [] : await sql.query<Member>(
          `select p.* from unnest($1::text[]) with ordinality as asked (key, place) cross join lateral (
             select asked.key as shared, ${memberColumns} from ${fromParty} where ${key(reason, 'p')} = asked.key and p.merged_into is null order by p.created_at, p.id limit ${mostMembers}
           ) p order by asked.place, p.created_at, p.id`, [asked]);
        const apart = await apartOf(sql, members.map(({ id }) => id));
        const before = only === undefined ? duplicateReasons.slice(0, place.at) : [];
        for (const one of asked) groups.push(...together(members.filter((member) => member.shared === one), reason, before, apart).map((found) => ({ reason, members: found })));
        if (asked.length < keys.length) place.from = keys[asked.length]!;
        else if (next !== null) place.from = next;
        else if (only !== undefined || place.at + 1 === duplicateReasons.length) return ok({ items: shown(actor, groups), next: null });
        else { place.at += 1; place.from = ''; }
      }
      return ok({ items: shown(actor, groups), next: nextOf(place) });
    },

    async alike(tx, actor, id): Promise<AlikeCustomers> {
      const sql = sqlOf(tx);
      const [me] = await sql.query<Member>(`select null as shared, ${memberColumns} from ${fromParty} where p.id = $1`, [id]);
      if (!me) return { alike: [], household: [] };
      const found = (await Promise.all(duplicateReasons.filter((reason) => me.keys[reason] !== null).map((reason) => sql.query<Member>(
        `select null as shared, ${memberColumns} from ${fromParty} where ${key(reason, 'p')} = $1 and p.merged_into is null and p.id <> $2 order by p.created_at, p.id limit ${mostMembers}`, [me.keys[reason], id])))).flat();
      const others = [...new Map(found.map((one) => [one.id, one])).values()];
      const apart = await apartOf(sql, [id, ...others.map((one) => one.id)]);
      const told = others.map((one) => ({ one, reasons: apart.has(pairOf(id, one.id)) ? [] : duplicateReasons.filter((reason) => shares(me, one, reason)) }));
      return {
        alike: told.filter(({ reasons }) => reasons.length > 0).slice(0, mostMembers).map(({ one, reasons }) => ({ ...rowOf(actor, one), reasons })),
        household: told.filter(({ one, reasons }) => reasons.length === 0 && one.keys.phone !== null && one.keys.phone === me.keys.phone).slice(0, mostMembers).map(({ one }) => rowOf(actor, one)),
      };
    },

    async between(tx, one, other) {
      const sql = sqlOf(tx);
      const members = await sql.query<Member>(`select null as shared, ${memberColumns} from ${fromParty} where p.id = any ($1::uuid[])`, [[one, other]]);
      const [ours, theirs] = [members.find(({ id }) => id === one), members.find(({ id }) => id === other)];
      const requestsOf = (customer: string): string => counted(`service_request r where r.customer_id = ${customer}`);
      const [requests] = await sql.query<{ ours: number; theirs: number }>(`select ${requestsOf('$1')} as ours, ${requestsOf('$2')} as theirs`, [one, other]);
      return { reasons: ours && theirs ? duplicateReasons.filter((reason) => shares(ours, theirs, reason)) : [], apart: (await apartOf(sql, [one, other])).size > 0, requests: [requests!.ours, requests!.theirs] };
    },

    async merges(tx, actor, id) {
      const rows = await sqlOf(tx).query<Omit<CustomerMerge, 'at' | 'by' | 'mayUndo'> & { at: Date; byId: string; byFa: string; byEn: string; undoable: boolean }>(
        `select m.id, p.name, p.code, m.merged_at as at, m.taken, u.id as "byId", u.name_fa as "byFa", u.name_en as "byEn", cardinality(m.touched) = 0 and p.erased_at is null as undoable
         from party_merge m join party p on p.id = m.from_id join app_user u on u.id = m.merged_by where m.into_id = $1 and m.undone_at is null order by m.merged_at desc limit 100`, [id]);
      const mayPart = actor.agentId === null && may(actor, 'customer.merge');
      return rows.map(({ at, byId, byFa, byEn, undoable, ...row }) => ({ ...row, at: at.toISOString(), by: { id: byId, name: { fa: byFa, en: byEn } }, mayUndo: mayPart && undoable }));
    },
  };
}

const shown = (actor: UserActor, groups: readonly { reason: DuplicateReason; members: Member[] }[]) => groups.map(({ reason, members }) => ({ reason, customers: members.map((member) => rowOf(actor, member)) }));

import { refuse, type Result } from '../../contracts/errors';
import { namesIn, type TaskFilters } from '../../contracts/task-filters';
import type { UserActor } from '../../domain/shared/actor';
import { customerWords, findsPhones, searchFor } from './found-requests';
import { normalise, searchPattern } from './search-pattern';

/** Requests that a word in a filter looks at, newest first. */
const searchedRequests = 500;
type Parameter = (value: unknown) => string;

export interface FilterSql {
  /** Ids of requests that can match, few of them; null where no filter names a request by itself. */
  requests: string | null;
  /** Conditions on the task `t`, its request `r` and the customer `p`. */
  conditions: readonly string[];
}

const asLike = (words: string): string => words.replace(/[\\%_]/g, (special) => `\\${special}`);
/** The first instant of a day where the reader works, `more` days later: a date, or days from today. */
const dayStart = (value: string, parameter: Parameter, more: 0 | 1): string => {
  const day = value.includes('-', 1) ? `${parameter(value)}::date` : `(now() at time zone b.time_zone)::date + ${parameter(Number(value))}::int`;
  return `(select (${day} + ${more})::timestamp at time zone b.time_zone from branch b where b.id = $6)`;
};
/** By the last cost declaration, as on the page of the request. */
const cover = `coalesce((select case when e.covered <> 0 then 'covered' when e.customer_total <> 0 then 'none' end from estimate e where e.request_id = r.id and e.state not in ('draft', 'withdrawn') order by e.number desc limit 1), 'unknown')`;

/** The filters as SQL; refuses to look for a phone number for whoever may not see them. */
export function filterSql(actor: UserActor, filters: TaskFilters, parameter: Parameter): Result<FilterSql> {
  if (filters.phone !== undefined && !findsPhones(actor)) return refuse('access.denied');
  const conditions: string[] = [];
  const found: string[] = [];
  const look = (typed: string | undefined, condition: (like: string, pattern: string) => string): void => {
    const pattern = typed === undefined ? null : searchPattern(typed);
    if (pattern === null) return;
    const like = parameter(pattern);
    found.push(`select h.id from ${searchFor(actor, 'zamen_request_matches', `${like}, null, null, null, null, ${searchedRequests}`)} h`);
    conditions.push(condition(like, pattern));
  };
  look(filters.q, (like) => `(r.search like ${like} or ${customerWords(actor)} like ${like})`);
  look(filters.number, (like) => `lower(r.no) like ${like}`);
  look(filters.serial, (like) => `lower(r.serial) like ${like}`);
  look(filters.customer, (like) => `zamen_normalise(p.name) like ${like}`);
  look(filters.phone, (like) => `p.phone like ${like}`);

  const among = (column: string, value: string | undefined, type = 'text'): void => { if (value !== undefined) conditions.push(`${column} = any (${parameter(namesIn(value))}::${type}[])`); };
  among('r.status', filters.status);
  among('t.task_type', filters.type);
  among('t.priority', filters.priority, 'int');
  among(cover, filters.warranty);
  const is = (column: string, value: string | undefined): void => { if (value !== undefined) conditions.push(`${column} = ${parameter(value)}::uuid`); };
  is('t.branch_id', filters.branch);
  is('t.agent_id', filters.agent);
  is('r.technician_id', filters.technician);
  if (filters.device !== undefined) {
    const like = parameter(`%${asLike(normalise(filters.device).trim())}%`);
    conditions.push(`(zamen_normalise(r.item_text) like ${like} or zamen_normalise(r.brand_text) like ${like})`);
  }
  const within = (column: string, from: string | undefined, to: string | undefined): void => {
    if (from !== undefined) conditions.push(`${column} >= ${dayStart(from, parameter, 0)}`);
    if (to !== undefined) conditions.push(`${column} < ${dayStart(to, parameter, 1)}`);
  };
  within('t.created_at', filters.createdFrom, filters.createdTo);
  within('t.due_order', filters.dueFrom, filters.dueTo);
  within('t.follow_up_at', filters.followUpFrom, filters.followUpTo);
  return { ok: true, value: { requests: found.length === 0 ? null : found.join(' intersect '), conditions } };
}

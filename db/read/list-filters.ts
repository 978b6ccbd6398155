import { normalise } from '../../contracts/normalise';
import { ok, refuse, type Result } from '../../contracts/errors';
import { namesIn, type FiltersOfRequest } from '../../contracts/list-filters';
import type { RequestFilters } from '../../contracts/request-filters';
import type { TaskFilters } from '../../contracts/task-filters';
import type { UserActor } from '../../domain/shared/actor';
import { customerWords, findsPhones, searchFor } from './found-requests';
import { searchPattern } from './search-pattern';

/** Rows that a page with filters looks through; it may be short and still have a next one. */
export const lookedThrough = 1000;
/** Requests that a word in a filter of tasks looks at, newest first. */
const searchedRequests = 500;
export type Parameter = (value: unknown) => string;

/** Words that find requests by their index, and what must hold of a request `r` and its customer `p` that was found. */
export interface Wanted { like: string; holds: string; /** Whatever is found by them holds. */ exact: boolean; /** Numbers name few requests, words may name many. */ rare: boolean }

const asLike = (words: string): string => words.replace(/[\\%_]/g, (special) => `\\${special}`);
/** By the last cost declaration, as on the page of the request. */
const cover = `coalesce((select case when e.covered <> 0 then 'covered' when e.customer_total <> 0 then 'none' end from estimate e where e.request_id = r.id and e.state not in ('draft', 'withdrawn') order by e.number desc limit 1), 'unknown')`;

/** Conditions on columns, as filters say them. `home`: the parameter with the reader's branch, by whose clock days begin. */
function conditionsWith(parameter: Parameter, home: () => string) {
  const conditions: string[] = [];
  /** A date, or days from today where the reader works. */
  const date = (value: string): string => (value.includes('-', 1) ? `${parameter(value)}::date` : `(now() at time zone b.time_zone)::date + ${parameter(Number(value))}::int`);
  const there = (what: string): string => `(select ${what} from branch b where b.id = ${home()})`;
  /** The first instant of a day, `more` days later. */
  const dayStart = (value: string, more: 0 | 1): string => there(`(${date(value)} + ${more})::timestamp at time zone b.time_zone`);
  return {
    conditions,
    among(column: string, value: string | undefined, type = 'text'): void { if (value !== undefined) conditions.push(`${column} = any (${parameter(namesIn(value))}::${type}[])`); },
    is(column: string, value: string | undefined): void { if (value !== undefined) conditions.push(`${column} = ${parameter(value)}::uuid`); },
    within(column: string, from: string | undefined, to: string | undefined): void {
      if (from !== undefined) conditions.push(`${column} >= ${dayStart(from, 0)}`);
      if (to !== undefined) conditions.push(`${column} < ${dayStart(to, 1)}`);
    },
    /** Of a day without a time. */
    onDays(column: string, from: string | undefined, to: string | undefined): void {
      if (from !== undefined) conditions.push(`${column} >= ${there(date(from))}`);
      if (to !== undefined) conditions.push(`${column} <= ${there(date(to))}`);
    },
  };
}

/** Filters that are the same in every list. Refuses to look for a phone number for whoever may not see them. */
function ofRequest(actor: UserActor, filters: FiltersOfRequest, parameter: Parameter, { among, conditions }: ReturnType<typeof conditionsWith>): Result<Wanted[]> {
  if (filters.phone !== undefined && !findsPhones(actor)) return refuse('access.denied');
  const wanted: Wanted[] = [];
  const look = (typed: string | undefined, holds: (like: string) => string, exact = false): void => {
    const pattern = typed === undefined ? null : searchPattern(typed);
    if (pattern === null) return;
    const like = parameter(pattern);
    wanted.push({ like, holds: holds(like), exact, rare: /\d{4}/.test(pattern) });
  };
  look(filters.q, (like) => `(r.search like ${like} or ${customerWords(actor)} like ${like})`, true);
  look(filters.number, (like) => `lower(r.no) like ${like}`);
  look(filters.serial, (like) => `lower(r.serial) like ${like}`);
  look(filters.customer, (like) => `zamen_normalise(p.name) like ${like}`);
  look(filters.phone, (like) => `p.phone like ${like}`);
  among(cover, filters.warranty);
  if (filters.device !== undefined) {
    const like = parameter(`%${asLike(normalise(filters.device).trim())}%`);
    conditions.push(`(zamen_normalise(r.item_text) like ${like} or zamen_normalise(r.brand_text) like ${like})`);
  }
  return ok(wanted.sort((one, other) => Number(other.rare) - Number(one.rare)));
}

export interface TaskFilterSql {
  /** Ids of requests that can match, few of them; null where no filter names a request by itself. */
  requests: string | null;
  /** Conditions on the task `t`, its request `r` and the customer `p`. */
  conditions: readonly string[];
}
/** The filters of a list of tasks as SQL; `$6` is the reader's branch. */
export function taskFilterSql(actor: UserActor, filters: TaskFilters, parameter: Parameter): Result<TaskFilterSql> {
  const given = conditionsWith(parameter, () => '$6');
  const wanted = ofRequest(actor, filters, parameter, given);
  if (!wanted.ok) return wanted;
  const { conditions, among, is, within } = given;
  among('r.status', filters.status);
  among('t.task_type', filters.type);
  among('t.priority', filters.priority, 'int');
  is('t.branch_id', filters.branch);
  is('t.agent_id', filters.agent);
  is('r.technician_id', filters.technician);
  within('t.created_at', filters.createdFrom, filters.createdTo);
  within('t.due_order', filters.dueFrom, filters.dueTo);
  within('t.follow_up_at', filters.followUpFrom, filters.followUpTo);
  const found = wanted.value.map(({ like }) => `select h.id from ${searchFor(actor, 'zamen_request_matches', `${like}, null, null, null, null, ${searchedRequests}`)} h`);
  return ok({ requests: found.length === 0 ? null : found.join(' intersect '), conditions: [...wanted.value.map(({ holds }) => holds), ...conditions] });
}

export interface RequestFilterSql {
  /** The words by which the requests are found, what holds of whatever has them, and whether few do. */
  search: Wanted | null;
  /** Conditions on when `r` was made, which an index in that order takes. */
  bounds: readonly string[];
  /** Conditions on the request `r` and the customer `p` that each row is asked. */
  conditions: readonly string[];
}
/** The filters of a list of requests as SQL, but those by which it is read: status, branch, agency, and whose they are. */
export function requestFilterSql(actor: UserActor, filters: RequestFilters, parameter: Parameter): Result<RequestFilterSql> {
  let branch: string | undefined;
  const home = (): string => (branch ??= parameter(actor.branchId));
  const [ordered, given] = [conditionsWith(parameter, home), conditionsWith(parameter, home)];
  const wanted = ofRequest(actor, filters, parameter, given);
  if (!wanted.ok) return wanted;
  ordered.within('r.created_at', filters.createdFrom, filters.createdTo);
  given.among('r.priority', filters.priority, 'int');
  given.among('r.channel', filters.channel);
  given.onDays('r.promised_on', filters.promisedFrom, filters.promisedTo);
  const [search = null, ...others] = wanted.value;
  return ok({ search, bounds: ordered.conditions, conditions: [...others.map(({ holds }) => holds), ...given.conditions] });
}

import { businessZone } from '../../contracts/business-zone';
import { ok, type Result } from '../../contracts/errors';
import { namesIn } from '../../contracts/list-filters';
import { serialStates, type SerialCover, type SerialFilters } from '../../contracts/serials';
import { lookSerial } from '../../domain/requests/serial';
import type { UserActor } from '../../domain/shared/actor';
import { afterCondition, byColumns, byKeys, decodeListCursor, keyColumns, keyText, type ListOrder } from './list-order';

/** The newest first; serials that begin so in their order; those that were sold between days, the last first. */
const orders = {
  newest: { name: 'newest', id: 'u.id', keys: [{ sql: 'u.created_at', type: 'timestamptz' }], descending: true },
  serial: { name: 'serial', id: 'u.id', keys: [{ sql: 'u.look_key', type: 'text' }], descending: false },
  sold: { name: 'sold', id: 'u.id', keys: [{ sql: 'u.sold_on', type: 'date' }], descending: true },
} as const satisfies Record<string, ListOrder>;
/** After every serial that begins so, in the order of bytes. */
const last = '\u{10FFFF}';

export const serialOrder = ({ q, soldFrom, soldTo }: SerialFilters): ListOrder => (q && lookSerial(q) !== '' ? orders.serial : soldFrom ?? soldTo ? orders.sold : orders.newest);

const covered = (today: string, kind = ''): string => `exists (select 1 from warranty w join coverage c on c.warranty_id = w.id where w.unit_id = u.id and c.item_id is null and c.during @> ${today}${kind && ` and c.kind = '${kind}'`})`;
const registered = 'exists (select 1 from warranty w where w.unit_id = u.id)';
/** As `zamen_unit_cover` says it of each. */
const coverConditions: Record<SerialCover, (today: string) => string> = {
  free: (today) => covered(today, 'warranty'), 'paid-commitment': (today) => `${covered(today, 'paid-commitment')} and not ${covered(today, 'warranty')}`,
  none: (today) => `${registered} and not ${covered(today)}`, unregistered: () => `not ${registered}`,
};

function coverCondition(covers: readonly SerialCover[], parameter: (value: unknown) => string): string {
  const today = `(now() at time zone ${parameter(businessZone)})::date`;
  return `(${covers.map((one) => `(${coverConditions[one](today)})`).join(' or ')})`;
}

/**
 * Ids and keys of a page and one more, in its order. Of the whole bank each product, and for the newest each state, gives its own first rows by
 * its own index; what one customer or one agency has is little, and is put into its order.
 */
export function serialPage(actor: UserActor, filter: SerialFilters & { limit: number; after?: string | undefined }, parameter: (value: unknown) => string): Result<string> {
  const { q, item, brand, state, owner, soldFrom, soldTo, cover } = filter;
  const order = serialOrder(filter);
  const cursor = decodeListCursor(order, filter.after);
  if (!cursor.ok) return cursor;
  const rows = parameter(filter.limit + 1);
  const day = (value: string): string => (value.includes('-', 1) ? `${parameter(value)}::date` : `(now() at time zone ${parameter(businessZone)})::date + ${parameter(Number(value))}::int`);
  const words = q === undefined ? '' : lookSerial(q);
  const conditions = [
    ...(words === '' ? [] : [`u.look_key >= ${parameter(words)} and u.look_key < ${parameter(`${words}${last}`)}`]),
    ...(soldFrom === undefined ? [] : [`u.sold_on >= ${day(soldFrom)}`]), ...(soldTo === undefined ? [] : [`u.sold_on <= ${day(soldTo)}`]),
    ...(cover === undefined ? [] : [coverCondition(namesIn(cover) as SerialCover[], parameter)]),
    ...(owner === undefined ? [] : [`u.owner_id = ${parameter(owner)}::uuid`]),
  ];
  const items = item !== undefined || brand !== undefined ? `select i.id from item i where i.kind = 'product'${item === undefined ? '' : ` and i.id = ${parameter(item)}::uuid`}${brand === undefined ? '' : ` and i.brand = ${parameter(brand)}`}` : null;
  const states = state === undefined ? null : parameter(namesIn(state));
  const after = cursor.value ? afterCondition(order, cursor.value, parameter) : '';
  const page = (where: readonly string[]): string => `select u.id, ${keyColumns(order)} from serial_unit u where ${[...where, ...conditions, 'true'].join(' and ')} ${after} order by ${byColumns(order)} limit ${rows}`;
  if (actor.agentId !== null || owner !== undefined) {
    const theirs = actor.agentId === null ? [] : [`u.id = any (array(select r.serial_unit_id from service_request r where r.agent_id = ${parameter(actor.agentId)}::uuid and r.serial_unit_id is not null))`];
    return ok(page([...theirs, ...(items ? [`u.item_id in (${items})`] : []), ...(states ? [`u.state = any (${states}::text[])`] : [])]));
  }
  const byState = order === orders.newest ? `unnest(${states ?? parameter(serialStates)}::text[]) s (state)` : null;
  const within = [...(items ? ['u.item_id = i.id'] : []), ...(byState ? ['u.state = s.state'] : states ? [`u.state = any (${states}::text[])`] : [])];
  const parts = [...(items ? [`(${items}) i`] : []), ...(byState ? [byState] : [])];
  if (parts.length === 0) return ok(page(within));
  return ok(`select c.* from ${parts.join(' cross join ')} cross join lateral (${page(within)}) c order by ${byKeys(order, 'c')} limit ${rows}`);
}

export const pageKeys = (order: ListOrder): string => keyText(order, 'c');

import { refuse, type Result } from '../../contracts/errors';

const patterns = { timestamptz: /^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2})$/, date: /^(infinity|\d{4,6}-\d\d-\d\d)$/, smallint: /^-?\d{1,4}$/, bigint: /^-?\d{1,15}$/, text: /^[^\u0000]{0,300}$/ };
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An order of a list: columns of its table, all of them in one direction, before the id. */
export interface ListOrder { name: string; id: 't.id' | 'r.id' | 'u.id' | 'i.id' | 'p.id' | 'c.id' | 'l.item_id'; keys: readonly { sql: string; type: keyof typeof patterns }[]; descending: boolean }

/** As columns `k1`, `k2` of a row that is a candidate. */
export const keyColumns = ({ keys }: ListOrder): string => keys.map(({ sql }, index) => `${sql} as k${index + 1}`).join(', ');
export const keyNames = (order: ListOrder, row: string): string => order.keys.map((_, index) => `${row}.k${index + 1}`).join(', ');
const direction = ({ descending }: ListOrder): string => (descending ? ' desc' : '');
/** By the columns of the table, as its indexes have them. */
export const byColumns = (order: ListOrder): string => [...order.keys.map(({ sql }) => sql), order.id].map((key) => `${key}${direction(order)}`).join(', ');
export const byKeys = (order: ListOrder, row: string): string => [...order.keys.map((_, index) => `${row}.k${index + 1}`), `${row}.id`].map((key) => `${key}${direction(order)}`).join(', ');
/** The keys of a row as one text, which a cursor carries. */
export const keyText = (order: ListOrder, row: string): string => `array[${order.keys.map((_, index) => `${row}.k${index + 1}::text`).join(', ')}]`;

export interface ListCursor { keys: readonly string[]; id: string }
/** Where the next page begins: behind this row, in this order. */
export const encodeListCursor = (order: ListOrder, { keys, id }: ListCursor): string => Buffer.from(JSON.stringify([order.name, ...keys, id])).toString('base64url');
export function decodeListCursor(order: ListOrder, after: string | undefined): Result<ListCursor | null> {
  if (after === undefined) return { ok: true, value: null };
  try {
    const parsed: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(parsed) && parsed.length === order.keys.length + 2 && parsed.every((part) => typeof part === 'string')) {
      const [name, ...rest] = parsed as string[];
      const id = rest.pop()!;
      if (name === order.name && idPattern.test(id) && order.keys.every(({ type }, index) => patterns[type].test(rest[index]!))) return { ok: true, value: { keys: rest, id } };
    }
  } catch { /* refused below */ }
  return refuse('request.invalid', undefined, [{ path: 'after', code: 'field.format' }]);
}

export const afterCondition = (order: ListOrder, { keys, id }: ListCursor, parameter: (value: unknown) => string): string =>
  `and (${[...order.keys.map(({ sql }) => sql), order.id].join(', ')}) ${order.descending ? '<' : '>'} (${[...order.keys.map(({ type }, index) => `${parameter(keys[index])}::${type}`), `${parameter(id)}::uuid`].join(', ')})`;

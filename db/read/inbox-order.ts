import { refuse, type Result } from '../../contracts/errors';
import type { TaskSort } from '../../contracts/task-filters';
import type { TaskView } from '../../contracts/tasks';

const patterns = { timestamptz: /^(infinity|\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d){0,2})$/, smallint: /^-?\d{1,4}$/, text: /^[^\u0000]{0,60}$/ };
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An order of tasks: columns of `t`, all of them in one direction, before the id. */
export interface TaskOrder { name: string; keys: readonly { sql: string; type: keyof typeof patterns }[]; descending: boolean }
const due = { sql: 't.due_order', type: 'timestamptz' } as const;
const created = { sql: 't.created_at', type: 'timestamptz' } as const;

const orders: Record<TaskSort | 'done', TaskOrder> = {
  due: { name: 'due', keys: [due], descending: false },
  priority: { name: 'priority', keys: [{ sql: 't.urgency', type: 'smallint' }, due], descending: false },
  newest: { name: 'newest', keys: [created], descending: true },
  oldest: { name: 'oldest', keys: [created], descending: false },
  'follow-up': { name: 'follow-up', keys: [{ sql: 't.follow_up_order', type: 'timestamptz' }], descending: false },
  number: { name: 'number', keys: [{ sql: 't.request_no', type: 'text' }], descending: false },
  done: { name: 'done', keys: [{ sql: 't.completed_at', type: 'timestamptz' }], descending: true },
};

/** The order of a view for which none is asked. */
export const usualOrderOf = (view: TaskView): TaskOrder => orders[view === 'done' ? 'done' : view === 'followedUp' ? 'follow-up' : 'due'];
/** The order that is asked for; what is done has one of its own. */
export function orderOf(view: TaskView, sort: TaskSort | undefined): Result<TaskOrder> {
  if (view === 'done' && sort !== undefined && sort !== 'due') return refuse('request.invalid', undefined, [{ path: 'sort', code: 'field.option' }]);
  return { ok: true, value: sort === undefined || view === 'done' ? usualOrderOf(view) : orders[sort] };
}

/** As columns `k1`, `k2` of a row that is a candidate. */
export const keyColumns = ({ keys }: TaskOrder): string => keys.map(({ sql }, index) => `${sql} as k${index + 1}`).join(', ');
export const keyNames = (order: TaskOrder, row: string): string => order.keys.map((_, index) => `${row}.k${index + 1}`).join(', ');
const direction = ({ descending }: TaskOrder): string => (descending ? ' desc' : '');
/** By the columns of the table, as its indexes have them. */
export const byColumns = (order: TaskOrder): string => [...order.keys.map(({ sql }) => sql), 't.id'].map((key) => `${key}${direction(order)}`).join(', ');
export const byKeys = (order: TaskOrder, row: string): string => [...order.keys.map((_, index) => `${row}.k${index + 1}`), `${row}.id`].map((key) => `${key}${direction(order)}`).join(', ');
/** The keys of a row as one text, which a cursor carries. */
export const keyText = (order: TaskOrder, row: string): string => `array[${order.keys.map((_, index) => `${row}.k${index + 1}::text`).join(', ')}]`;

export interface TaskCursor { keys: readonly string[]; id: string }
/** Where the next page begins: behind this row, in this order. */
export const encodeTaskCursor = (order: TaskOrder, { keys, id }: TaskCursor): string => Buffer.from(JSON.stringify([order.name, ...keys, id])).toString('base64url');
export function decodeTaskCursor(order: TaskOrder, after: string | undefined): Result<TaskCursor | null> {
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

export const afterCondition = (order: TaskOrder, { keys, id }: TaskCursor, parameter: (value: unknown) => string): string =>
  `and (${[...order.keys.map(({ sql }) => sql), 't.id'].join(', ')}) ${order.descending ? '<' : '>'} (${[...order.keys.map(({ type }, index) => `${parameter(keys[index])}::${type}`), `${parameter(id)}::uuid`].join(', ')})`;

import { refuse, type Result } from '../../contracts/errors';
import type { TaskSort } from '../../contracts/task-filters';
import type { TaskView } from '../../contracts/tasks';
import type { ListOrder } from './list-order';

const due = { sql: 't.due_order', type: 'timestamptz' } as const;
const created = { sql: 't.created_at', type: 'timestamptz' } as const;
const of = { id: 't.id', descending: false } as const;

const orders: Record<TaskSort | 'done', ListOrder> = {
  due: { ...of, name: 'due', keys: [due] },
  priority: { ...of, name: 'priority', keys: [{ sql: 't.urgency', type: 'smallint' }, due] },
  newest: { ...of, name: 'newest', keys: [created], descending: true },
  oldest: { ...of, name: 'oldest', keys: [created] },
  'follow-up': { ...of, name: 'follow-up', keys: [{ sql: 't.follow_up_order', type: 'timestamptz' }] },
  number: { ...of, name: 'number', keys: [{ sql: 't.request_no', type: 'text' }] },
  done: { ...of, name: 'done', keys: [{ sql: 't.completed_at', type: 'timestamptz' }], descending: true },
};

/** The order of a view for which none is asked. */
export const usualOrderOf = (view: TaskView): ListOrder => orders[view === 'done' ? 'done' : view === 'followedUp' ? 'follow-up' : 'due'];
/** The order that is asked for; what is done has one of its own. */
export function orderOf(view: TaskView, sort: TaskSort | undefined): Result<ListOrder> {
  if (view === 'done' && sort !== undefined && sort !== 'due') return refuse('request.invalid', undefined, [{ path: 'sort', code: 'field.option' }]);
  return { ok: true, value: sort === undefined || view === 'done' ? usualOrderOf(view) : orders[sort] };
}

import type { RequestSort } from '../../contracts/request-filters';
import { statuses, statusNames, type Status } from '../../contracts/statuses';
import type { ListOrder } from './list-order';

/** An order of requests `r`. */
export interface RequestOrder {
  /** As the list has it, and as its cursors say it. */
  whole: ListOrder;
  /** As the index has it, of requests of one place and, unless `anyStatus`, of one status. */
  indexed: ListOrder; anyStatus: boolean;
  /** What has ended comes behind all that has not. */
  endedLast: boolean;
}

export const hasEnded = (status: Status): boolean => statuses[status].final;
const ended = { sql: `(case when r.status in (${statusNames.filter(hasEnded).map((name) => `'${name}'`).join(', ')}) then 1 else 0 end)`, type: 'smallint' } as const;
const created = { sql: 'r.created_at', type: 'timestamptz' } as const;
const since = { sql: 'r.status_at', type: 'timestamptz' } as const;

const plain = (name: RequestSort, keys: ListOrder['keys'], descending: boolean, anyStatus: boolean): RequestOrder => {
  const order: ListOrder = { name, id: 'r.id', keys, descending };
  return { whole: order, indexed: order, anyStatus, endedLast: false };
};
const openFirst = (name: RequestSort, keys: ListOrder['keys']): RequestOrder => {
  const indexed: ListOrder = { name, id: 'r.id', keys, descending: false };
  return { whole: { ...indexed, keys: [ended, ...keys] }, indexed, anyStatus: false, endedLast: true };
};

export const requestOrders: Record<RequestSort, RequestOrder> = {
  newest: plain('newest', [created], true, true),
  oldest: plain('oldest', [created], false, true),
  promised: openFirst('promised', [{ sql: 'r.promised_order', type: 'date' }]),
  priority: openFirst('priority', [{ sql: 'r.urgency', type: 'smallint' }, created]),
  waiting: openFirst('waiting', [since]),
  changed: plain('changed', [since], true, false),
};

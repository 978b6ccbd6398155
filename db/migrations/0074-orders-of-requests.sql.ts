/**
 * The list of requests in other orders than by when they were made. Each order has an index of a place and a status: a list of all statuses asks each
 * of them for a page's worth, so that one index serves both. A customer's and a technician's requests come
 * from an index of their own in the order of the list.
 */
const orders: [name: string, columns: string][] = [['promised', 'promised_order, id'], ['urgent', 'urgency, created_at, id'], ['since', 'status_at, id']];

export const up = `
alter table service_request add column urgency smallint not null generated always as (-priority) stored,
  add column promised_order date not null generated always as (coalesce(promised_on, 'infinity'::date)) stored;
${orders.map(([name, columns]) => `create index service_request_${name} on service_request (branch_id, status, ${columns});
create index service_request_agent_${name} on service_request (agent_id, status, ${columns}) where agent_id is not null;`).join('\n')}
create index service_request_technician on service_request (technician_id, created_at desc, id desc) where technician_id is not null;
create index service_request_customer on service_request (customer_id, created_at desc, id desc);
-- Nobody reads requests of all places by their status or by when they were made: each place is asked of its own index.
drop index service_request_customer_id_idx, service_request_status_created_at_id_idx, service_request_created_at_id_idx;
`;

export const down = `
create index service_request_customer_id_idx on service_request (customer_id);
create index service_request_status_created_at_id_idx on service_request (status, created_at desc, id desc);
create index service_request_created_at_id_idx on service_request (created_at desc, id desc);
drop index service_request_customer, service_request_technician, ${orders.map(([name]) => `service_request_${name}, service_request_agent_${name}`).join(', ')};
alter table service_request drop column promised_order, drop column urgency;
`;

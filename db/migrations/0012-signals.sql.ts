/**
 * Signals wait and travel as messages do: a subscription is used up by one message, a signal comes to every one. Where a subscription
 * belongs (`element`, and the activity or scope that waits) finds its successor when it was armed again before the signal arrived.
 */
export const up = `
alter table message_subscription add column kind text not null default 'message' check (kind in ('message', 'signal')), add column holder text;
drop index message_subscription_message_key_id_idx;
create index message_subscription_waiting on message_subscription (kind, message, key, id);
alter table published_message add column kind text not null default 'message' check (kind in ('message', 'signal')), add column element text, add column holder text;
`;

export const down = `
alter table published_message drop column holder, drop column element, drop column kind;
drop index message_subscription_waiting;
delete from message_subscription where kind = 'signal';
alter table message_subscription drop column holder, drop column kind;
create index message_subscription_message_key_id_idx on message_subscription (message, key, id);
`;

/** What was asked of an instance and refused stays in its log, beside the events that moved it: code and fields, and who asked. */
export const up = `
alter table process_event add column refusal jsonb;
alter table process_event add constraint process_event_refused check ((kind = 'refused') = (refusal is not null));
`;

export const down = `
alter table process_event drop constraint process_event_refused;
alter table process_event drop column refusal;
`;

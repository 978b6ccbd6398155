/**
 * What is covered is told beside a unit wherever it stands, also to an agency that has it in its hands for the first time: whether and until when, never
 * whose it is. And a request keeps how that was on the day on which the device came.
 */
export const up = `
create function zamen_unit_cover(wanted uuid, today date) returns jsonb language sql stable security definer set search_path = public as $$
  select jsonb_build_object(
    'state', case when bool_or(c.kind = 'warranty') then 'free' when bool_or(c.kind = 'paid-commitment') then 'paid-commitment' when bool_or(w.id is not null) then 'none' else 'unregistered' end,
    'until', case when bool_or(c.kind = 'warranty') then max(upper(c.during) - 1) filter (where c.kind = 'warranty' and not upper_inf(c.during)) else max(upper(c.during) - 1) filter (where not upper_inf(c.during)) end)
  from warranty w left join coverage c on c.warranty_id = w.id and c.item_id is null and c.during @> today where w.unit_id = wanted
$$;
revoke all on function zamen_unit_cover from public;
grant execute on function zamen_unit_cover to zamen_app;

alter table service_request add column cover_at_intake jsonb;
alter table service_request alter column cover_at_intake set statistics 0;
`;

export const down = `
alter table service_request drop column cover_at_intake;
drop function zamen_unit_cover(uuid, date);
`;

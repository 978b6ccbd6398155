/**
 * A customer's personal data is erased on demand. The tables that only ever grow belong to the owner, so a function of the owner does it, for
 * a customer without an open request and in no other way. Amounts, numbers, states and times stay. Of the record it takes the content with its
 * salt, which the chain of hashes allows (0019); entries that hold only what the books need stay as they are.
 */
const kept = ['task.complete', 'task.claim', 'task.release', 'task.prioritise', 'request.create', 'request.close', 'personal.reveal', 'personal.pass-code'];

export const up = `
alter table party add column erased_at timestamptz;

-- The text with every one of the words taken out of it, however it is written large or small.
create function zamen_without(value text, words text[]) returns text language plpgsql immutable parallel safe as $body$
declare word text;
begin
  foreach word in array words loop
    value := regexp_replace(value, regexp_replace(word, '([][\\\\.^$*+?(){}|])', '\\\\\\1', 'g'), '—', 'gi');
  end loop;
  return value;
end $body$;

-- Answers with the requests that it went through.
create function zamen_erase_party(wanted uuid, words text[]) returns uuid[] language plpgsql security definer set search_path = public as $body$
declare
  requests uuid[]; instances uuid[]; tasks uuid[]; kept_table record;
  -- Inside of a document a word stands as JSON writes it.
  quoted text[] := array(select substr(q, 2, length(q) - 2) from (select to_jsonb(w)::text as q from unnest(words) w) j);
begin
  if exists (select 1 from service_request where customer_id = wanted and status not in ('delivered', 'replaced', 'void')) then
    raise exception 'The customer has an open request';
  end if;
  requests := array(select id from service_request where customer_id = wanted);
  instances := array(select id from process_instance where request_id = any (requests));
  tasks := array(select id from task where request_id = any (requests));

  update party set name = '—', phone = null, national_id = null, national_id_end = null, external_id = null, erased_at = clock_timestamp() where id = wanted;
  update service_request set words = '—', condition = null, accessories = '[]', pass_code = null, external_id = null where id = any (requests);
  update request_comment set body = '—' where request_id = any (requests);
  update handover set receiver = null, note = null where request_id = any (requests);
  update decision set reason = null where request_id = any (requests);
  update estimate set note = null where request_id = any (requests);
  update notice set params = params - 'note' where request_id = any (requests);
  update submission set form_values = '{}' where task_id = any (tasks);
  delete from draft where task_id = any (tasks);

  -- Of the record: what is not needed word by word, and whatever names them.
  update audit_log set before = null, after = null, address = null, salt = null
    where salt is not null and (request_id = any (requests) or resource = 'customer' and resource_id = wanted::text)
      and (action <> all (array[${kept.map((action) => `'${action}'`).join(', ')}]) or zamen_without(coalesce(before::text, '') || coalesce(after::text, ''), quoted) <> coalesce(before::text, '') || coalesce(after::text, ''));

  -- Answers that are kept for a day, for those who ask again.
  delete from idempotency_key k where exists (
    select 1 from unnest((requests || tasks || array(select id from request_comment where request_id = any (requests)))::text[]) about where strpos(k.body::text, about) > 0
  );

  if cardinality(words) = 0 then return requests; end if;
  -- What people wrote elsewhere, and what diagrams and their events carry: in every table that knows its request, instance or task.
  for kept_table in
    select c.relname as name,
      string_agg(distinct format('%I = any (%s)', k.attname, case k.attname when 'request_id' then '$1' when 'task_id' then '$3' when 'instance_id' then '$2' else case c.relname when 'service_request' then '$1' when 'process_instance' then '$2' else '$3' end end), ' or ') as mine,
      string_agg(distinct case when a.atttypid = 'jsonb'::regtype then format('%1$I = zamen_without(%1$I::text, $5)::jsonb', a.attname) else format('%1$I = zamen_without(%1$I, $4)', a.attname) end, ', ') as changes,
      string_agg(distinct case when a.atttypid = 'jsonb'::regtype then format('zamen_without(%1$I::text, $5) <> %1$I::text', a.attname) else format('zamen_without(%1$I, $4) <> %1$I', a.attname) end, ' or ') as named
    from pg_class c
    join pg_attribute k on k.attrelid = c.oid and not k.attisdropped and (k.attname in ('request_id', 'instance_id', 'task_id') and k.atttypid = 'uuid'::regtype or k.attname = 'id' and c.relname in ('service_request', 'process_instance', 'task'))
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
      and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey))
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'audit_log' and c.relname <> 'idempotency_key'
    group by c.relname
  loop
    execute format('update %I set %s where (%s) and (%s)', kept_table.name, kept_table.changes, kept_table.mine, kept_table.named) using requests, instances, tasks, words, quoted;
  end loop;
  update published_message set payload = zamen_without(payload::text, quoted)::jsonb where key = any (requests::text[]);
  update import_error set params = zamen_without(params::text, quoted)::jsonb where job_id in (select import_id from service_request where id = any (requests));
  delete from idempotency_key where zamen_without(body::text, quoted) <> body::text;
  return requests;
end $body$;
revoke all on function zamen_erase_party from public;
grant execute on function zamen_erase_party to zamen_app;
`;

export const down = `
drop function zamen_erase_party;
drop function zamen_without;
alter table party drop column erased_at;
`;

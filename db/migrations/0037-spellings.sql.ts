import { up as erasure } from './0035-erasure.sql';

/**
 * What names a customer is erased however it is written: told as regular expressions (`domain/customers/spellings.ts`), and looked for in documents value by value, so
 * that a number in one is found too. And of a file of people, what a row was looked at with, and for an hour the sealed password of an account that it made.
 */
const kept = ['task.complete', 'task.claim', 'task.release', 'task.prioritise', 'request.create', 'request.close', 'personal.reveal', 'personal.pass-code'];
const isNamed = (text: string, words: string): string => `zamen_erased(${text}, ${words}) <> ${text}`;
const told = `(coalesce(before::text, '') || coalesce(after::text, ''))`;

export const up = `
alter table people_import_row add column was text, add column password text, add column password_for uuid, add column password_until timestamptz;
create index on people_import_row (password_until) where password_until is not null;

create function zamen_erased(value text, spellings text[]) returns text language plpgsql immutable parallel safe as $body$
declare spelling text;
begin
  foreach spelling in array spellings loop
    value := regexp_replace(value, spelling, '—', 'gi');
  end loop;
  return value;
end $body$;
create function zamen_erased(value jsonb, spellings text[]) returns jsonb language plpgsql immutable parallel safe as $body$
begin
  if not ${isNamed('value::text', 'spellings')} then return value; end if;
  case jsonb_typeof(value)
    when 'string' then return to_jsonb(zamen_erased(value #>> '{}', spellings));
    when 'number' then return to_jsonb('—'::text);
    when 'array' then return (select jsonb_agg(zamen_erased(e.value, spellings) order by e.place) from jsonb_array_elements(value) with ordinality as e(value, place));
    when 'object' then return (select jsonb_object_agg(zamen_erased(e.key, spellings), zamen_erased(e.value, spellings)) from jsonb_each(value) as e);
    else return value;
  end case;
end $body$;

-- The function of 0035.
create or replace function zamen_erase_party(wanted uuid, words text[]) returns uuid[] language plpgsql security definer set search_path = public as $body$
declare
  requests uuid[]; instances uuid[]; tasks uuid[]; kept_table record;
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
      and (action <> all (array[${kept.map((action) => `'${action}'`).join(', ')}]) or ${isNamed(told, 'words')});

  -- Answers that are kept for a day, for those who ask again.
  delete from idempotency_key k where exists (
    select 1 from unnest((requests || tasks || array(select id from request_comment where request_id = any (requests)))::text[]) about where strpos(k.body::text, about) > 0
  );

  if cardinality(words) = 0 then return requests; end if;
  -- What people wrote elsewhere, and what diagrams and their events carry: in every table that knows its request, instance or task.
  for kept_table in
    select c.relname as name,
      string_agg(distinct format('%I = any (%s)', k.attname, case k.attname when 'request_id' then '$1' when 'task_id' then '$3' when 'instance_id' then '$2' else case c.relname when 'service_request' then '$1' when 'process_instance' then '$2' else '$3' end end), ' or ') as mine,
      string_agg(distinct format('%1$I = zamen_erased(%1$I, $4)', a.attname), ', ') as changes,
      string_agg(distinct format('zamen_erased(%1$I, $4) <> %1$I', a.attname), ' or ') as named
    from pg_class c
    join pg_attribute k on k.attrelid = c.oid and not k.attisdropped and (k.attname in ('request_id', 'instance_id', 'task_id') and k.atttypid = 'uuid'::regtype or k.attname = 'id' and c.relname in ('service_request', 'process_instance', 'task'))
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.atttypid in ('text'::regtype, 'jsonb'::regtype)
      and not exists (select 1 from pg_index i where i.indrelid = c.oid and i.indisunique and a.attnum = any (i.indkey))
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'audit_log' and c.relname <> 'idempotency_key'
    group by c.relname
  loop
    execute format('update %I set %s where (%s) and (%s)', kept_table.name, kept_table.changes, kept_table.mine, kept_table.named) using requests, instances, tasks, words;
  end loop;
  update published_message set payload = zamen_erased(payload, words) where key = any (requests::text[]);
  update import_error set params = zamen_erased(params, words) where job_id in (select import_id from service_request where id = any (requests));
  delete from idempotency_key where ${isNamed('body::text', 'words')};
  return requests;
end $body$;
drop function zamen_without;
`;

/** The two functions of 0035, as they were. */
const before = erasure.slice(erasure.indexOf('-- The text with'));
export const down = `
drop function zamen_erase_party, zamen_erased(text, text[]), zamen_erased(jsonb, text[]);
${before}
alter table people_import_row drop column password_until, drop column password_for, drop column password, drop column was;
`;

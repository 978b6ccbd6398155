/** What is sent of the event `e`: the same at each attempt, since nothing that it is made of changes. */
export const payloadSql = `jsonb_build_object('id', e.id, 'type', e.type, 'version', 1, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'data', jsonb_build_object('requestId', e.request_id, 'no', r.no, 'instanceId', e.instance_id, 'branch', b.code) || e.facts)`;
/** What keeps its order: the events of one request, else of one process, else each by itself. */
export const streamSql = 'coalesce(e.request_id, e.instance_id, e.id)';
/** The request `r` of the event, its process instance `p` and the branch `b` of these. */
export const placeJoins = `left join service_request r on r.id = e.request_id left join process_instance p on p.id = e.instance_id left join branch b on b.id = coalesce(r.branch_id, p.branch_id)`;

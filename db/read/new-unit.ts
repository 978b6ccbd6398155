/** `m`: the unit that goes, or went, out instead of the device of a request (`r.id`). */
export const newUnitJoin = `left join lateral (select new_item_text, new_serial from replacement x where x.request_id = r.id and x.state in ('approved', 'handed-over') order by x.created_at desc limit 1) m on true`;

/** Substitutes are named as far as absences are written: whoever stands in sees the absence, which is not a right to name others. */
const me = '(select zamen_actor())';
const written = `(select zamen_is_system()) or exists (
  select 1 from absence a join app_user u on u.id = a.user_id
  where a.id = absence_id and (a.user_id = ${me} or u.branch_id = any ((select zamen_sight())::uuid[]) or u.unit_id = (select zamen_unit())))`;

export const up = `
drop policy absence_substitute_add on absence_substitute;
drop policy absence_substitute_remove on absence_substitute;
create policy absence_substitute_add on absence_substitute for insert with check (${written});
create policy absence_substitute_remove on absence_substitute for delete using (${written});
`;

const viaAbsence = '(select zamen_is_system()) or exists (select 1 from absence a where a.id = absence_id)';
export const down = `
drop policy absence_substitute_add on absence_substitute;
drop policy absence_substitute_remove on absence_substitute;
create policy absence_substitute_add on absence_substitute for insert with check (${viaAbsence});
create policy absence_substitute_remove on absence_substitute for delete using (${viaAbsence});
`;

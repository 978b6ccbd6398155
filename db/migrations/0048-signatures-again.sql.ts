/** Whoever came back after they were erased, and is erased again, leaves no signatures either. */
const on = (when: string): string => `
drop trigger party_erased on party;
create trigger party_erased after update of erased_at on party for each row when (${when}) execute function zamen_forget_signatures();
`;

export const up = on('new.erased_at is not null and new.erased_at is distinct from old.erased_at');
export const down = on('old.erased_at is null and new.erased_at is not null');

/** How many rows there are, as SQL; counting ends where more would say nothing. */
export const counted = (from: string, most = 1000): string => `(select count(*)::int from (select 1 from ${from} limit ${most}) found)`;

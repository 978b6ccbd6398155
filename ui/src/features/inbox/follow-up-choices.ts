const morning = 9;

/** Mornings that people mean by their everyday names, by the clock of whoever looks. */
export function followUpChoices(now: Date): { key: 'tomorrow' | 'in-two-days' | 'in-a-week'; at: Date }[] {
  const after = (days: number): Date => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning);
  return [{ key: 'tomorrow', at: after(1) }, { key: 'in-two-days', at: after(2) }, { key: 'in-a-week', at: after(7) }];
}

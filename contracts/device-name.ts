/** Brand and model as people say them, the brand once. */
export function deviceName(item: string, brand: string | null | undefined): string {
  const known = brand?.trim();
  return known && !item.toLowerCase().includes(known.toLowerCase()) ? `${item} ${known}` : item;
}

/** Which are chosen after one more was pointed at; with `through`, all from the one before it up to it. */
export function toggled(order: readonly string[], { ids, last }: { ids: readonly string[]; last: string | null }, id: string, through: boolean): { ids: string[]; last: string } {
  const [from, to] = [last === null ? -1 : order.indexOf(last), order.indexOf(id)];
  if (through && from >= 0 && to >= 0) return { ids: [...new Set([...ids, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)])], last: id };
  return { ids: ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id], last: id };
}

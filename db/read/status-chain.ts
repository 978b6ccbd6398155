import type { TimelineItem } from '../../contracts/requests';

const isStatus = ({ kind }: TimelineItem): boolean => kind === 'status';
const key = (status: unknown, subStatus: unknown): string => JSON.stringify([status ?? null, subStatus ?? null]);

/** `items` oldest first. Statuses of one instant are told in the order in which each left the one before; their ids say nothing of it. */
export function inChain(items: readonly TimelineItem[]): TimelineItem[] {
  const told = [...items];
  let stands = key(null, null);
  for (let index = 0; index < told.length; index += 1) {
    const item = told[index]!;
    if (!isStatus(item)) continue;
    const next = told.findIndex((other, at) => at >= index && isStatus(other) && other.at === item.at && key(other.params.from, other.params.fromSubStatus) === stands);
    if (next > index) told.splice(index, 0, ...told.splice(next, 1));
    const { status, subStatus } = told[index]!.params;
    stands = key(status, subStatus);
  }
  return told;
}

import type { Label } from '@contracts/label';
import { statuses, type Status } from '@contracts/statuses';

export function subStatusLabel(status: Status, subStatus: string | null): Label | null {
  if (!subStatus) return null;
  return (statuses[status].subStatuses as Record<string, Label>)[subStatus] ?? null;
}

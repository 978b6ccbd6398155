import { CircleCheck, CircleDashed, CirclePause, Contrast, Package, SearchCheck, TriangleAlert, type LucideIcon } from 'lucide-react';
import { statuses, type Status, type StatusGroup } from '@contracts/statuses';
import { useText } from '../app/use-text';
import { subStatusLabel } from '../lib/sub-status';

export const groupIcons: Record<StatusGroup | 'overdue', LucideIcon> = {
  new: CircleDashed, pending: CirclePause, working: Contrast, parts: Package, qc: SearchCheck, ready: CircleCheck, closed: CircleCheck, overdue: TriangleAlert,
};

/** Sub-statuses that wait for something else than the status itself says. */
const subGroups: Partial<Record<string, StatusGroup>> = {
  'to-be-declared': 'working', 'awaiting-part': 'parts', 'awaiting-customer': 'pending', 'awaiting-deposit': 'pending', 'in-transit': 'pending', 'void-return': 'pending',
};

export function statusGroup(status: Status, subStatus: string | null): StatusGroup {
  return (subStatus && subGroups[subStatus]) || statuses[status].group;
}

export function StatusTag({ status, subStatus = null, withSub, size = 14 }: { status: Status; subStatus?: string | null; withSub?: boolean; size?: number }) {
  const { label } = useText();
  const group = statusGroup(status, subStatus);
  const Icon = groupIcons[group];
  const sub = withSub ? subStatusLabel(status, subStatus) : null;
  return (
    <span className={`status status-${group}`}>
      <Icon size={size} strokeWidth={1.8} aria-hidden className={group === 'closed' ? 'status-filled' : undefined} />
      <span className="status-text">{label(statuses[status].label)}{sub && <span className="status-sub"> / {label(sub)}</span>}</span>
    </span>
  );
}

import { Ban, CircleCheck, Factory, PackageOpen, Trash2, Warehouse, type LucideIcon } from 'lucide-react';
import type { SerialState } from '@contracts/serials';
import { useText } from '../../../app/use-text';

/** A shape of its own for each, so that they read without colour. */
const icons: Record<SerialState, [LucideIcon, group: string]> = {
  made: [Factory, 'working'], 'in-stock': [Warehouse, 'new'], left: [PackageOpen, 'parts'], sold: [CircleCheck, 'ready'], scrapped: [Trash2, 'closed'], blocked: [Ban, 'pending'],
};

export function StateTag({ state }: { state: SerialState }) {
  const { t } = useText();
  const [Icon, group] = icons[state];
  return <span className={`status status-${group}`}><Icon size={14} strokeWidth={1.9} aria-hidden /><span className="status-text">{t(`serials.state.${state}`)}</span></span>;
}

import { CircleDashed, HandCoins, ShieldCheck, ShieldOff, type LucideIcon } from 'lucide-react';
import type { SerialCover, SerialRow } from '@contracts/serials';
import { useText } from '../../../app/use-text';

const icons: Record<SerialCover, [LucideIcon, group: string]> = { free: [ShieldCheck, 'ready'], 'paid-commitment': [HandCoins, 'parts'], none: [ShieldOff, 'closed'], unregistered: [CircleDashed, 'new'] };

/** What is covered today of a unit; until when stands with it where there is room. */
export function CoverTag({ cover: { state, until }, dated = false }: { cover: SerialRow['cover']; dated?: boolean }) {
  const { t, businessDate } = useText();
  const [Icon, group] = icons[state];
  const last = until && state !== 'none' && state !== 'unregistered' ? businessDate(until) : null;
  return <span className={`status status-${group}`} title={last ? t(`serials.cover.${state}-until`, { date: last }) : undefined}><Icon size={14} strokeWidth={1.9} aria-hidden /><span className="status-text">{dated && last ? t(`serials.cover.${state}-until`, { date: last }) : t(`serials.cover.${state}`)}</span></span>;
}

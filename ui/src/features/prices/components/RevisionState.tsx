import { CircleCheck, CircleDashed, CircleX, Hourglass, Undo2, type LucideIcon } from 'lucide-react';
import type { RevisionState as State } from '@contracts/price-revisions';
import { useText } from '../../../app/use-text';

const icons: Record<State, LucideIcon> = { draft: CircleDashed, sent: Hourglass, approved: CircleCheck, rejected: CircleX, withdrawn: Undo2 };

export function RevisionState({ state }: { state: State }) {
  const { t } = useText();
  const Icon = icons[state];
  return <span className={`revision-state revision-${state}`}><Icon size={14} strokeWidth={1.8} aria-hidden />{t(`price.state.${state}`)}</span>;
}

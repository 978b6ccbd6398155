import { CircleCheck, Megaphone, PencilLine, type LucideIcon } from 'lucide-react';
import type { RecallState as State } from '@contracts/unit-recalls';
import { useText } from '../../../app/use-text';

const icons: Record<State, [LucideIcon, group: string]> = { draft: [PencilLine, 'pending'], published: [Megaphone, 'working'], closed: [CircleCheck, 'closed'] };

export function RecallState({ state }: { state: State }) {
  const { t } = useText();
  const [Icon, group] = icons[state];
  return <span className={`status status-${group}`}><Icon size={14} strokeWidth={1.9} aria-hidden /><span className="status-text">{t(`recalls.state.${state}`)}</span></span>;
}

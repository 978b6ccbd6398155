import { Button, Dropdown } from 'antd';
import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { usePhone } from '../../../app/use-media';
import { useText } from '../../../app/use-text';
import { Kbd } from '../../../components/Kbd';
import type { Outcome } from '../outcomes';

interface Props {
  outcomes: readonly Outcome[];
  leading: Outcome;
  pending: string | undefined;
  disabled: boolean;
  onChoose: (outcome: Outcome) => void;
  children: ReactNode;
}

/** More than these would be a wall of buttons; the rarer ones open from the last. */
const most = 4;

/** The ways out of a task, the primary one first. */
export function OutcomeBar({ outcomes, leading, pending, disabled, onChoose, children }: Props) {
  const { t, label } = useText();
  const others = outcomes.filter((outcome) => outcome !== leading);
  const phone = usePhone();
  // The bar stays in sight on a phone, so it must stay low.
  const beside = phone && others.length > 1 ? [] : others.length < most ? others : others.slice(0, most - 2);
  const rest = others.slice(beside.length);
  return (
    <div className="outcomes">
      <Button type="primary" danger={leading.tone === 'danger'} disabled={disabled || (pending !== undefined && pending !== leading.name)} loading={pending === leading.name} onClick={() => onChoose(leading)}>{label(leading.label)}<Kbd>Ctrl ↵</Kbd></Button>
      {beside.map((outcome) => <Button key={outcome.name} danger={outcome.tone === 'danger'} disabled={disabled || (pending !== undefined && pending !== outcome.name)} loading={pending === outcome.name} onClick={() => onChoose(outcome)}>{label(outcome.label)}</Button>)}
      {rest.length > 0 && (
        <Dropdown trigger={['click']} disabled={disabled || pending !== undefined} menu={{ items: rest.map((outcome) => ({ key: outcome.name, label: label(outcome.label), danger: outcome.tone === 'danger', onClick: () => onChoose(outcome) })) }}>
          <Button loading={rest.some((outcome) => outcome.name === pending)}>{t('task.more-outcomes')}<ChevronDown size={14} strokeWidth={1.8} aria-hidden /></Button>
        </Dropdown>
      )}
      {children}
    </div>
  );
}

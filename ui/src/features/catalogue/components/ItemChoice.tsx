import { X } from 'lucide-react';
import type { ItemKind } from '@contracts/catalogue-items';
import { useText } from '../../../app/use-text';
import { IconButton } from '../../../components/IconButton';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import type { Chosen } from '../item-values';

/** One that is chosen, and another one in its place. */
export function OneChoice({ kind, role, title, value, without, onChange }: { kind: 'person' | 'item'; role?: ItemKind; title: string; value: Chosen | null; without?: string | undefined; onChange: (value: Chosen | null) => void }) {
  const { t } = useText();
  return value
    ? <p className="item-chosen"><bdi>{value.name}</bdi><IconButton label={t('catalogue.remove', { name: value.name })} icon={<X size={15} strokeWidth={1.8} />} onClick={() => onChange(null)} /></p>
    : <LookUpSelect kind={kind} role={role} title={title} value={undefined} without={without} onChange={(id, name) => onChange({ id, name })} />;
}

/** Several in the order in which they were chosen. */
export function ManyChoice({ kind, role, title, value, without, onChange }: { kind: 'item' | 'branch' | 'agent'; role?: ItemKind | 'goods'; title: string; value: Chosen[]; without?: string | undefined; onChange: (value: Chosen[]) => void }) {
  const { t } = useText();
  return (
    <>
      {value.map((one) => <p key={one.id} className="item-chosen"><bdi>{one.name}</bdi><IconButton label={t('catalogue.remove', { name: one.name })} icon={<X size={15} strokeWidth={1.8} />} onClick={() => onChange(value.filter(({ id }) => id !== one.id))} /></p>)}
      <LookUpSelect key={value.length} kind={kind} role={role} title={title} value={undefined} without={without} onChange={(id, name) => { if (!value.some((one) => one.id === id)) onChange([...value, { id, name }]); }} />
    </>
  );
}

import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { SerialChange } from '@contracts/serials';
import { useText } from '../../../app/use-text';
import { LookUpSelect } from '../../forms/components/LookUpSelect';
import { useMay } from '../../session/use-me';
import { DayField } from '../../../components/DayField';

export type Facts = Pick<SerialChange, 'madeOn' | 'leftOn' | 'soldOn' | 'ownerId' | 'saleDocument' | 'lot' | 'place' | 'branchId'>;
export const noFacts: Facts = { madeOn: null, leftOn: null, soldOn: null, ownerId: null, saleDocument: null, lot: null, place: null, branchId: null };
const days = [['madeOn', 'serials.made'], ['leftOn', 'serials.left'], ['soldOn', 'serials.sold']] as const;
const words = [['lot', 'serials.lot', 60], ['saleDocument', 'serials.document', 60], ['place', 'serials.place', 100]] as const;

/** What is known of a unit beside its product and number. `names`: who and where it is now. */
export function FactFields({ id, value, onChange, error, names = {} }: { id: string; value: Facts; onChange: (facts: Facts) => void; error: (path: string) => string | undefined; names?: { owner?: string | undefined; branch?: string | undefined } }) {
  const { t } = useText();
  const mayFind = useMay('lookup.customer');
  const set = (change: Partial<Facts>): void => onChange({ ...value, ...change });
  return (
    <div className="serial-facts">
      {days.map(([name, title]) => <DayField key={name} id={`${id}-${name}`} label={t(title)} value={value[name]} onChange={(day) => set({ [name]: day })} error={error(name)} />)}
      {words.map(([name, title, most]) => <div key={name}><label htmlFor={`${id}-${name}`}>{t(title)}</label><Input id={`${id}-${name}`} maxLength={most} value={value[name] ?? ''} onChange={(e) => set({ [name]: e.target.value || null })} /></div>)}
      {mayFind && <div><span className="place-label">{t('serials.owner')}</span><Chosen name={value.ownerId ? names.owner : undefined} onOther={() => set({ ownerId: null })}><LookUpSelect kind="customer" title={t('serials.owner')} value={value.ownerId ?? undefined} onChange={(ownerId) => set({ ownerId })} onClear={() => set({ ownerId: null })} placeholder="—" /></Chosen></div>}
      <div><span className="place-label">{t('serials.branch')}</span><Chosen name={value.branchId ? names.branch : undefined} onOther={() => set({ branchId: null })}><LookUpSelect kind="branch" title={t('serials.branch')} value={value.branchId ?? undefined} onChange={(branchId) => set({ branchId })} onClear={() => set({ branchId: null })} placeholder="—" /></Chosen></div>
    </div>
  );
}

/** The one that is there by its name, until another is looked for: a look-up knows only those that it offers. */
function Chosen({ name, onOther, children }: { name: string | undefined; onOther: () => void; children: ReactNode }) {
  const { t } = useText();
  return name ? <p className="place-chosen"><bdi>{name}</bdi><button type="button" className="link" onClick={onOther}>{t('serials.other')}</button></p> : <>{children}</>;
}

import { App, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { keptCode } from '@contracts/catalogue';
import type { Label } from '@contracts/label';
import { priceListKinds, type PriceListChange, type PriceListDetail, type PriceListKind } from '@contracts/prices';
import { useText } from '../../../app/use-text';
import { FormDialog } from '../../../components/FormDialog';
import { NameFields } from '../../../components/NameFields';
import { ManyChoice } from '../../catalogue/components/ItemChoice';
import type { Chosen } from '../../catalogue/item-values';
import { useAddPriceList, useChangePriceList } from '../api/prices';

interface Values { title: Label; rank: number; branches: Chosen[]; agents: Chosen[] }
const sent = ({ title, rank, branches, agents }: Values): Omit<PriceListChange, 'active'> => ({ title, rank, branchIds: branches.map(({ id }) => id), agentIds: agents.map(({ id }) => id) });
const isComplete = ({ title }: Values): boolean => title.fa.trim() !== '' && title.en.trim() !== '';

/** Makes a list, and goes to its page. */
export function NewPriceListDialog({ onClose }: { onClose: () => void }) {
  const { t } = useText();
  const { message } = App.useApp();
  const go = useNavigate();
  const add = useAddPriceList();
  const [kind, setKind] = useState<PriceListKind>('customer');
  const [code, setCode] = useState('');
  const [values, setValues] = useState<Values>({ title: { fa: '', en: '' }, rank: 0, branches: [], agents: [] });
  const save = (): void => add.mutate({ kind, code, ...sent(values) }, { onSuccess: ({ id }) => { void message.success(t('price.made')); void go(`/catalogue/prices/${id}`); } });
  return (
    <FormDialog width={520} className="price-form" title={t('price.new')} act={t('catalogue.make')} ready={code.trim() !== '' && isComplete(values)} busy={add.isPending} error={add.error} onSave={save} onClose={onClose}>
      <span className="place-label">{t('price.kind')}</span>
      <Radio.Group aria-label={t('price.kind')} value={kind} onChange={(e) => setKind(e.target.value as PriceListKind)} options={priceListKinds.map((one) => ({ value: one, label: t(`price.kind.${one}`) }))} />
      <p className="muted">{t(`price.kind.${kind}-hint`)}</p>
      <label htmlFor="price-list-code">{t('catalogue.code')}</label>
      <Input id="price-list-code" dir="ltr" autoFocus maxLength={40} value={code} onChange={(e) => setCode(keptCode(e.target.value))} aria-describedby="price-list-code-hint" />
      <p id="price-list-code-hint" className="muted">{t('catalogue.code-hint')}</p>
      <Fields value={values} onChange={setValues} />
    </FormDialog>
  );
}

/** Changes one. */
export function ChangePriceListDialog({ list, onClose }: { list: PriceListDetail; onClose: () => void }) {
  const { t, label } = useText();
  const { message } = App.useApp();
  const change = useChangePriceList(list.id);
  const [values, setValues] = useState<Values>(() => valuesOf(list, label));
  const save = (): void => change.mutate({ revision: list.revision, change: { ...sent(values), active: list.active } }, { onSuccess: () => { void message.success(t('price.changed')); onClose(); } });
  return <FormDialog width={520} className="price-form" title={t('price.edit-of', { name: label(list.title) })} act={t('catalogue.save')} ready={isComplete(values)} busy={change.isPending} error={change.error} onSave={save} onClose={onClose}><Fields value={values} onChange={setValues} /></FormDialog>;
}

const valuesOf = (list: PriceListDetail, label: (name: Label) => string): Values => ({ title: list.title, rank: list.rank, branches: list.branches.map(({ id, name }) => ({ id, name: label(name) })), agents: list.agents });
/** As it stands, in use or not. */
export const turned = (list: PriceListDetail, active: boolean): PriceListChange => ({ ...sent(valuesOf(list, ({ fa }) => fa)), active });

function Fields({ value, onChange }: { value: Values; onChange: (value: Values) => void }) {
  const { t } = useText();
  return (
    <>
      <NameFields id="price-list-title" value={value.title} onChange={(title) => onChange({ ...value, title })} />
      <span className="place-label">{t('price.for.branches')}</span>
      <ManyChoice kind="branch" title={t('price.find-branch')} value={value.branches} onChange={(branches) => onChange({ ...value, branches })} />
      <span className="place-label">{t('price.for.agents')}</span>
      <ManyChoice kind="agent" title={t('price.find-agent')} value={value.agents} onChange={(agents) => onChange({ ...value, agents })} />
      <p className="muted">{t('price.for.hint')}</p>
      <label htmlFor="price-list-rank">{t('price.rank')}</label>
      <InputNumber id="price-list-rank" min={0} max={1_000_000} precision={0} value={value.rank} onChange={(rank) => onChange({ ...value, rank: rank ?? 0 })} aria-describedby="price-list-rank-hint" />
      <p id="price-list-rank-hint" className="muted">{t('price.rank-hint')}</p>
    </>
  );
}

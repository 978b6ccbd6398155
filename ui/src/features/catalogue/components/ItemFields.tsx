import { Input, Select, Switch } from 'antd';
import type { ReactNode } from 'react';
import { itemOrigins, type ItemKind } from '@contracts/catalogue-items';
import { useText } from '../../../app/use-text';
import { NameFields } from '../../../components/NameFields';
import { isTaxId, type ItemValues } from '../item-values';
import { ManyChoice, OneChoice } from './ItemChoice';
import { MoneyField } from './MoneyField';
import { TermSelect } from './TermSelect';

/** What is the same of an item that is made and of one that is changed. `id`: its own, where it is there already. */
export function ItemFields({ kind, id, value, onChange }: { kind: ItemKind; id?: string; value: ItemValues; onChange: (value: ItemValues) => void }) {
  const { t } = useText();
  const set = (change: Partial<ItemValues>): void => onChange({ ...value, ...change });
  const goods = kind !== 'service';
  return (
    <>
      <NameFields id="item-title" value={value.title} onChange={(title) => set({ title })} />
      {goods && (
        <>
          <Field id="item-brand" label={t('catalogue.item.brand')}><TermSelect id="item-brand" list="brand" value={value.brandId} onChange={(brandId) => set({ brandId })} placeholder={t('catalogue.choose')} /></Field>
          <Field id="item-kind" label={t('catalogue.item.kind')}><TermSelect id="item-kind" list="product-kind" value={value.productKindId} onChange={(productKindId) => set({ productKindId })} placeholder={t('catalogue.choose')} /></Field>
          <Field id="item-model" label={t('catalogue.item.model')}><Input id="item-model" dir="ltr" maxLength={100} value={value.model} onChange={(e) => set({ model: e.target.value })} /></Field>
          <Field id="item-origin" label={t('catalogue.item.origin')}><Select id="item-origin" allowClear placeholder={t('catalogue.choose')} value={value.origin ?? undefined} onChange={(origin: ItemValues['origin'] | undefined) => set({ origin: origin ?? null })} options={itemOrigins.map((one) => ({ value: one, label: t(`catalogue.origin.${one}`) }))} /></Field>
        </>
      )}
      <Field id="item-price" label={t('catalogue.item.price')}><MoneyField id="item-price" value={value.price} onChange={(price) => set({ price })} /></Field>
      <Field id="item-cost" label={t('catalogue.item.standard-cost')}><MoneyField id="item-cost" value={value.standardCost} onChange={(standardCost) => set({ standardCost })} /></Field>
      <Field id="item-tax" label={t('catalogue.item.tax-id')}>
        <Input id="item-tax" dir="ltr" inputMode="numeric" maxLength={20} status={isTaxId(value.taxId) ? '' : 'error'} value={value.taxId} onChange={(e) => set({ taxId: e.target.value })} aria-describedby={isTaxId(value.taxId) ? undefined : 'item-tax-wrong'} />
        {!isTaxId(value.taxId) && <p id="item-tax-wrong" className="field-error">{t('catalogue.tax-id-wrong')}</p>}
      </Field>
      <Field id="item-unit" label={t('catalogue.item.unit')}><Input id="item-unit" maxLength={20} placeholder={t('catalogue.item.unit-none')} value={value.unit} onChange={(e) => set({ unit: e.target.value })} /></Field>
      <Field label={t('catalogue.item.responsible')}><OneChoice kind="person" title={t('catalogue.item.responsible-find')} value={value.responsible} onChange={(responsible) => set({ responsible })} /></Field>
      <Field label={t('catalogue.item.superseded-by')}><OneChoice kind="item" role={kind} title={t('catalogue.find-item')} value={value.supersededBy} without={id} onChange={(supersededBy) => set({ supersededBy })} /></Field>
      <span className="place-label">{t('catalogue.item.substitutes')}</span>
      <ManyChoice kind="item" role={kind} title={t('catalogue.find-item')} value={value.substitutes} without={id} onChange={(substitutes) => set({ substitutes })} />
      {goods && <label className="place-switch"><Switch checked={value.serialTracked} onChange={(serialTracked) => set({ serialTracked })} />{t('catalogue.item.serial-tracked')}</label>}
      {goods && <label className="place-switch"><Switch checked={value.serviceable} onChange={(serviceable) => set({ serviceable })} />{t('catalogue.item.serviceable')}</label>}
    </>
  );
}

/** One beside another where there is room. */
function Field({ id, label, children }: { id?: string; label: string; children: ReactNode }) {
  return <div className="item-field">{id === undefined ? <span className="place-label">{label}</span> : <label htmlFor={id}>{label}</label>}{children}</div>;
}

import { Input, Select, Switch } from 'antd';
import { itemOrigins, type ItemKind } from '@contracts/catalogue-items';
import { useText } from '../../../app/use-text';
import { NameFields } from '../../../components/NameFields';
import { useMoneyInput } from '../../forms/widgets/use-money-input';
import { isTaxId, type ItemValues } from '../item-values';
import { ManyChoice, OneChoice } from './ItemChoice';
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
          <label htmlFor="item-brand">{t('catalogue.item.brand')}</label>
          <TermSelect id="item-brand" list="brand" value={value.brandId} onChange={(brandId) => set({ brandId })} placeholder={t('catalogue.choose')} />
          <label htmlFor="item-kind">{t('catalogue.item.kind')}</label>
          <TermSelect id="item-kind" list="product-kind" value={value.productKindId} onChange={(productKindId) => set({ productKindId })} placeholder={t('catalogue.choose')} />
          <label htmlFor="item-model">{t('catalogue.item.model')}</label>
          <Input id="item-model" dir="ltr" maxLength={100} value={value.model} onChange={(e) => set({ model: e.target.value })} />
          <label htmlFor="item-origin">{t('catalogue.item.origin')}</label>
          <Select id="item-origin" allowClear placeholder={t('catalogue.choose')} value={value.origin ?? undefined} onChange={(origin: ItemValues['origin'] | undefined) => set({ origin: origin ?? null })} options={itemOrigins.map((one) => ({ value: one, label: t(`catalogue.origin.${one}`) }))} />
        </>
      )}
      <label htmlFor="item-tax">{t('catalogue.item.tax-id')}</label>
      <Input id="item-tax" dir="ltr" inputMode="numeric" maxLength={20} status={isTaxId(value.taxId) ? '' : 'error'} value={value.taxId} onChange={(e) => set({ taxId: e.target.value })} aria-describedby={isTaxId(value.taxId) ? undefined : 'item-tax-wrong'} />
      {!isTaxId(value.taxId) && <p id="item-tax-wrong" className="field-error">{t('catalogue.tax-id-wrong')}</p>}
      <label htmlFor="item-price">{t('catalogue.item.price')}</label>
      <Money id="item-price" value={value.price} onChange={(price) => set({ price })} />
      <label htmlFor="item-cost">{t('catalogue.item.standard-cost')}</label>
      <Money id="item-cost" value={value.standardCost} onChange={(standardCost) => set({ standardCost })} />
      <label htmlFor="item-unit">{t('catalogue.item.unit')}</label>
      <Input id="item-unit" maxLength={20} placeholder={t('catalogue.item.unit-none')} value={value.unit} onChange={(e) => set({ unit: e.target.value })} />
      <span className="place-label">{t('catalogue.item.responsible')}</span>
      <OneChoice kind="person" title={t('catalogue.item.responsible-find')} value={value.responsible} onChange={(responsible) => set({ responsible })} />
      <span className="place-label">{t('catalogue.item.substitutes')}</span>
      <ManyChoice kind="item" role={kind} title={t('catalogue.find-item')} value={value.substitutes} without={id} onChange={(substitutes) => set({ substitutes })} />
      <span className="place-label">{t('catalogue.item.superseded-by')}</span>
      <OneChoice kind="item" role={kind} title={t('catalogue.find-item')} value={value.supersededBy} without={id} onChange={(supersededBy) => set({ supersededBy })} />
      {goods && <label className="place-switch"><Switch checked={value.serialTracked} onChange={(serialTracked) => set({ serialTracked })} />{t('catalogue.item.serial-tracked')}</label>}
      {goods && <label className="place-switch"><Switch checked={value.serviceable} onChange={(serviceable) => set({ serviceable })} />{t('catalogue.item.serviceable')}</label>}
    </>
  );
}

function Money({ id, value, onChange }: { id: string; value: string; onChange: (rial: string) => void }) {
  const { unitName } = useText();
  const { shown, typed, attach, blur } = useMoneyInput(value, (rial) => onChange(rial ?? ''));
  return <Input id={id} ref={(ref) => attach(ref?.input ?? null)} className="input-money" inputMode="numeric" suffix={<span className="muted">{unitName}</span>} value={shown} onChange={typed} onBlur={blur} />;
}

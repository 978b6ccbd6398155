import type { ItemChange, ItemDetail, ItemKind, NewItem } from '@contracts/catalogue-items';
import { latinDigits } from '@contracts/digits';
import type { Label } from '@contracts/label';

/** Another item or a person that is chosen, with what it is called. */
export interface Chosen { id: string; name: string }
/** What one fills in: texts as they are typed. */
export interface ItemValues {
  title: Label; brandId: string | null; productKindId: string | null; model: string; taxId: string; origin: ItemChange['origin']; serialTracked: boolean; serviceable: boolean;
  responsible: Chosen | null; price: string; standardCost: string; unit: string; substitutes: Chosen[]; supersededBy: Chosen | null;
}

export const noItem = (kind: ItemKind): ItemValues => ({
  title: { fa: '', en: '' }, brandId: null, productKindId: null, model: '', taxId: '', origin: null, serialTracked: kind === 'product', serviceable: true, responsible: null, price: '0', standardCost: '', unit: '', substitutes: [], supersededBy: null,
});
export const valuesOf = (item: ItemDetail, label: (name: Label) => string): ItemValues => ({
  title: item.title, brandId: item.brand?.id ?? null, productKindId: item.productKind?.id ?? null, model: item.model ?? '', taxId: item.taxId ?? '', origin: item.origin, serialTracked: item.serialTracked, serviceable: item.serviceable,
  responsible: item.responsible && { id: item.responsible.id, name: label(item.responsible.name) }, price: item.price, standardCost: item.standardCost ?? '', unit: item.unit ?? '',
  substitutes: item.substitutes.map(({ id, title }) => ({ id, name: label(title) })), supersededBy: item.supersededBy && { id: item.supersededBy.id, name: label(item.supersededBy.title) },
});

const typed = (text: string): string | null => text.trim() || null;
export const typedTaxId = (text: string): string => latinDigits(text).replace(/[\s-]/g, '');
export const isTaxId = (text: string): boolean => /^(\d{13})?$/.test(typedTaxId(text));
export const isComplete = ({ title, taxId, price }: ItemValues): boolean => title.fa.trim() !== '' && title.en.trim() !== '' && isTaxId(taxId) && price !== '';

/** As it is sent; a new one is in use. */
export const sent = (values: ItemValues): Omit<NewItem, 'kind' | 'code'> => ({
  title: values.title, brandId: values.brandId, productKindId: values.productKindId, model: typed(values.model), taxId: typed(typedTaxId(values.taxId)), origin: values.origin, serialTracked: values.serialTracked, serviceable: values.serviceable,
  responsibleId: values.responsible?.id ?? null, price: values.price, standardCost: typed(values.standardCost), unit: typed(values.unit), substituteIds: values.substitutes.map(({ id }) => id), supersededById: values.supersededBy?.id ?? null,
});

import { newId, next, type Rows } from './rows';

/** A product of the catalogue. */
export async function buildProduct(rows: Rows, given: { kind?: 'product' | 'part'; title?: string; brand?: string; code?: string } = {}): Promise<{ id: string }> {
  const id = newId();
  await rows.insert('item', { id, kind: given.kind ?? 'product', code: given.code ?? `P-${next()}`, title_fa: given.title ?? 'ماشین لباسشویی', title_en: 'Washing machine', brand: given.brand ?? 'Snowa' });
  return { id };
}

export interface NewSerialUnit { itemId: string; serial: string; soldOn?: string; madeOn?: string; ownerId?: string; state?: string }
/** A unit in the bank of serials. */
export async function buildSerialUnit(rows: Rows, { itemId, serial, soldOn, madeOn, ownerId, state }: NewSerialUnit): Promise<{ id: string }> {
  const id = newId();
  await rows.insert('serial_unit', { id, item_id: itemId, serial, made_on: madeOn ?? null, sold_on: soldOn ?? null, owner_id: ownerId ?? null, state: state ?? (soldOn ? 'sold' : 'in-stock') });
  return { id };
}

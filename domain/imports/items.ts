import { catalogueCode, keptCode } from '../../contracts/catalogue';
import { taxId, type ItemChange, type NewItem } from '../../contracts/catalogue-items';
import { importEntities } from '../../contracts/import-entities';
import type { CellFault } from '../../contracts/imports';
import { idFor } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Tx } from '../shared/unit-of-work';
import type { EntityRun } from './entity';
import { fault } from './read-cells';
import { typedCells } from './typed-cells';

/** What a file says of an item; the rest of it is changed one by one. */
const said = ['model', 'taxId', 'origin', 'serialTracked', 'serviceable', 'price', 'standardCost', 'unit'] as const;
type Facts = Pick<ItemChange, 'title' | 'brandId' | 'productKindId' | (typeof said)[number]>;
/** An item as a row says it: what is empty is not said, and stays as it is. */
export interface ImportedItem extends Partial<Pick<Facts, (typeof said)[number]>> { code: string; titleFa: string; titleEn?: string; kind?: NewItem['kind']; brand?: string; productKind?: string }
export interface ImportItem extends Facts { id: string; kind: NewItem['kind']; code: string }
const lists = { brand: 'brand', productKind: 'product-kind' } as const;
export interface ItemImportStore {
  /** Items of these codes, locked until the transaction ends. */
  byCodes(tx: Tx, codes: readonly string[]): Promise<ImportItem[]>;
  /** Terms of both lists in use whose code or name one of the words is; they stay so until the transaction ends. `words`: which of them are, in the form of `comparedWord`. */
  terms(tx: Tx, words: readonly string[]): Promise<{ id: string; list: (typeof lists)[keyof typeof lists]; words: string[] }[]>;
  insert(tx: Tx, items: readonly ImportItem[]): Promise<void>;
  change(tx: Tx, items: readonly ImportItem[]): Promise<void>;
}

/** A name as it is compared, whichever keyboard it was typed with. */
export const comparedWord = (word: string): string => keptCode(word).replace(/[\s\u200c]+/g, ' ');

const { columns } = importEntities.items;
const texts = { model: 100, unit: 20 } as const;

/** A row of a file of items, by the keys of its columns. Every cell that is wrong is told. */
export function readItem(cells: Readonly<Record<string, string>>): { ok: true; value: ImportedItem } | { ok: false; faults: CellFault[] } {
  const typed = typedCells(columns, cells);
  const checked = (schema: { safeParse(value: string): { success: boolean; data?: string } }) => (text: string): string | null => schema.safeParse(text).data ?? null;
  const row = {
    code: typed.read('code', checked(catalogueCode), 'import.item.code'), titleFa: typed.text('titleFa', 200), titleEn: typed.text('titleEn', 200), kind: typed.choice('kind', columns.kind.options), brand: typed.text('brand', 100), productKind: typed.text('productKind', 100),
    model: typed.text('model', texts.model), taxId: typed.read('taxId', checked(taxId), 'import.item.tax-id'), origin: typed.choice('origin', columns.origin.options), serialTracked: typed.yesNo('serialTracked'), serviceable: typed.yesNo('serviceable'),
    price: typed.money('price'), standardCost: typed.money('standardCost'), unit: typed.text('unit', texts.unit),
  };
  if (typed.faults.length > 0) return { ok: false, faults: typed.faults };
  return { ok: true, value: Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as ImportedItem };
}

/** What an item is of which nothing else is said. */
const unsaid = (kind: NewItem['kind']): Omit<Facts, 'title'> => ({ brandId: null, productKindId: null, model: null, taxId: null, origin: null, serialTracked: kind === 'product', serviceable: true, price: '0', standardCost: null, unit: null });

/** Products, parts and services from a file: found again by their code. */
export function createItemImport({ store, journal }: { store: ItemImportStore; journal: Journal }): EntityRun<ImportedItem> {
  return {
    entity: 'items',
    keysOf: ({ code }) => (code === undefined ? [] : [keptCode(code)]),
    read: readItem,
    async write(tx, { jobId, createdBy, dry }, rows) {
      const words = new Set(rows.flatMap(({ brand, productKind }) => [brand, productKind].flatMap((word) => (word === undefined ? [] : [comparedWord(word)]))));
      const [there, terms] = await Promise.all([store.byCodes(tx, rows.map(({ code }) => code)), words.size > 0 ? store.terms(tx, [...words]) : []]);
      const known = new Map(there.map((item) => [item.code, item]));
      const termsOf = new Map<string, string[]>();
      for (const term of terms) for (const word of term.words) { const key = `${term.list}/${word}`; termsOf.set(key, [...termsOf.get(key) ?? [], term.id]); }
      const refused = new Map<number, CellFault[]>();
      const fresh: ImportItem[] = [];
      const changed: { item: ImportItem; before: Record<string, unknown>; after: Record<string, unknown> }[] = [];
      for (const [at, row] of rows.entries()) {
        const before = known.get(row.code);
        const faults: CellFault[] = [];
        const term = (column: keyof typeof lists): string | null | undefined => {
          const word = row[column];
          if (word === undefined) return undefined;
          const found = termsOf.get(`${lists[column]}/${comparedWord(word)}`) ?? [];
          if (found.length !== 1) faults.push(fault(column, found.length === 0 ? 'import.cell-unknown' : 'import.cell-many', { value: word }));
          return found[0];
        };
        const [brandId, productKindId] = [term('brand'), term('productKind')];
        if (before && row.kind !== undefined && row.kind !== before.kind) faults.push(fault('kind', 'import.item.kind', { kind: columns.kind.options[before.kind] }));
        if (faults.length > 0) { refused.set(at, faults); continue; }
        const kind = before?.kind ?? row.kind ?? 'product';
        const stays: Omit<Facts, 'title'> = before ?? unsaid(kind);
        const item: ImportItem = {
          id: before?.id ?? idFor('item', jobId, row.code), code: row.code, kind, title: { fa: row.titleFa, en: row.titleEn ?? before?.title.en ?? row.titleFa },
          brandId: brandId ?? stays.brandId, productKindId: productKindId ?? stays.productKindId, ...Object.fromEntries(said.map((name) => [name, row[name] ?? stays[name]])) as Pick<Facts, (typeof said)[number]>,
        };
        if (!before) { fresh.push(item); continue; }
        const titled = item.title.fa !== before.title.fa || item.title.en !== before.title.en;
        const names = [...titled ? ['title' as const] : [], ...(['brandId', 'productKindId', ...said] as const).filter((name) => item[name] !== before[name])];
        const of = (from: ImportItem): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, from[name]]));
        if (names.length > 0) changed.push({ item, before: of(before), after: of(item) });
      }
      if (!dry) {
        if (fresh.length > 0) await store.insert(tx, fresh);
        if (changed.length > 0) await store.change(tx, changed.map(({ item }) => item));
        const entry = { actorId: createdBy, actorRole: null, resource: 'item' };
        await journal.audit(tx, [
          ...fresh.map(({ id, ...item }) => ({ ...entry, action: 'item.create' as const, resourceId: id, before: null, after: { ...item, import: jobId } })),
          ...changed.map(({ item, before, after }) => ({ ...entry, action: 'item.change' as const, resourceId: item.id, before: { code: item.code, ...before }, after: { code: item.code, ...after, import: jobId } })),
        ]);
      }
      return { same: rows.length - refused.size - fresh.length - changed.length, changed: changed.length, refused };
    },
  };
}

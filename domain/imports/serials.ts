import { keptCode } from '../../contracts/catalogue';
import { importEntities } from '../../contracts/import-entities';
import type { CellFault } from '../../contracts/imports';
import { nationalIdOf, plainNumber, typedPhone } from '../../contracts/party-checks';
import type { SerialEventKind } from '../../contracts/serials';
import { keptSerial, plainSerial } from '../requests/serial';
import { unitFault } from '../serials/asked-units';
import { dateFaults } from '../serials/date-faults';
import { keptImei } from '../serials/imei';
import type { NewEvent, NewUnit, SerialStore } from '../serials/ports';
import { stateAfter, stateBy } from '../serials/states';
import { idFor } from '../shared/ids';
import type { Journal } from '../shared/journal';
import type { Sealing } from '../shared/sealing';
import type { Tx } from '../shared/unit-of-work';
import { renewCover } from '../warranty/renew-cover';
import type { WarrantyStore } from '../warranty/unit-ports';
import type { EntityRun } from './entity';
import { ownerFinder, type OwnerWords, type OwnersByWords } from './owners';
import { fault } from './read-cells';
import { typedCells } from './typed-cells';

const facts = ['madeOn', 'leftOn', 'soldOn', 'saleDocument', 'lot', 'place'] as const;
/** A unit as a row says it: what is empty is not said, and stays as it is. */
export interface ImportedSerial extends Partial<Record<(typeof facts)[number], string>> { serial: string; item: string; imeis: string[]; owner: OwnerWords }
export interface KnownUnit extends NewUnit { key: string }
export interface SerialImportStore extends Pick<SerialStore, 'today' | 'insert' | 'events'>, OwnersByWords {
  /** Products in use with these codes, and how their serials are written. */
  items(tx: Tx, codes: readonly string[]): Promise<{ id: string; code: string; masks: string[]; imeis: number }[]>;
  /** Units of these products and serials, locked until the transaction ends. */
  units(tx: Tx, asked: readonly { itemId: string; serial: string }[]): Promise<KnownUnit[]>;
  imeis(tx: Tx, imeis: readonly string[]): Promise<{ imei: string; unitId: string }[]>;
  /** What a file says of units that are there; `imeis`: theirs are others now. */
  change(tx: Tx, units: readonly (NewUnit & { otherImeis: boolean })[]): Promise<void>;
}

const { columns } = importEntities.serials;
const given = <T extends object>(values: T): T => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;

/** A row of a file of serials, by the keys of its columns. Every cell that is wrong is told. */
export function readSerial(cells: Readonly<Record<string, string>>): { ok: true; value: ImportedSerial } | { ok: false; faults: CellFault[] } {
  const typed = typedCells(columns, cells);
  const serial = typed.read('serial', (text) => (keptSerial(text).length <= 60 ? keptSerial(text) : null), 'import.cell-long', { most: 60 });
  if (serial !== undefined && plainSerial(serial) === '') typed.faults.push(fault('serial', 'serial.empty'));
  const row = {
    serial, item: cells.item === undefined ? undefined : keptCode(cells.item), imeis: [cells.imei1, cells.imei2].flatMap((imei) => (imei === undefined ? [] : [keptImei(imei)])),
    madeOn: typed.day('madeOn'), leftOn: typed.day('leftOn'), soldOn: typed.day('soldOn'), saleDocument: typed.text('saleDocument', 60), lot: typed.text('lot', 60), place: typed.text('place', 100),
    owner: given({ ownerCode: typed.text('ownerCode', 40), ownerPhone: typed.read('ownerPhone', typedPhone, 'import.party.phone'), ownerId: cells.ownerId === undefined ? undefined : nationalIdOf(plainNumber(cells.ownerId)) }) as OwnerWords,
  };
  return typed.faults.length > 0 ? { ok: false, faults: typed.faults } : { ok: true, value: given(row) as ImportedSerial };
}

/** What the days of a unit that a file says tell of what happened to it, in their order. */
const tellingDays = [['madeOn', 'made'], ['leftOn', 'warehouse-out'], ['soldOn', 'sold']] as const satisfies readonly (readonly [keyof ImportedSerial, SerialEventKind])[];

/**
 * Units from a file, under the rules of the bank of serials: found again by their product and serial. A day that nobody had said before is an event, and the unit stands as it does after it;
 * another day in the place of one that was said is put right.
 */
export function createSerialImport({ store, covers, sealing, journal }: { store: SerialImportStore; /** What the units are covered by, made anew when it depends on what changed. */ covers: WarrantyStore; sealing: Pick<Sealing, 'mark'>; journal: Journal }): EntityRun<ImportedSerial> {
  return {
    entity: 'serials',
    keysOf: ({ serial, item, imei1, imei2 }) => [...(serial === undefined || item === undefined ? [] : [`${keptCode(item)}/${plainSerial(serial)}`]), ...[imei1, imei2].flatMap((imei) => (imei === undefined ? [] : [`imei/${keptImei(imei)}`]))],
    read: readSerial,
    async write(tx, { jobId, createdBy, dry }, rows) {
      const asked = { codes: [...new Set(rows.map(({ item }) => item))], imeis: rows.flatMap(({ imeis }) => imeis) };
      const [items, today, taken, ownerOf] = await Promise.all([store.items(tx, asked.codes), store.today(tx), asked.imeis.length > 0 ? store.imeis(tx, asked.imeis) : [], ownerFinder(tx, store, sealing, rows.map(({ owner }) => owner))]);
      const itemOf = new Map(items.map((item) => [item.code, item]));
      const units = await store.units(tx, rows.flatMap(({ item, serial }) => { const itemId = itemOf.get(item)?.id; return itemId === undefined ? [] : [{ itemId, serial }]; }));
      const known = new Map(units.map((unit) => [`${unit.itemId}/${unit.key}`, unit]));
      const unitOf = new Map(taken.map(({ imei, unitId }) => [imei, unitId]));
      const refused = new Map<number, CellFault[]>();
      const fresh: NewUnit[] = [];
      const changed: { unit: NewUnit & { otherImeis: boolean }; before: Record<string, unknown>; after: Record<string, unknown> }[] = [];
      const events: NewEvent[] = [];
      for (const [at, row] of rows.entries()) {
        const item = itemOf.get(row.item);
        const owner = ownerOf(row.owner);
        const faults: CellFault[] = [...(item ? [] : [fault('item', 'import.cell-unknown', { value: row.item })]), ...(owner.ok ? [] : [owner.fault])];
        const before = item && known.get(`${item.id}/${plainSerial(row.serial)}`);
        const unit: NewUnit = {
          id: before?.id ?? idFor('serial', jobId, row.item, plainSerial(row.serial)), itemId: item?.id ?? '', serial: before?.serial ?? row.serial, imeis: row.imeis.length > 0 ? [...row.imeis].sort() : before?.imeis ?? [],
          ...Object.fromEntries(facts.map((name) => [name, row[name] ?? before?.[name] ?? null])) as Pick<NewUnit, (typeof facts)[number]>, ownerId: (owner.ok ? owner.id : null) ?? before?.ownerId ?? null, branchId: before?.branchId ?? null, state: before?.state ?? 'in-stock',
        };
        if (item) {
          const others = new Set(unit.imeis.filter((imei) => (unitOf.get(imei) ?? unit.id) !== unit.id));
          const wrong = unitFault(unit, item, others);
          const same = before !== undefined && unit.imeis.join() === before.imeis.join();
          if (wrong && !same) faults.push(fault(wrong.field === 'serial' ? 'serial' : 'imei1', wrong.code, wrong.params));
        }
        faults.push(...dateFaults(unit, today).map(({ path, code, params }) => fault(path, code, params)));
        const happened = tellingDays.filter(([name]) => row[name] !== undefined && !before?.[name]);
        if (before) {
          for (const [name, kind] of happened) {
            if (kind === 'made') continue;
            const after = kind === 'warehouse-out' && unit.soldOn !== null ? unit.state : stateAfter(kind, unit.state, unit);
            if (after === null) faults.push(fault(name, 'import.serial.state'));
            else unit.state = after;
          }
        } else unit.state = stateBy(unit);
        if (faults.length > 0) { refused.set(at, faults); continue; }
        const story = happened.map(([name, kind]): NewEvent => ({ unitId: unit.id, on: row[name]!, kind, document: kind === 'sold' ? unit.saleDocument : null, actorId: createdBy }));
        if (!before) { fresh.push(unit); events.push(...story); continue; }
        const names = (['imeis', ...facts, 'ownerId', 'state'] as const).filter((name) => String(unit[name]) !== String(before[name]));
        if (names.length === 0) continue;
        const of = (from: NewUnit): Record<string, unknown> => Object.fromEntries(names.map((name) => [name, from[name]]));
        changed.push({ unit: { ...unit, otherImeis: names.includes('imeis') }, before: of(before), after: of(unit) });
        events.push(...story, ...(names.includes('ownerId') ? [{ unitId: unit.id, on: today, kind: 'owner' as const, actorId: createdBy }] : []));
      }
      if (!dry) {
        const inserted = await store.insert(tx, fresh, createdBy);
        // Somebody typed one of them in meanwhile: the next try finds it.
        if (inserted?.size !== fresh.length) throw new Error('Units of the file were added by somebody else');
        if (changed.length > 0) await store.change(tx, changed.map(({ unit }) => unit));
        if (events.length > 0) await store.events(tx, events);
        await renewCover(covers, tx, { unitIds: changed.flatMap(({ unit, after }) => ('madeOn' in after || 'leftOn' in after || 'soldOn' in after ? [unit.id] : [])) }, today);
        const [first] = fresh;
        const entry = { actorId: createdBy, actorRole: null, resource: 'serial' };
        await journal.audit(tx, [
          ...(first ? [{ ...entry, action: 'serial.add' as const, resourceId: first.id, before: null, after: { import: jobId, count: fresh.length, first: first.serial, last: fresh.at(-1)!.serial } }] : []),
          ...changed.map(({ unit, before, after }) => ({ ...entry, action: 'serial.change' as const, resourceId: unit.id, before: { serial: unit.serial, ...before }, after: { serial: unit.serial, ...after, import: jobId } })),
        ]);
      }
      return { same: rows.length - refused.size - fresh.length - changed.length, changed: changed.length, refused };
    },
  };
}

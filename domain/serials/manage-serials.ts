import { ok, refuse, type FieldError, type Result } from '../../contracts/errors';
import type { AuditAction } from '../../contracts/audit';
import type { NewComponent, NewSerialEvent, NewSerials, SerialChange, SerialResults, SerialRuleChange } from '../../contracts/serials';
import { actingRole, may } from '../access/may';
import { keptSerial } from '../requests/serial';
import type { UserActor } from '../shared/actor';
import { newId } from '../shared/ids';
import type { Journal } from '../shared/journal';
import { isOld, type Seen } from '../shared/revision';
import type { Tx, UnitOfWork } from '../shared/unit-of-work';
import { renewCover } from '../warranty/renew-cover';
import type { WarrantyStore } from '../warranty/unit-ports';
import { judgeUnits, unitFault, unitsOf, type AskedUnit } from './asked-units';
import { dateFaults } from './date-faults';
import { keptImei } from './imei';
import { isMask } from './masks';
import type { NewEvent, NewUnit, SerialStore } from './ports';
import { stateAfter, stateBy } from './states';

/**
 * The bank of serials: units come in one by one, in lists and in ranges, and whatever happens to one is written into its story. Nothing is
 * deleted. Refusals beside those named: `access.denied`, `request.invalid` with the field, `precondition.failed`.
 */
export function createSerialManagement({ unitOfWork, store, covers, journal }: { unitOfWork: UnitOfWork; store: SerialStore; /** What the unit is covered by, made anew when it depends on what changed. */ covers: WarrantyStore; journal: Journal }) {
  const record = (tx: Tx, actor: UserActor, action: AuditAction, resourceId: string, before: object | null, after: object, resource = 'serial') =>
    journal.audit(tx, [{ actorId: actor.id, actorRole: actingRole(actor, 'serial.manage'), action, resource, resourceId, before, after }]);
  const act = <T>(actor: UserActor, work: (tx: Tx) => Promise<Result<T>>): Promise<Result<T>> => (may(actor, 'serial.manage') ? unitOfWork.run<T>(actor, work) : Promise.resolve(refuse('access.denied')));
  const wrong = (...faults: FieldError[]) => refuse('request.invalid', undefined, faults);
  const notThere = async (tx: Tx, named: Parameters<SerialStore['unknown']>[1], kinds?: readonly string[]): Promise<FieldError[]> => (await store.unknown(tx, named, kinds)).map((path) => ({ path, code: 'field.option' }));

  const judged = async (tx: Tx, asked: NewSerials): Promise<Result<AskedUnit[]>> => {
    const units = unitsOf(asked);
    if (!units.ok) return units;
    const faults = [...await notThere(tx, asked), ...dateFaults(asked, await store.today(tx))];
    if (faults.length > 0) return wrong(...faults);
    const [rule, known, taken] = await Promise.all([
      store.rule(tx, asked.itemId), store.known(tx, asked.itemId, units.value.map(({ serial }) => serial)), store.takenImeis(tx, units.value.flatMap(({ imeis }) => imeis)),
    ]);
    return ok(judgeUnits(units.value, { rule, known, taken: new Set(taken) }));
  };
  const answer = (units: readonly AskedUnit[]): SerialResults => {
    const results = units.map(({ result }) => result);
    const count = (state: string): number => results.filter((result) => result.state === state).length;
    return { new: count('new'), known: count('known'), repeated: count('repeated'), refused: count('refused'), results };
  };

  return {
    /** What `add` would do, and does not. Refusals: those of `add`. */
    look: (actor: UserActor, asked: NewSerials): Promise<Result<SerialResults>> => act(actor, async (tx) => {
      const units = await judged(tx, asked);
      return units.ok ? ok(answer(units.value)) : units;
    }),

    /** Adds those that are new and right; each of the others says why not. Sent again, all of them are known. Refusals: `serial.too-many`, `serial.imei-taken`. */
    add: (actor: UserActor, asked: NewSerials): Promise<Result<SerialResults>> => act(actor, async (tx) => {
      const units = await judged(tx, asked);
      if (!units.ok) return units;
      const { itemId, madeOn = null, leftOn = null, soldOn = null, ownerId = null, saleDocument = null, lot = null, place = null, branchId = null } = asked;
      const state = asked.inProduction && !leftOn && !soldOn ? 'made' : stateBy({ leftOn, soldOn });
      const rows = units.value.filter(({ result }) => result.state === 'new').map((unit): { unit: AskedUnit; row: NewUnit } => ({ unit, row: { id: newId(), itemId, serial: unit.serial, imeis: unit.imeis, madeOn, leftOn, soldOn, ownerId, saleDocument, lot, place, branchId, state } }));
      const inserted = await store.insert(tx, rows.map(({ row }) => row), actor.id);
      if (inserted === null) return refuse('serial.imei-taken');
      // Somebody else was faster with some.
      for (const { unit, row } of rows) Object.assign(unit.result, inserted.has(row.id) ? { unitId: row.id } : { state: 'known', alike: null });
      const added = rows.filter(({ row }) => inserted.has(row.id)).map(({ row }) => row);
      const happened = ([['made', madeOn], ['warehouse-out', leftOn], ['sold', soldOn]] as const).filter(([, on]) => on !== null);
      await store.events(tx, added.flatMap(({ id }) => happened.map(([kind, on]): NewEvent => ({ unitId: id, on: on!, kind, document: kind === 'sold' ? saleDocument : null, actorId: actor.id }))));
      const [first] = added;
      if (first) await record(tx, actor, 'serial.add', first.id, null, { ...asked, serials: undefined, ranges: undefined, count: added.length, first: first.serial, last: added.at(-1)!.serial });
      return ok(answer(units.value));
    }),

    /** Refusals: `serial.not-found`, `serial.taken`, `serial.imei-taken`. */
    change: (actor: UserActor, id: string, { imeis, ...given }: SerialChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const before = await store.unit(tx, id);
      if (!before) return refuse('serial.not-found');
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      const change: SerialChange = { ...given, serial: keptSerial(given.serial), imeis: imeis.map(keptImei) };
      // What was in use when it was said stays, also where it is not any more.
      const faults = [...await notThere(tx, Object.fromEntries((['itemId', 'ownerId', 'branchId'] as const).filter((name) => change[name] !== before[name]).map((name) => [name, change[name]]))), ...dateFaults(change, await store.today(tx))];
      const [rule, taken] = await Promise.all([store.rule(tx, change.itemId), store.takenImeis(tx, change.imeis, id)]);
      const fault = unitFault(change, rule, new Set(taken));
      const same = change.serial === before.serial && change.itemId === before.itemId && change.imeis.join() === before.imeis.join();
      if (fault && !same) faults.push({ path: fault.field, code: fault.code, params: fault.params });
      if (faults.length > 0) return wrong(...faults);
      const changed = await store.change(tx, id, change);
      if (changed !== 'done') return changed === 'imei' ? refuse('serial.imei-taken') : refuse('serial.taken', { serial: change.serial });
      if (change.ownerId !== before.ownerId) await store.events(tx, [{ unitId: id, on: await store.today(tx), kind: 'owner', actorId: actor.id }]);
      const { revision: _revision, components: _components, id: _id, state: _state, ...was } = before;
      await renewCover(covers, tx, { unitIds: [id] }, await store.today(tx));
      await record(tx, actor, 'serial.change', id, was, change);
      return ok(id);
    }),

    /** Writes into the story what happened, and lets the unit stand as it does after it. Refusals: `serial.not-found`, `serial.state` (it cannot happen to a unit that stands so). */
    record: (actor: UserActor, id: string, { kind, on, note, document, place, ownerId }: NewSerialEvent): Promise<Result<string>> => act(actor, async (tx) => {
      const unit = await store.unit(tx, id);
      if (!unit) return refuse('serial.not-found');
      const after = stateAfter(kind, unit.state, unit);
      if (after === null) return refuse('serial.state', { state: unit.state, kind });
      const faults = [...dateFaults({ madeOn: unit.madeOn, soldOn: on }, await store.today(tx)).map((fault) => ({ ...fault, path: 'on' })), ...await notThere(tx, { ownerId })];
      if (faults.length > 0) return wrong(...faults);
      await store.stand(tx, id, after, { ...(kind === 'warehouse-out' && { leftOn: on }), ...(kind === 'sold' && { soldOn: on, ...(ownerId && { ownerId }), ...(document && { saleDocument: document }) }), ...(place && kind.startsWith('warehouse') && { place }) });
      await store.events(tx, [{ unitId: id, on, kind, note, document, place, actorId: actor.id }]);
      if (kind === 'sold' || kind === 'warehouse-out') await renewCover(covers, tx, { unitIds: [id] }, await store.today(tx));
      await record(tx, actor, 'serial.event', id, { state: unit.state }, { kind, on, state: after, ...(ownerId && { ownerId }), ...(document && { document }) });
      return ok(id);
    }),

    /** A part as it is in the unit, from the beginning or in the place of another. Refusals: `serial.not-found`, `serial.component-gone`. */
    fit: (actor: UserActor, id: string, component: NewComponent): Promise<Result<string>> => act(actor, async (tx) => {
      const unit = await store.unit(tx, id);
      if (!unit) return refuse('serial.not-found');
      const { replaces, fittedOn } = component;
      const replaced = replaces ? unit.components.find((one) => one.id === replaces && one.removedOn === null) : null;
      if (replaced === undefined) return refuse('serial.component-gone');
      const today = await store.today(tx);
      const on = fittedOn ?? (replaced ? today : undefined);
      const faults = [...dateFaults({ madeOn: unit.madeOn, soldOn: on }, today).map((fault) => ({ ...fault, path: 'fittedOn' })), ...await notThere(tx, { itemId: component.itemId }, ['part', 'product'])];
      if (replaced?.fittedOn && on! < replaced.fittedOn) faults.push({ path: 'fittedOn', code: 'serial.before-fitted', params: { fittedOn: replaced.fittedOn } });
      if (faults.length > 0) return wrong(...faults);
      const { serial } = component;
      if (replaced) await store.remove(tx, replaced.id, on!);
      await store.fit(tx, id, { id: newId(), itemId: component.itemId, ...(serial !== undefined && { serial: keptSerial(serial) }), ...(on !== undefined && { fittedOn: on }) });
      if (replaced) await store.events(tx, [{ unitId: id, on: on!, kind: 'part-replaced', note: [replaced.serial, serial].filter(Boolean).join(' → ') || undefined, actorId: actor.id }]);
      await renewCover(covers, tx, { unitIds: [id] }, today);
      await record(tx, actor, 'serial.component', id, replaced ? { itemId: replaced.item.id, serial: replaced.serial } : null, component);
      return ok(id);
    }),

    /** How serials of a product are written from now on; those that are there stay. */
    setRule: (actor: UserActor, itemId: string, { masks, imeis }: SerialRuleChange, seen: Seen): Promise<Result<string>> => act(actor, async (tx) => {
      const faults: FieldError[] = [...await notThere(tx, { itemId }), ...masks.flatMap((mask, index): FieldError[] => (isMask(mask) ? [] : [{ path: `masks.${index}`, code: 'serial.empty' }]))];
      if (faults.length > 0) return wrong(...faults);
      const before = await store.rule(tx, itemId);
      if (isOld(seen, before.revision)) return refuse('precondition.failed');
      await store.setRule(tx, itemId, { masks: masks.map(keptSerial), imeis });
      await record(tx, actor, 'serial.rule', itemId, { masks: before.masks, imeis: before.imeis }, { masks, imeis }, 'serial-rule');
      return ok(itemId);
    }),
  };
}
export type SerialManagement = ReturnType<typeof createSerialManagement>;

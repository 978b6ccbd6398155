import { refuse, ok, type FieldError, type Result } from '../../contracts/errors';
import { mostSerials, type NewSerials, type SerialResult, type SerialRule } from '../../contracts/serials';
import { keptSerial, lookSerial, plainSerial } from '../requests/serial';
import { isImei, keptImei } from './imei';
import { fitsMasks } from './masks';
import { serialsBetween } from './ranges';

export interface AskedUnit { serial: string; key: string; imeis: string[]; result: SerialResult }
type Known = readonly { id: string; serial: string; key: string; look: string }[];

/** The units that were asked for, in their order: those that were named, then those of the ranges. Refusals: `serial.too-many`, `request.invalid` (a range that is none). */
export function unitsOf({ serials, ranges }: Pick<NewSerials, 'serials' | 'ranges'>): Result<{ serial: string; imeis: string[] }[]> {
  const units = serials.map(({ serial, imeis }) => ({ serial: keptSerial(serial), imeis: imeis.map(keptImei) }));
  const faults: FieldError[] = [];
  for (const [index, { from, to }] of ranges.entries()) {
    const between = serialsBetween(from, to, mostSerials);
    if (!between) faults.push({ path: `ranges.${index}.to`, code: 'serial.range', params: { most: mostSerials } });
    else for (const serial of between) units.push({ serial, imeis: [] });
  }
  if (faults.length > 0) return refuse('request.invalid', undefined, faults);
  if (units.length === 0) return refuse('request.invalid', undefined, [{ path: 'serials', code: 'field.required' }]);
  return units.length > mostSerials ? refuse('serial.too-many', { most: mostSerials }) : ok(units);
}

/** What is wrong with a serial and its IMEIs by the rule of the product; null: nothing. */
export function unitFault({ serial, imeis }: { serial: string; imeis: readonly string[] }, rule: Pick<SerialRule, 'masks' | 'imeis'>, taken: ReadonlySet<string>): { field: 'serial' | 'imeis'; code: string; params: Record<string, unknown> } | null {
  if (plainSerial(serial) === '') return { field: 'serial', code: 'serial.empty', params: {} };
  if (!fitsMasks(rule.masks, serial)) return { field: 'serial', code: 'serial.mask', params: { masks: rule.masks.join(' / ') } };
  if (imeis.length !== rule.imeis) return { field: 'imeis', code: 'serial.imei-count', params: { count: rule.imeis } };
  const wrong = imeis.find((imei) => !isImei(imei));
  if (wrong !== undefined) return { field: 'imeis', code: 'serial.imei', params: { imei: wrong } };
  const used = imeis.find((imei, index) => taken.has(imei) || imeis.indexOf(imei) !== index);
  return used === undefined ? null : { field: 'imeis', code: 'serial.imei-taken', params: { imei: used } };
}

/** What would become of each. A serial that is there already is no fault: who sends a list again, sends all of it. */
export function judgeUnits(units: readonly { serial: string; imeis: string[] }[], { rule, known, taken }: { rule: Pick<SerialRule, 'masks' | 'imeis'>; known: Known; taken: ReadonlySet<string> }): AskedUnit[] {
  const byKey = new Map(known.map((unit) => [unit.key, unit]));
  const byLook = new Map(known.map((unit) => [unit.look, unit]));
  const [seen, used] = [new Set<string>(), new Set(taken)];
  return units.map(({ serial, imeis }) => {
    const key = plainSerial(serial);
    const there = byKey.get(key);
    const said = (state: SerialResult['state'], more: Partial<SerialResult> = {}): AskedUnit => ({ serial, key, imeis, result: { serial, unitId: null, state, alike: null, code: null, params: {}, ...more } });
    if (there) return said('known', { unitId: there.id });
    if (seen.has(key)) return said('repeated');
    const fault = unitFault({ serial, imeis }, rule, used);
    if (fault) return said('refused', { code: fault.code, params: fault.params });
    seen.add(key);
    for (const imei of imeis) used.add(imei);
    return said('new', { alike: byLook.get(lookSerial(serial))?.serial ?? null });
  });
}

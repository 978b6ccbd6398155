import type { z } from 'zod';
import type { newSerials } from '../../contracts/serials';
import { families, itemId, productCode } from './catalogue';
import { electronicFamilies } from './families-electronics';
import { addDays, type Scenario } from './scenarios';

type Units = z.input<typeof newSerials>;
/** So many units the bank of serials has. */
export const demoUnits = 5_000;

const products = families.flatMap((family) => family.models.map((_model, index) => ({ itemId: itemId(productCode(family, index)), stem: `${family.code}${String(index + 1).padStart(2, '0')}` })));
const range = (stem: string, count: number): NonNullable<Units['ranges']> => [{ from: `${stem}-0001`, to: `${stem}-${String(count).padStart(4, '0')}` }];
const soldBefore = (today: string, days: number): Pick<Units, 'madeOn' | 'leftOn' | 'soldOn'> => ({ madeOn: addDays(today, -days - 120), leftOn: addDays(today, -days - 60), soldOn: addDays(today, -days) });

const electronic = new Set(electronicFamilies.flatMap((family) => family.models.map((_model, index) => itemId(productCode(family, index)))));
/**
 * By which plan units are under warranty, and how many days after their sale it was activated. Null: not at all, since they are not sold, or of the lots
 * of which nobody has told yet.
 */
export function promisedTo({ itemId: item, soldOn, serials }: Units): [code: string, days: number | null] {
  const code = electronic.has(item) ? 'E-18' : 'G-24';
  const told = products.findIndex((product) => product.itemId === item) % 9 !== 8;
  return [code, !soldOn || (!told && !serials) ? null : code === 'E-18' ? 0 : 3];
}

/** The devices that the requests are about; of each product a lot that was sold and one in the warehouse, so many that all of them are `demoUnits`. Each as one call. */
export function makeUnits(today: string, scenarios: readonly Scenario[]): Units[] {
  const brought = products.flatMap((product, place): Units[] => {
    const serials = scenarios.flatMap(({ request }) => (request.itemId === product.itemId && request.serial ? [{ serial: request.serial }] : []));
    return serials.length === 0 ? [] : [{ itemId: product.itemId, serials, ...soldBefore(today, 120 + (place * 37) % 600) }];
  });
  const rest = demoUnits - brought.reduce((sum, { serials = [] }) => sum + serials.length, 0);
  const lots = products.flatMap((product, place): Units[] => {
    const count = Math.floor(rest / products.length) + (place < rest % products.length ? 1 : 0);
    const sold = Math.round(count * 0.7);
    return [
      { itemId: product.itemId, ranges: range(`${product.stem}-A`, sold), lot: `${product.stem}-A`, ...soldBefore(today, 30 + (place * 53) % 900) },
      { itemId: product.itemId, ranges: range(`${product.stem}-B`, count - sold), lot: `${product.stem}-B`, madeOn: addDays(today, -20 - (place % 40)), place: `انبار مرکزی، ردیف ${(place % 12) + 1}` },
    ];
  });
  return [...brought, ...lots];
}

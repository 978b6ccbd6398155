import type { z } from 'zod';
import type { newSerials } from '../../contracts/serials';
import { families, itemId, productCode } from './catalogue';
import { addDays, type Scenario } from './scenarios';

type Units = z.input<typeof newSerials>;
/** So many units the bank of serials has. */
export const demoUnits = 5_000;

const products = families.flatMap((family) => family.models.map((_model, index) => ({ itemId: itemId(productCode(family, index)), stem: `${family.code}${String(index + 1).padStart(2, '0')}` })));
const range = (stem: string, count: number): NonNullable<Units['ranges']> => [{ from: `${stem}-0001`, to: `${stem}-${String(count).padStart(4, '0')}` }];
const soldBefore = (today: string, days: number): Pick<Units, 'madeOn' | 'leftOn' | 'soldOn'> => ({ madeOn: addDays(today, -days - 120), leftOn: addDays(today, -days - 60), soldOn: addDays(today, -days) });

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

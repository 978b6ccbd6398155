import { draw, lot } from './lots';
import { repairStatuses, type RepairStatus } from './plan';
import type { CsvRecord } from './records';

const things = [['Toaster', '1'], ['Kettle', '2'], ['Vacuum cleaner', '3'], ['Lamp', '4'], ['Laptop', '5'], ['Radio', '6'], ['Sewing machine', '7'], ['Coffee maker', '8']] as const;
const troubles = ['Does not turn on', 'روشن نمی‌شود', 'Turns on, then "clicks" and stops', 'صدا می‌دهد، بوی سوختگی دارد', 'Cable is broken, loose contact', 'Läuft nicht mehr', 'چراغش چشمک می‌زند'];
const groups = ['کافه تعمیر ونک', 'Repair Café Karaj', 'خانه تعمیر اصفهان', 'Fix-it Group North', 'گروه همیاران تعمیر'];

/** How often each end comes in real files, roughly. */
function statusOf(seed: number, index: number): RepairStatus {
  const at = lot(seed, 'status', index);
  const bounds: readonly number[] = [0.5, 0.7, 0.92, 1];
  return repairStatuses[bounds.findIndex((bound) => at < bound)] ?? 'Unknown';
}

/** Records of the Open Repair shape that a seed makes up: nothing of anybody's real data. */
export function madeRecords(seed: number, count: number, prefix = 'made'): CsvRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const status = index < repairStatuses.length ? repairStatuses[index] ?? 'Unknown' : statusOf(seed, index);
    const id = `${prefix}_${seed}_${index + 1}`;
    const [category, number] = draw(things, seed, 'thing', index);
    const year = 2015 + Math.floor(lot(seed, 'year', index) * 10);
    const month = String(1 + Math.floor(lot(seed, 'month', index) * 12)).padStart(2, '0');
    return {
      id, status,
      columns: {
        id, data_provider: 'Made up', country: 'IRN', partner_product_category: category, product_category: category, product_category_id: number, brand: draw(['Arta', 'Sepehr', 'Unknown', 'Nova'], seed, 'brand', index),
        year_of_manufacture: String(year - 3), product_age: '3', repair_status: status, repair_barrier_if_end_of_life: status === 'End of life' ? 'Spare parts not available' : '',
        group_identifier: draw(groups, seed, 'group', index), event_date: `${year}-${month}-15`, problem: draw(troubles, seed, 'trouble', index),
      },
    };
  });
}

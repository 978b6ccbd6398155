import { columnsOf } from '../../contracts/import-entities';
import type { EntityRun } from './entity';
import type { ImportRowError, ImportWork } from './ports';
import { cellsOf } from './read-cells';
import type { ReadRow, RowWork } from './run-import';
import { keptRows } from './table-rows';

const wrongCells = (faults: NonNullable<ImportRowError['faults']>): Omit<ImportRowError, 'row'> => ({ code: 'import.row-cells', params: { count: faults.length }, faults });

/** Rows of a kept table as their entity reads and writes them. A row that is refused keeps its cells, for the file of errors. */
export function entityWork<V>(entity: EntityRun<V>, jobId: string, { content, branchId, createdBy, mode, mapping }: ImportWork): RowWork<V> {
  const columns = columnsOf(entity.entity);
  function* rows(): Generator<ReadRow<V>> {
    for (const { row, cells } of keptRows(content)) {
      const given = cellsOf(columns, mapping, cells);
      yield {
        row, keys: entity.keysOf(given.cells), cells: () => cells.map((cell) => cell ?? ''),
        read: () => {
          const read = entity.read(given.cells);
          const faults = [...given.faults, ...(read.ok ? [] : read.faults.filter(({ column }) => given.faults.every((one) => one.column !== column)))];
          return read.ok && faults.length === 0 ? { ok: true, value: read.value } : { ok: false, error: wrongCells(faults) };
        },
      };
    }
  }
  const job = { jobId, branchId, createdBy, dry: mode === 'dry-run' };
  return {
    batchSize: 500, rows: rows(),
    async write(tx, values) {
      const { same, changed, refused } = await entity.write(tx, job, values);
      return { same, changed, refused: new Map([...refused].map(([at, faults]) => [at, wrongCells(faults)])) };
    },
  };
}

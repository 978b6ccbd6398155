import { ValueType, Workbook, type Cell as WorkbookCell } from 'exceljs';
import { ContainerError, partsOf, type ContainerLimits } from './container';

/** A cell as it is shown; `formula`: it would be computed, and is not looked at further. */
export interface Cell { text: string; formula: boolean }
/** Rows of the first sheet, by their own numbers: `cells[0]` is column A. */
export interface SheetRow { row: number; cells: Cell[] }
export interface SheetLimits extends ContainerLimits { rows: number; columns: number }
export class SheetError extends Error {
  constructor(readonly fault: 'no-workbook' | 'macros' | 'too-many') { super(`A workbook is refused: ${fault}`); }
}

export const macros = /(^|\/)vbaProject|\.bin$|(^|\/)macrosheets\//i;
/** Parts of a sheet that say nothing about its texts, and some of which name areas of millions of cells. */
const ignoreNodes = [
  'dataValidations', 'mergeCells', 'conditionalFormatting', 'hyperlinks', 'autoFilter', 'cols', 'dimension', 'sheetViews', 'sheetProtection', 'pageSetup', 'headerFooter', 'rowBreaks', 'drawing', 'legacyDrawing', 'picture', 'tableParts', 'extLst',
];

/**
 * The first sheet of a workbook (.xlsx). Formulas are marked, never computed; a workbook with programs in it is refused. Throws a `SheetError` or a
 * `ContainerError`.
 */
export async function readXlsx(content: Buffer, limits: SheetLimits): Promise<SheetRow[]> {
  const names = await partsOf(content, limits);
  if (names.some((name) => macros.test(name) && !/printerSettings/i.test(name))) throw new SheetError('macros');
  if (!names.includes('xl/workbook.xml')) throw new SheetError('no-workbook');
  const [sheet] = await sheetsOf(content);
  if (!sheet) throw new SheetError('no-workbook');
  const rows: SheetRow[] = [];
  sheet.eachRow((row, number) => {
    const cells = Array.from({ length: Math.min(row.cellCount, limits.columns) }, (_, index) => cellOf(row.getCell(index + 1)));
    // Rows that are only coloured are none.
    if (cells.some((cell) => cell.formula || cell.text.trim() !== '')) rows.push({ row: number, cells });
  });
  if (rows.length > limits.rows) throw new SheetError('too-many');
  return rows;
}

async function sheetsOf(content: Buffer): Promise<Workbook['worksheets']> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(content as never, { ignoreNodes });
  } catch {
    throw new ContainerError('broken');
  }
  return workbook.worksheets;
}

function cellOf(cell: WorkbookCell): Cell {
  const { value } = cell;
  switch (cell.type) {
    case ValueType.Formula: return { text: '', formula: true };
    case ValueType.Boolean: return { text: value === true ? 'TRUE' : 'FALSE', formula: false };
    case ValueType.Date: return { text: (value as Date).toISOString(), formula: false };
    case ValueType.Error: return { text: (value as { error: string }).error, formula: false };
    default: return { text: cell.text, formula: false };
  }
}

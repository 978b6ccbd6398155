import { openZip, type ZipLimits, type ZipParts } from './read-zip';
import { xmlTokens } from './xml-tokens';

/** A cell as it is shown; `formula`: it would be computed, and is not looked at further. */
export interface Cell { text: string; formula: boolean }
/** Rows of the first sheet, by their own numbers: `cells[0]` is column A. */
export interface SheetRow { row: number; cells: Cell[] }
export interface SheetLimits extends ZipLimits { rows: number; columns: number }
export class SheetError extends Error {
  constructor(readonly fault: 'no-workbook' | 'macros' | 'too-many') { super(`A workbook is refused: ${fault}`); }
}

const none: Cell = { text: '', formula: false };
const macros = /(^|\/)vbaProject|\.bin$|(^|\/)macrosheets\//i;

/**
 * The first sheet of a workbook (.xlsx). Formulas are marked, never computed; a workbook with programs in it is refused. Throws a `SheetError`, a
 * `ZipError` or an `XmlError`.
 */
export async function readXlsx(content: Buffer, limits: SheetLimits): Promise<SheetRow[]> {
  const parts = openZip(content, limits);
  if (parts.names.some((name) => macros.test(name) && !/printerSettings/i.test(name))) throw new SheetError('macros');
  const types = await parts.read('[Content_Types].xml');
  const sheet = await firstSheet(parts);
  if (!types || !sheet) throw new SheetError('no-workbook');
  if (/macroEnabled|vbaProject/i.test(types.toString('utf8'))) throw new SheetError('macros');
  const strings = await parts.read('xl/sharedStrings.xml');
  return rowsOf(sheet.toString('utf8'), strings ? stringsOf(strings.toString('utf8')) : [], limits);
}

async function firstSheet(parts: ZipParts): Promise<Buffer | null> {
  const [book, relations] = [await parts.read('xl/workbook.xml'), await parts.read('xl/_rels/workbook.xml.rels')];
  if (!book || !relations) return null;
  const find = (xml: Buffer, name: string, fits: (attributes: Record<string, string>) => boolean): Record<string, string> | undefined => {
    for (const token of xmlTokens(xml.toString('utf8'))) if (token.kind === 'open' && token.name === name && fits(token.attributes)) return token.attributes;
    return undefined;
  };
  // `id` is the relation's, whose prefix is left out; `sheetId` another number.
  const relation = find(book, 'sheet', () => true)?.id;
  const target = relation && find(relations, 'Relationship', ({ Id, TargetMode }) => Id === relation && TargetMode !== 'External')?.Target;
  return target ? parts.read(target.startsWith('/') ? target.slice(1) : `xl/${target}`) : null;
}

/** Texts of the workbook, which cells name by number; how they are said aloud (`rPh`) is left out. */
function stringsOf(xml: string): string[] {
  const strings: string[] = [];
  let [current, inText, inSound] = ['', false, false];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') { if (inText && !inSound) current += token.text; continue; }
    const opens = token.kind === 'open';
    if (token.name === 't') inText = opens;
    else if (token.name === 'rPh') inSound = opens;
    else if (token.name === 'si') { if (opens) current = ''; else strings.push(current); }
  }
  return strings;
}

function rowsOf(xml: string, strings: readonly string[], { rows: mostRows, columns }: SheetLimits): SheetRow[] {
  const rows: SheetRow[] = [];
  let row: SheetRow = { row: 0, cells: [] };
  let [column, type, value, formula, inValue, inSound] = [-1, '', '', false, false, false];
  for (const token of xmlTokens(xml)) {
    if (token.kind === 'text') { if (inValue && !inSound) value += token.text; continue; }
    const opens = token.kind === 'open';
    if (token.name === 'v' || token.name === 't') inValue = opens;
    else if (token.name === 'rPh') inSound = opens;
    else if (token.name === 'f') formula ||= opens;
    else if (token.name === 'row' && opens) {
      row = { row: Number(token.attributes.r) || row.row + 1, cells: [] };
      column = -1;
    } else if (token.name === 'row') {
      // Rows that are only coloured are none.
      if (row.cells.some((cell) => cell.formula || cell.text.trim() !== '')) rows.push(row);
      if (rows.length > mostRows) throw new SheetError('too-many');
    } else if (token.name === 'c' && opens) {
      column = token.attributes.r ? columnOf(token.attributes.r) : column + 1;
      [type, value, formula] = [token.attributes.t ?? 'n', '', false];
    } else if (token.name === 'c' && column < columns) {
      while (row.cells.length < column) row.cells.push(none);
      row.cells[column] = { text: type === 's' ? strings[Number(value)] ?? '' : type === 'b' ? (value.trim() === '1' ? 'TRUE' : 'FALSE') : value, formula };
    }
  }
  return rows;
}

/** `AB12` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  if (column === 0) throw new SheetError('no-workbook');
  return column - 1;
}

import { openContainer, type Container, type ContainerLimits } from './container';
import { attribute, scanXml } from './scan-xml';

/** A cell as it is shown; `formula`: it would be computed, and is not looked at further. */
export interface Cell { text: string; formula: boolean }
/** A row by its own number: `cells[0]` is column A. */
export interface TableRow { row: number; cells: Cell[] }
export class SheetError extends Error {
  constructor(readonly fault: 'no-workbook' | 'macros' | 'too-many') { super(`A workbook is refused: ${fault}`); }
}

const macros = /(^|\/)vbaProject|\.bin$|(^|\/)macrosheets\//i;
/** More texts than a sheet of a million rows has. */
const mostTexts = 8_000_000;

/**
 * The rows of the first sheet of a workbook (.xlsx), one after the other and none of them kept. Formulas are marked, never computed; a workbook with programs in it is refused. Days come
 * as ISO dates, with the time where they have one. Throws a `SheetError` or a `ContainerError`, or whatever `take` throws.
 */
export async function readWorkbook(content: Buffer, { columns, ...limits }: ContainerLimits & { columns: number }, take: (row: TableRow) => void): Promise<void> {
  const container = await openContainer(content, limits);
  if (container.names.some((name) => macros.test(name) && !/printerSettings/i.test(name))) throw new SheetError('macros');
  const { path, since1904 } = await firstSheet(container);
  const sheet = container.part(path);
  if (sheet === null) throw new SheetError('no-workbook');
  const [texts, days] = [await textsOf(container), await dayStyles(container)];
  await readSheet(sheet, { columns, texts, days, since1904 }, take);
}

/** Where the first sheet lies, by the list of sheets and what it leads to. */
async function firstSheet(container: Container): Promise<{ path: string; since1904: boolean }> {
  const book = container.part('xl/workbook.xml');
  if (book === null) throw new SheetError('no-workbook');
  let [sheet, since1904]: [string | null, boolean] = [null, false];
  await scanXml(book, {
    open(name, attributes) {
      if (name === 'workbookPr') since1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
      if (name === 'sheet') sheet ??= attribute(attributes, 'id') ?? null;
    }, close: () => undefined, text: () => undefined,
  });
  const relations = container.part('xl/_rels/workbook.xml.rels');
  let path: string | null = null;
  if (relations !== null) {
    await scanXml(relations, {
      open(name, attributes) {
        if (name !== 'Relationship' || attribute(attributes, 'Id') !== sheet) return;
        const target = attribute(attributes, 'Target') ?? '';
        path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
      }, close: () => undefined, text: () => undefined,
    });
  }
  if (sheet === null || path === null) throw new SheetError('no-workbook');
  return { path, since1904 };
}

/** `_x000D_` stands for a sign that XML cannot hold. */
const shown = (text: string): string => (text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text);

/** Texts that cells refer to by their number; how they are read aloud is left out. */
async function textsOf(container: Container): Promise<string[]> {
  const name = container.names.find((one) => /^xl\/sharedStrings\.xml$/i.test(one));
  const texts: string[] = [];
  const part = name === undefined ? null : container.part(name);
  if (part === null) return texts;
  let [text, inText, aloud] = ['', false, false];
  await scanXml(part, {
    open(tag) { if (tag === 'si') text = ''; else if (tag === 't') inText = !aloud; else if (tag === 'rPh') aloud = true; },
    close(tag) {
      if (tag === 't') inText = false;
      else if (tag === 'rPh') aloud = false;
      else if (tag === 'si' && texts.push(shown(text)) > mostTexts) throw new SheetError('too-many');
    },
    text(more) { if (inText) text += more; },
  });
  return texts;
}

/** Formats that every spreadsheet knows by their number and that show a day or a time. */
const isDayFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
/** Whether a format of its own shows a day: what stands in quotes, in brackets or behind a backslash is no part of it. */
const showsDay = (format: string): boolean => /[dmyhs]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general/gi, ''));

/** Whether a number shows as a day, by the number of the cell's style. */
async function dayStyles(container: Container): Promise<boolean[]> {
  const part = container.part('xl/styles.xml');
  const days: boolean[] = [];
  if (part === null) return days;
  const own = new Map<number, boolean>();
  let inStyles = false;
  await scanXml(part, {
    open(name, attributes) {
      if (name === 'numFmt') own.set(Number(attribute(attributes, 'numFmtId')), showsDay(attribute(attributes, 'formatCode') ?? ''));
      else if (name === 'cellXfs') inStyles = true;
      else if (name === 'xf' && inStyles) { const id = Number(attribute(attributes, 'numFmtId') ?? 0); days.push(own.get(id) ?? isDayFormat(id)); }
    },
    close(name) { if (name === 'cellXfs') inStyles = false; },
    text: () => undefined,
  });
  return days;
}

interface SheetFacts { columns: number; texts: readonly string[]; days: readonly boolean[]; since1904: boolean }
const dayLength = 86_400_000;

async function readSheet(sheet: AsyncIterable<Buffer>, { columns, texts, days, since1904 }: SheetFacts, take: (row: TableRow) => void): Promise<void> {
  const epoch = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const asDay = (number: number): string | null => {
    // The first spreadsheet took 1900 for a leap year, and all have followed.
    const at = new Date(Math.round(epoch + (number + (!since1904 && number < 60 ? 1 : 0)) * dayLength));
    if (!(number >= 0 && number < 2_958_466)) return null;
    const text = at.toISOString();
    return Number.isInteger(number) ? text.slice(0, 10) : text.slice(0, 19);
  };
  let [row, at, inData, aloud, into]: [number, number, boolean, boolean, 'value' | 'text' | null] = [0, -1, false, false, null];
  let cells: Cell[] = [];
  let [type, style, value, formula]: [string, number, string, boolean] = ['n', 0, '', false];
  const cellText = (): string => {
    switch (type) {
      case 's': return texts[Number(value)] ?? '';
      case 'b': return value === '1' || value.toLowerCase() === 'true' ? 'TRUE' : 'FALSE';
      case 'n': {
        if (value === '') return '';
        const number = Number(value);
        return Number.isNaN(number) ? value : (days[style] === true ? asDay(number) : null) ?? String(number);
      }
      default: return shown(value);
    }
  };
  await scanXml(sheet, {
    open(name, attributes) {
      if (!inData) { inData = name === 'sheetData'; return; }
      if (name === 'row') {
        row = Number(attribute(attributes, 'r') ?? row + 1);
        [cells, at] = [[], -1];
      } else if (name === 'c') {
        const place = attribute(attributes, 'r');
        at = place === undefined ? at + 1 : columnOf(place);
        [type, style, value, formula] = [attribute(attributes, 't') ?? 'n', Number(attribute(attributes, 's') ?? 0), '', false];
      } else if (name === 'v') into = 'value';
      else if (name === 't') into = aloud ? null : 'text';
      else if (name === 'rPh') aloud = true;
      else if (name === 'f') formula = true;
    },
    close(name) {
      if (!inData) return;
      if (name === 'sheetData') inData = false;
      else if (name === 'v' || name === 't') into = null;
      else if (name === 'rPh') aloud = false;
      else if (name === 'c') {
        // What lies far to the right is left out, and stands for the cells before it.
        while (cells.length < Math.min(at, columns)) cells.push({ text: '', formula: false });
        if (at >= 0 && at < columns) cells[at] = formula ? { text: '', formula: true } : { text: cellText(), formula: false };
      } else if (name === 'row') take({ row, cells });
    },
    text(more) { if (into !== null && inData) value += more; },
  });
}

const columnOf = (place: string): number => {
  let column = 0;
  for (let index = 0; index < place.length; index += 1) {
    const code = place.charCodeAt(index) & 0xDF;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
};

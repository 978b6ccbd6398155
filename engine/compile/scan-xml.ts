import { plainValue, wrongValue, type WrongValue } from './scan-attributes';

/**
 * A look at the file before the parser, in one pass: the parser mends what is not well-formed, with a search through the whole file
 * for each mistake, and nests its calls as deep as the elements. What it says here is final; what it lets through costs little.
 */
export interface Scanned {
  /** Why the file is not XML that we take. */
  refused?: string;
  /** The file without drawings and the markup of notes, which say nothing about execution, with every prefix declared and values as the parser knows them. */
  xml: string;
  wrong: WrongValue[];
}

const MAX_DEPTH = 200;
const MAX_TAGS = 50_000;
const NAME = '[\\p{L}_][\\p{L}\\p{N}\\p{M}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}\\p{M}_.-]*)?';
const VALUE = `"[^"<]*"|'[^'<]*'`;
const TAG = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:${VALUE}))*)\\s*(/?)>`, 'yu');
const ATTRIBUTES = new RegExp(`\\s+(${NAME})\\s*=\\s*(${VALUE})`, 'gu');
/** What stands between tags and is skipped: how it begins and ends. */
const SKIPPED = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const;
const DRAWING = /(^|:)BPMNDiagram$/;
/** Notes may hold markup among their text; the texts of decisions are none. */
const isNote = (name: string, around: string | undefined): boolean => /(^|:)documentation$/.test(name) || (/(^|:)text$/.test(name) && /(^|:)textAnnotation$/.test(around ?? ''));

/** From where to where, and what stands there instead. */
type Edit = [begin: number, end: number, instead: string];
interface Scan { xml: string; open: string[]; tags: number; declared: Set<string>; used: Set<string>; edits: Edit[]; drawing?: Edit; root: number; prefix: string; /** How many elements are open in a note, with it. */ note: number; wrong: WrongValue[] }

export function scanXml(xml: string): Scanned {
  const scan: Scan = { xml, open: [], tags: 0, declared: new Set(['xml', 'xmlns']), used: new Set(), edits: [], root: -1, prefix: '', note: Infinity, wrong: [] };
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([begin]) => xml.startsWith(begin, at));
    const next = skipped ? after(xml, skipped, at) : scanTag(scan, at);
    if (typeof next === 'string') return { refused: next, xml, wrong: [] };
    at = next;
  }
  if (scan.open.length > 0) return { refused: `the element "${scan.open.at(-1)!.slice(0, 60)}" is not closed`, xml, wrong: [] };
  return { xml: mended(scan), wrong: scan.wrong };
}

function after(xml: string, [begin, end]: readonly [string, string], at: number): number | string {
  const found = xml.indexOf(end, at + begin.length);
  return found < 0 ? `"${begin}" is not closed` : found + end.length;
}

/** The place behind the tag, or why it is refused. */
function scanTag(scan: Scan, at: number): number | string {
  TAG.lastIndex = at;
  const [tag, slash, name, attributes, empty] = TAG.exec(scan.xml) ?? [];
  if (tag === undefined) return `the tag "${scan.xml.slice(at, at + 40)}" is not well-formed`;
  scan.tags += 1;
  if (scan.tags > MAX_TAGS) return `it has more than ${MAX_TAGS} tags`;
  if (slash === '/') return closed(scan, name!, at, tag.length);
  const prefix = name!.replace(/[^:]*$/, '');
  if (scan.root < 0) Object.assign(scan, { root: at + 1 + name!.length, prefix });
  const inNote = scan.open.length >= scan.note;
  if (inNote) scan.edits.push([at, at + tag.length, '']);
  const twice = noteNames(scan, name!, attributes!);
  if (twice !== undefined) return `the attribute "${twice.slice(0, 60)}" stands twice on an element`;
  if (prefix === scan.prefix && !inNote) readValues(scan, attributes!, at + 1 + name!.length);
  if (empty === '') {
    if (DRAWING.test(name!) && scan.open.length === 1) scan.edits.push(scan.drawing = [at, at, '']);
    scan.open.push(name!);
    if (!inNote && prefix === scan.prefix && isNote(name!, scan.open.at(-2))) scan.note = scan.open.length;
  }
  return scan.open.length > MAX_DEPTH ? `elements are nested deeper than ${MAX_DEPTH}` : at + tag.length;
}

/** Mends values that the parser would misunderstand, and notes those that mean nothing. */
function readValues(scan: Scan, attributes: string, at: number): void {
  const id = /\sid\s*=\s*["']([^"']*)/.exec(attributes)?.[1];
  for (const { 0: pair, 1: name, 2: quoted, index } of attributes.matchAll(ATTRIBUTES)) {
    const value = quoted!.slice(1, -1);
    const [instead, wrong] = [plainValue(name!, value), wrongValue(name!, value, id)];
    const end = at + index + pair.length - 1;
    if (instead !== undefined) scan.edits.push([end - value.length, end, instead]);
    if (wrong) scan.wrong.push(wrong);
  }
}

function closed(scan: Scan, name: string, at: number, length: number): number | string {
  const open = scan.open.pop();
  if (open !== name) return `"</${name.slice(0, 60)}>" closes ${open === undefined ? 'nothing' : `"${open.slice(0, 60)}"`}`;
  if (scan.open.length >= scan.note) scan.edits.push([at, at + length, '']);
  else scan.note = Infinity;
  if (scan.drawing && DRAWING.test(name) && scan.open.length === 1) scan.drawing[1] = at + length;
  return at + length;
}

/** Notes the prefixes of a tag and its attributes; gives an attribute that stands there twice. */
function noteNames(scan: Scan, tag: string, attributes: string): string | undefined {
  const seen = new Set<string>();
  const [prefix, local] = tag.split(':');
  if (local !== undefined) scan.used.add(prefix!);
  for (const [, name] of attributes.matchAll(ATTRIBUTES)) {
    if (seen.has(name!)) return name;
    seen.add(name!);
    const [of, rest] = name!.split(':');
    if (of === 'xmlns' && rest !== undefined) scan.declared.add(rest);
    else if (rest !== undefined) scan.used.add(of!);
  }
  return undefined;
}

function mended({ xml, edits, declared, used, root }: Scan): string {
  if (root < 0) return xml;
  const missing = [...used].filter((prefix) => !declared.has(prefix)).map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join('');
  const pieces = [xml.slice(0, root), missing];
  let from = root;
  for (const [begin, end, instead] of edits) {
    // what lies in a drawing went with it
    if (begin < from) continue;
    pieces.push(xml.slice(from, begin), instead);
    from = end;
  }
  return pieces.concat(xml.slice(from)).join('');
}

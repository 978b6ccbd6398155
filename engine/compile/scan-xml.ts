/**
 * A look at the file before the parser, in one pass: the parser mends what is not well-formed, with a search through the whole file
 * for each mistake, and nests its calls as deep as the elements. What it says here is final; what it lets through costs little.
 */
export interface Scanned {
  /** Why the file is not XML that we take. */
  refused?: string;
  /** The file without drawings, which say nothing about execution, and with every prefix declared. */
  xml: string;
}

const MAX_DEPTH = 200;
const MAX_TAGS = 50_000;
const NAME = '[\\p{L}_][\\p{L}\\p{N}\\p{M}_.-]*(?::[\\p{L}_][\\p{L}\\p{N}\\p{M}_.-]*)?';
const ATTRIBUTE = `\\s+(${NAME})\\s*=\\s*(?:"[^"<]*"|'[^'<]*')`;
const TAG = new RegExp(`<(/?)(${NAME})((?:${ATTRIBUTE.replace('(', '(?:')})*)\\s*(/?)>`, 'yu');
const ATTRIBUTES = new RegExp(ATTRIBUTE, 'gu');
/** What stands between tags and is skipped: how it begins and ends. */
const SKIPPED = [['<!--', '-->'], ['<![CDATA[', ']]>'], ['<?', '?>']] as const;
const DRAWING = /(^|:)BPMNDiagram$/;

interface Scan { xml: string; open: string[]; tags: number; declared: Set<string>; used: Set<string>; drawings: [number, number][]; root: number }

export function scanXml(xml: string): Scanned {
  const scan: Scan = { xml, open: [], tags: 0, declared: new Set(['xml', 'xmlns']), used: new Set(), drawings: [], root: -1 };
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const skipped = SKIPPED.find(([begin]) => xml.startsWith(begin, at));
    const next = skipped ? after(xml, skipped, at) : scanTag(scan, at);
    if (typeof next === 'string') return { refused: next, xml };
    at = next;
  }
  if (scan.open.length > 0) return { refused: `the element "${scan.open.at(-1)!.slice(0, 60)}" is not closed`, xml };
  return { xml: mended(scan) };
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
  if (scan.root < 0) scan.root = at + 1 + name!.length;
  const twice = noteNames(scan, name!, attributes!);
  if (twice !== undefined) return `the attribute "${twice.slice(0, 60)}" stands twice on an element`;
  if (empty === '') {
    if (DRAWING.test(name!) && scan.open.length === 1) scan.drawings.push([at, at]);
    scan.open.push(name!);
  }
  return scan.open.length > MAX_DEPTH ? `elements are nested deeper than ${MAX_DEPTH}` : at + tag.length;
}

function closed(scan: Scan, name: string, at: number, length: number): number | string {
  const open = scan.open.pop();
  if (open !== name) return `"</${name.slice(0, 60)}>" closes ${open === undefined ? 'nothing' : `"${open.slice(0, 60)}"`}`;
  if (DRAWING.test(name) && scan.open.length === 1) scan.drawings.at(-1)![1] = at + length;
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

function mended({ xml, drawings, declared, used, root }: Scan): string {
  if (root < 0) return xml;
  const missing = [...used].filter((prefix) => !declared.has(prefix)).map((prefix) => ` xmlns:${prefix}="urn:undeclared:${prefix}"`).join('');
  const pieces = [xml.slice(0, root), missing];
  let from = root;
  for (const [begin, end] of drawings) {
    pieces.push(xml.slice(from, begin));
    from = end;
  }
  return pieces.concat(xml.slice(from)).join('');
}

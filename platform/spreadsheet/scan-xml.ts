import { ContainerError } from './container';

/** What a document says, in its order. Names come without their prefix; `attributes` as they stand (`attribute` reads one). */
export interface XmlEvents { open(name: string, attributes: string): void; close(name: string): void; text(text: string): void }

/** More between two signs is none of ours: a cell has at most 32,767 letters. */
const longest = 4 * 1024 * 1024;
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const broken = (): never => { throw new ContainerError('broken'); };

/** Text without the marks of XML. Entities of its own a document has none: they are how a small one becomes a large one. */
export const plainXml = (text: string): string => (text.includes('&') ? text.replace(/&([^;&]{0,12};?)/g, (_all, found: string) => {
  const name = found.slice(0, -1);
  const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name);
  const point = code ? Number.parseInt(code[1] ?? code[2]!, code[1] === undefined ? 10 : 16) : null;
  if (!found.endsWith(';') || (point === null ? named[name] === undefined : point > 0x10FFFF)) return broken();
  return point === null ? named[name]! : String.fromCodePoint(point);
}) : text);

const patterns = new Map<string, RegExp>();
/** The value of an attribute; undefined: there is none of this name. */
export function attribute(attributes: string, name: string): string | undefined {
  if (attributes === '') return undefined;
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`));
  const found = pattern.exec(attributes);
  return found ? plainXml(found[1] ?? found[2] ?? '') : undefined;
}

/** Reads a part piece by piece, in UTF-8; letters may lie across two pieces. What is not well formed, or says what a document may hold, throws a `ContainerError`. */
export async function scanXml(pieces: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const open: string[] = [];
  const tag = (inner: string): void => {
    if (inner.startsWith('/')) {
      const name = localName(inner.slice(1).trim());
      if (open.pop() !== name) broken();
      events.close(name);
      return;
    }
    const empty = inner.endsWith('/');
    const [, full = '', attributes = ''] = /^([^\s/>]+)([\s\S]*?)\/?$/.exec(inner) ?? broken();
    const name = localName(full);
    events.open(name, attributes);
    if (empty) events.close(name);
    else open.push(name);
  };
  /** What is left over belongs to what has not come yet. */
  const scan = (text: string, last: boolean): string => {
    let at = 0;
    for (;;) {
      const start = text.indexOf('<', at);
      if (start === -1) return text.slice(at);
      if (start > at) { if (open.length > 0) events.text(plainXml(text.slice(at, start))); else if (text.slice(at, start).trim() !== '') broken(); }
      // Until it is certain what begins here.
      if (text.length - start < 9 && !last) return text.slice(start);
      const [mark, close] = text.startsWith('<!--', start) ? ['<!--', '-->'] : text.startsWith('<![CDATA[', start) ? ['<![CDATA[', ']]>'] : text.startsWith('<?', start) ? ['<?', '?>'] : ['<', '>'];
      if (mark === '<' && text[start + 1] === '!') broken();
      let end = text.indexOf(close, start + mark.length);
      // A sign within the value of an attribute ends nothing.
      while (mark === '<' && end !== -1 && !closed(text.slice(start + 1, end))) end = text.indexOf('>', end + 1);
      if (end === -1) return text.slice(start);
      if (mark === '<') tag(text.slice(start + 1, end));
      else if (mark === '<![CDATA[') events.text(text.slice(start + mark.length, end));
      at = end + close.length;
    }
  };
  const decoded = (piece?: Buffer): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      return broken();
    }
  };
  let rest = '';
  for await (const piece of pieces) {
    rest = scan(rest + decoded(piece), false);
    if (rest.length > longest) broken();
  }
  rest = scan(rest + decoded(), true);
  if (rest.trim() !== '' || open.length > 0) broken();
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const closed = (inner: string): boolean => !inner.includes('"') && !inner.includes("'") ? true : inner.replace(/"[^"]*"|'[^']*'/g, '').search(/["']/) === -1;

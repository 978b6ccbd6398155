/** A piece of a document: an element begins or ends (with its local name), or text. */
export type XmlToken = { kind: 'open'; name: string; attributes: Record<string, string> } | { kind: 'close'; name: string } | { kind: 'text'; text: string };
export class XmlError extends Error {}

const attribute = /([\w.:-]+)\s*=\s*("[^"<]*"|'[^'<]*')\s*/y;
const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What parts of an office document may hold: elements, text and comments. A document type, with the entities that it could declare, is refused. Throws an `XmlError`. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  for (let at = xml.startsWith('\uFEFF') ? 1 : 0; at < xml.length;) {
    if (xml[at] !== '<') {
      const end = indexOf(xml, '<', at);
      yield { kind: 'text', text: decoded(xml.slice(at, end)) };
      at = end;
    } else if (xml.startsWith('<!--', at)) at = must(xml.indexOf('-->', at + 4)) + 3;
    else if (xml.startsWith('<?', at)) at = must(xml.indexOf('?>', at + 2)) + 2;
    else if (xml.startsWith('<![CDATA[', at)) {
      const end = must(xml.indexOf(']]>', at + 9));
      yield { kind: 'text', text: xml.slice(at + 9, end) };
      at = end + 3;
    } else if (xml.startsWith('</', at)) {
      const end = must(xml.indexOf('>', at));
      yield { kind: 'close', name: localName(xml.slice(at + 2, end).trim()) };
      at = end + 1;
    } else at = yield* element(xml, at);
  }
}

function* element(xml: string, at: number): Generator<XmlToken, number> {
  const tag = /<([A-Za-z_][\w.:-]*)\s*/y;
  tag.lastIndex = at;
  const begin = tag.exec(xml);
  if (!begin) throw new XmlError('neither an element nor text');
  const name = localName(begin[1]!);
  const attributes: Record<string, string> = {};
  let end = tag.lastIndex;
  for (;;) {
    attribute.lastIndex = end;
    const found = attribute.exec(xml);
    if (!found) break;
    attributes[localName(found[1]!)] = decoded(found[2]!.slice(1, -1));
    end = attribute.lastIndex;
  }
  const empty = xml.startsWith('/>', end);
  if (!empty && xml[end] !== '>') throw new XmlError(`the element ${name.slice(0, 40)} does not end`);
  yield { kind: 'open', name, attributes };
  if (empty) yield { kind: 'close', name };
  return end + (empty ? 2 : 1);
}

/** Office documents use one vocabulary a part; only the prefixes differ between those who write them. */
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const indexOf = (xml: string, what: string, from: number): number => { const found = xml.indexOf(what, from); return found === -1 ? xml.length : found; };
function must(at: number): number {
  if (at === -1) throw new XmlError('the document breaks off');
  return at;
}

const decoded = (text: string): string => (text.includes('&') ? text.replace(/&(#x?)?([^;&]{1,12});?/g, (whole, number: string | undefined, name: string) => {
  const code = number === undefined ? NaN : parseInt(name, number === '#' ? 10 : 16);
  const found = number === undefined ? entities[name] : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
  if (found === undefined || !whole.endsWith(';')) throw new XmlError('an entity that is none');
  return found;
}) : text);

import { SaxesParser } from 'saxes';
import { ContainerError } from './container';

type Attributes = Readonly<Record<string, string>>;
/** What a document says, in its order. Names come without their prefix; `attribute` reads an attribute. */
export interface XmlEvents { open(name: string, attributes: Attributes): void; close(name: string): void; text(text: string): void }

const broken = (): never => { throw new ContainerError('broken'); };
const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The value of an attribute, whatever its prefix; undefined: there is none of this name. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([full]) => localName(full) === name)?.[1];
}

/** Reads a part piece by piece, in UTF-8; letters may lie across two pieces. What is not well formed, or has a document type (entities are how a small part becomes a large one), throws a `ContainerError`. */
export async function scanXml(pieces: AsyncIterable<Buffer>, events: XmlEvents): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => { events.open(localName(name), attributes); });
  parser.on('closetag', ({ name }) => { events.close(localName(name)); });
  parser.on('text', (text) => { events.text(text); });
  parser.on('cdata', (text) => { events.text(text); });
  const decoded = (piece?: Buffer): string => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      return broken();
    }
  };
  for await (const piece of pieces) parser.write(decoded(piece));
  parser.write(decoded()).close();
}

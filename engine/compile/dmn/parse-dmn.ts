import { DmnModdle } from 'dmn-moddle';
import type { ModdleElement } from 'bpmn-moddle';
import { parseXml } from '../parse-xml';
import type { Findings } from '../rules';

/** Names of a decision in both languages, as on elements of a diagram. */
const names = {
  name: 'Zamen', prefix: 'zamen', uri: 'urn:zamen:bpmn:1', xml: { tagAlias: 'lowerCase' }, associations: [],
  types: [{ name: 'Named', extends: ['dmn:NamedElement'], properties: ['nameFa', 'nameEn'].map((name) => ({ name, isAttr: true, type: 'String' })) }],
};
const moddle = new DmnModdle({ zamen: names });

const MODEL = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const DIAGRAM = 'https://www.omg.org/spec/DMN/20191111/DMNDI/';

/** DMN 1.1, 1.2, 1.4 and 1.5 write what we execute as 1.3 does; what they have beyond it is refused as an unknown element. */
const namespaces: Record<string, string> = {
  'http://www.omg.org/spec/DMN/20151101/dmn.xsd': MODEL,
  'http://www.omg.org/spec/DMN/20151101/dmn11.xsd': MODEL,
  'http://www.omg.org/spec/DMN/20180521/MODEL/': MODEL,
  'https://www.omg.org/spec/DMN/20211108/MODEL/': MODEL,
  'https://www.omg.org/spec/DMN/20230324/MODEL/': MODEL,
  'http://www.omg.org/spec/DMN/20180521/DMNDI/': DIAGRAM,
  'https://www.omg.org/spec/DMN/20230324/DMNDI/': DIAGRAM,
};

/** Parses a DMN file under the same guards as a diagram. */
export function parseDmn(xml: string, findings: Findings): Promise<ModdleElement | null> {
  const read = xml.replace(/(\sxmlns(?::[\w.-]+)?\s*=\s*)(["'])([^"']*)\2/g, (all, start: string, quote: string, uri: string) => (
    Object.hasOwn(namespaces, uri) ? `${start}${quote}${namespaces[uri]!}${quote}` : all));
  return parseXml(read, findings, moddle);
}

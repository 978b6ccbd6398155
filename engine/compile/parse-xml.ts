import { BpmnModdle, type ModdleElement } from 'bpmn-moddle';
import descriptor from '../zamen.json';
import type { Findings } from './rules';

const MAX_CHARACTERS = 2_000_000;
const MAX_DEPTH = 200;

const moddle = new BpmnModdle({ zamen: descriptor });

/** Parses the file; what cannot be read becomes findings, never an exception. */
export async function parseXml(xml: string, findings: Findings): Promise<ModdleElement | null> {
  if (xml.length > MAX_CHARACTERS) {
    findings.add('too-large', [], { limit: MAX_CHARACTERS, what: 'characters' });
    return null;
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refuse(findings, 'document types and entities are not allowed');
  if (/\sid\s*=\s*["']__proto__["']/.test(xml)) return refuse(findings, '"__proto__" is no id');
  if (depthOf(xml) > MAX_DEPTH) return refuse(findings, `elements are nested deeper than ${MAX_DEPTH}`);
  let parsed;
  try {
    parsed = await moddle.fromXML(xml);
  } catch (error) {
    return refuse(findings, firstLine(error instanceof Error ? error.message : 'it cannot be parsed'));
  }
  for (const { message, element, value } of parsed.warnings) report(findings, xml, message, element, value);
  return parsed.rootElement;
}

function refuse(findings: Findings, reason: string): null {
  findings.add('xml-invalid', [], { reason });
  return null;
}

const firstLine = (message: string): string => message.split('\n')[0]!.slice(0, 200);

function report(findings: Findings, xml: string, message: string, element: ModdleElement | undefined, value: string | undefined): void {
  const near = idNear(element);
  const duplicate = /duplicate ID <(.*?)>/.exec(message);
  if (duplicate) {
    findings.add('duplicate-id', [duplicate[1]], { id: duplicate[1]! });
  } else if (message.startsWith('unresolved reference')) {
    if (!element?.$type.startsWith('bpmndi:')) findings.add('dangling-reference', [near], { id: value ?? '' });
  } else if (message.startsWith('unparsable content')) {
    const unknown = /unknown type <(.*?)>/.exec(message);
    const before = idBefore(xml, message);
    if (unknown?.[1]?.startsWith('zamen:')) findings.add('unknown-attribute', [before], { name: unknown[1] });
    else findings.add('xml-invalid', [before], { reason: firstLine(unknown ? `unknown element ${unknown[1]!}` : message.replace(/^.*nested error: /s, '')) });
  } else if (!message.startsWith('unknown attribute') && !message.startsWith('missing namespace')) {
    findings.add('xml-invalid', [near], { reason: firstLine(message) });
  }
}

/** The parser drops what it does not know: the last id before that place is the element around it, or just before it. */
function idBefore(xml: string, message: string): string | undefined {
  const place = /line: (\d+)\s+column: (\d+)/.exec(message);
  if (!place) return undefined;
  const lines = xml.split('\n').slice(0, Number(place[1]) + 1);
  lines.push((lines.pop() ?? '').slice(0, Number(place[2])));
  return [...lines.join('\n').matchAll(/\sid="([^"]*)"/g)].at(-1)?.[1];
}

/** The id of the element, or of the nearest one around it. */
export function idNear(element: ModdleElement | undefined): string | undefined {
  for (let current = element; current; current = current.$parent) if (current.id !== undefined) return current.id;
  return undefined;
}

/** How deep tags are nested, roughly and without parsing: a guard for the parser's own recursion. */
function depthOf(xml: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of xml.matchAll(/<[^!?][^>]*>/g)) {
    if (tag.startsWith('</')) depth -= 1;
    else if (!tag.endsWith('/>')) deepest = Math.max(deepest, depth += 1);
  }
  return deepest;
}

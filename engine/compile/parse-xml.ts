import { BpmnModdle, type ModdleElement, type ParseWarning } from 'bpmn-moddle';
import descriptor from '../zamen.json';
import type { Findings } from './rules';

const MAX_CHARACTERS = 2_000_000;
const MAX_DEPTH = 200;

const bpmn = new BpmnModdle({ zamen: descriptor });

/** Parses the file (BPMN, or what `moddle` reads); what cannot be read becomes findings, never an exception. */
export async function parseXml(xml: string, findings: Findings, moddle: Pick<BpmnModdle, 'fromXML'> = bpmn): Promise<ModdleElement | null> {
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
  for (const warning of parsed.warnings) if (!repaired(warning, parsed.elementsById)) report(findings, xml, warning);
  return parsed.rootElement;
}

/** A new element, as if it had stood in the file. */
export function created(type: string, properties: Record<string, unknown>, parent: ModdleElement): ModdleElement {
  const element = bpmn.create(type, properties);
  element.$parent = parent;
  return element;
}

/** A reference is a qualified name in BPMN (`tns:Message_1`), and some tools break the line around it; the parser takes it letter by letter. */
function repaired({ message, element, property, value }: ParseWarning, byId: Record<string, ModdleElement>): boolean {
  if (!message.startsWith('unresolved reference') || !element || property === undefined) return false;
  const id = (value ?? '').trim().replace(/^.*:/, '');
  if (!Object.hasOwn(byId, id)) return false;
  const held = element.get(property);
  if (Array.isArray(held)) held.push(byId[id]);
  else element.set(property, byId[id]);
  return true;
}

function refuse(findings: Findings, reason: string): null {
  findings.add('xml-invalid', [], { reason });
  return null;
}

const firstLine = (message: string): string => message.split('\n')[0]!.slice(0, 200);

/** References that decide what runs; the others (flows noted on their ends, item definitions, operations, pools) are for people. */
const DECISIVE = /:(sourceRef|targetRef|attachedToRef|default|messageRef|errorRef|signalRef|escalationRef|activityRef|eventDefinitionRef)$/;
const DRAWING = /^(bpmndi|di|dc|bioc|color):/;

function report(findings: Findings, xml: string, { message, element, property, value }: ParseWarning): void {
  const near = idNear(element);
  const duplicate = /duplicate ID <(.*?)>/.exec(message);
  if (duplicate) {
    findings.add('duplicate-id', [duplicate[1]], { id: duplicate[1]! });
  } else if (message.startsWith('unresolved reference')) {
    if (decides(element, property)) findings.add('dangling-reference', [near], { id: value ?? '' });
  } else if (message.startsWith('unparsable content')) {
    const unknown = /unknown type <(.*?)>/.exec(message);
    const before = idBefore(xml, message);
    const [, type = ''] = unknown ?? [];
    if (DRAWING.test(type) || (element && DRAWING.test(element.$type))) return;
    if (type.startsWith('zamen:')) findings.add('unknown-attribute', [before], { name: type });
    else if (unknown && !type.startsWith('bpmn:')) findings.add('foreign-extension', [before], { name: type });
    else findings.add('xml-invalid', [before], { reason: firstLine(unknown ? `unknown element ${unknown[1]!}` : message.replace(/^.*nested error: /s, '')) });
  } else if (!/^(unknown attribute|missing namespace|unsupported document encoding)/.test(message) && !(element && DRAWING.test(element.$type))) {
    findings.add('xml-invalid', [near], { reason: firstLine(message) });
  }
}

function decides(element: ModdleElement | undefined, property: string | undefined): boolean {
  if (!element || element.$type.startsWith('bpmndi:') || !DECISIVE.test(property ?? '')) return false;
  return !['bpmn:MessageFlow', 'bpmn:Association', 'bpmn:DataInputAssociation', 'bpmn:DataOutputAssociation'].includes(element.$type);
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

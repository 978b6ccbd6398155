import { BpmnModdle, type ModdleElement, type ParseWarning } from 'bpmn-moddle';
import descriptor from '../zamen.json';
import { plainIds, restoreAll, type PlainIds } from './plain-ids';
import type { Findings } from './rules';
import { scanXml } from './scan-xml';

const MAX_CHARACTERS = 2_000_000;
const LAX_CHARACTERS = 200_000;

/** What the schema has as an element and the parser as an attribute, or under another name. */
const schema = {
  name: 'Schema', uri: 'urn:zamen:bpmn:schema', prefix: 'schema',
  types: [{
    name: 'GlobalScript', isAbstract: true, extends: ['bpmn:GlobalScriptTask'],
    properties: [{ name: 'bpmn:script', type: 'String', redefines: 'bpmn:GlobalScriptTask#script' }],
  }, {
    name: 'EndPoints', isAbstract: true, extends: ['bpmn:Participant'],
    properties: [{ name: 'bpmn:endPointRef', type: 'bpmn:EndPoint', isMany: true, isReference: true }],
  }, {
    name: 'ConversationFlows', isAbstract: true, extends: ['bpmn:ConversationNode'],
    properties: [{ name: 'bpmn:messageFlowRef', type: 'bpmn:MessageFlow', isMany: true, isReference: true }],
  }, {
    name: 'AssociatedPools', isAbstract: true, extends: ['bpmn:ParticipantAssociation'],
    properties: ['inner', 'outer'].map((side) => ({ name: `bpmn:${side}ParticipantRef`, type: 'bpmn:Participant', isReference: true, redefines: `bpmn:ParticipantAssociation#${side}ParticipantRef` })),
  }],
};

const bpmn = new BpmnModdle({ zamen: descriptor, schema });

/** Parses the file (BPMN, or what `moddle` reads); what cannot be read becomes findings, never an exception. */
export async function parseXml(xml: string, findings: Findings, moddle: Pick<BpmnModdle, 'fromXML'> = bpmn): Promise<ModdleElement | null> {
  if (xml.length > MAX_CHARACTERS) {
    findings.add('too-large', [], { limit: MAX_CHARACTERS, what: 'characters' });
    return null;
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) return refuse(findings, 'document types and entities are not allowed');
  if (/\sid\s*=\s*["']__proto__["']/.test(xml)) return refuse(findings, '"__proto__" is no id');
  const { refused, xml: scanned, wrong } = scanXml(xml);
  if (refused !== undefined) return refuse(findings, refused);
  const ids = plainIds(scanned);
  const parsed = await parse(moddle, ids.xml);
  if (parsed instanceof Error) {
    if (/unparsable content/.test(parsed.message)) report(findings, ids, parsed);
    else refuse(findings, firstLine(ids.restored(parsed.message)));
    return null;
  }
  if (ids.xml !== scanned) restoreAll(parsed.rootElement, ids.restored);
  for (const { id, name, value, decides } of wrong) findings.add(decides ? 'attribute-invalid' : 'attribute-odd', [id], { name, value: value.slice(0, 60) });
  for (const warning of parsed.warnings) if (!repaired(warning, parsed.elementsById)) report(findings, ids, warning);
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

/**
 * The parser goes through the file again for each thing that it leaves out, so only a small file is read on to its end; of a large
 * one the first is said.
 */
async function parse(moddle: Pick<BpmnModdle, 'fromXML'>, xml: string): Promise<Awaited<ReturnType<BpmnModdle['fromXML']>> | Error> {
  try {
    return await moddle.fromXML(xml, { lax: xml.length <= LAX_CHARACTERS });
  } catch (error) {
    return error instanceof Error ? error : new Error('it cannot be parsed');
  }
}

function refuse(findings: Findings, reason: string): null {
  findings.add('xml-invalid', [], { reason });
  return null;
}

const firstLine = (message: string): string => message.split('\n')[0]!.slice(0, 200);

/** References that decide what runs; the others (flows noted on their ends, item definitions, operations, pools) are for people. */
const DECISIVE = /:(sourceRef|targetRef|attachedToRef|default|messageRef|errorRef|signalRef|escalationRef|activityRef|eventDefinitionRef)$/;
const DRAWING = /^(bpmndi|di|dc|bioc|color):/;

function report(findings: Findings, { xml, restored }: PlainIds, { message: said, element, property, value: given }: ParseWarning): void {
  const near = idNear(element);
  const [message, value] = [restored(said), given && restored(given)];
  const [, problem, id = ''] = /(duplicate|illegal) ID <(.*?)>/.exec(message) ?? [];
  if (problem !== undefined) {
    findings.add(problem === 'duplicate' ? 'duplicate-id' : 'id-invalid', [id], { id });
  } else if (message.startsWith('unresolved reference')) {
    if (decides(element, property)) findings.add('dangling-reference', [near], { id: value ?? '' });
    else findings.add(isElsewhere(element, value) ? 'reference-elsewhere' : 'reference-unresolved', [near], { id: value ?? '' });
  } else if (message.startsWith('unparsable content')) {
    const unknown = /unknown type <(.*?)>/.exec(message);
    const before = restored(idBefore(xml, message) ?? '') || undefined;
    const [, type = ''] = unknown ?? [];
    if (DRAWING.test(type) || (element && DRAWING.test(element.$type))) return;
    if (type.startsWith('zamen:')) findings.add('unknown-attribute', [before], { name: type });
    else if (unknown && !type.startsWith('bpmn:')) findings.add('foreign-extension', [before], { name: type });
    else findings.add('xml-invalid', [before], { reason: firstLine(unknown ? `unknown element ${unknown[1]!}` : message.replace(/^.*nested error: /s, '')) });
  } else if (message.startsWith('unknown attribute')) {
    const [, name = ''] = /<(.*?)>/.exec(message) ?? [];
    // others have their own namespace
    if (!name.includes(':') && element?.$type.startsWith('bpmn:')) findings.add('attribute-unknown', [near], { name });
  } else if (!/^(missing namespace|unsupported document encoding)/.test(message) && !(element && DRAWING.test(element.$type))) {
    findings.add('xml-invalid', [near], { reason: firstLine(message) });
  }
}

/** A name of another namespace than that of the file, as of a type of XML Schema. */
function isElsewhere(element: ModdleElement | undefined, value = ''): boolean {
  const prefix = /^([^:]+):/.exec(value)?.[1];
  let root = element;
  while (root?.$parent) root = root.$parent;
  return prefix !== undefined && root?.$attrs?.[`xmlns:${prefix}`] !== root?.get('targetNamespace');
}

function decides(element: ModdleElement | undefined, property: string | undefined): boolean {
  if (!element || element.$type.startsWith('bpmndi:') || !DECISIVE.test(property ?? '')) return false;
  return !['bpmn:MessageFlow', 'bpmn:Association', 'bpmn:DataInputAssociation', 'bpmn:DataOutputAssociation'].includes(element.$type);
}

/** The parser drops what it does not know: the last id before that place is the element around it, or just before it. */
function idBefore(xml: string, message: string): string | undefined {
  const [, line, column] = /line: (\d+)\s+column: (\d+)/.exec(message) ?? [];
  if (line === undefined) return undefined;
  const lines = xml.split('\n').slice(0, Number(line) + 1);
  lines.push((lines.pop() ?? '').slice(0, Number(column)));
  return [...lines.join('\n').matchAll(/\sid="([^"]*)"/g)].at(-1)?.[1];
}

/** The id of the element, or of the nearest one around it. */
export function idNear(element: ModdleElement | undefined): string | undefined {
  for (let current = element; current; current = current.$parent) if (current.id !== undefined) return current.id;
  return undefined;
}

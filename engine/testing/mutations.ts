/** Changes a text; `a` and `b` choose where. */
export type Mutation = (xml: string, a: number, b: number) => string;

const TAGS = [
  'userTask', 'serviceTask', 'receiveTask', 'sendTask', 'scriptTask', 'businessRuleTask', 'task', 'parallelGateway', 'exclusiveGateway', 'eventBasedGateway', 'inclusiveGateway',
  'subProcess', 'adHocSubProcess', 'transaction', 'callActivity', 'startEvent', 'endEvent', 'boundaryEvent', 'intermediateCatchEvent', 'intermediateThrowEvent',
  'terminateEventDefinition', 'errorEventDefinition', 'timerEventDefinition', 'messageEventDefinition', 'signalEventDefinition', 'escalationEventDefinition',
  'compensateEventDefinition', 'conditionalEventDefinition', 'linkEventDefinition', 'cancelEventDefinition', 'sequenceFlow', 'process', 'dataObject',
];

/** Values that are names, numbers or expressions elsewhere. */
const HOSTILE = [
  '', ' ', '__proto__', 'constructor', 'p', 'tns:s', '-1', '1e999', 'true', '=1 / 0', '=x', '=', '${x}', '${', '#{a.b(c)}', '=for a in 1..1000, b in 1..1000 return a', '=matches(x, \'(a+)+$\')',
  'P1D', 'PT0S', 'R/PT0S', 'R9999999/PT1S', '2026-13-40', '&amp;&lt;', '\u0000', '\u202E', 'ا', 'x'.repeat(5000), '('.repeat(100),
];

const pick = <T>(list: T[], index: number): T | undefined => list[index % list.length];

/** Where each element begins and ends, as far as tags match. */
function elementsOf(xml: string): [number, number][] {
  const found: [number, number][] = [];
  const open: number[] = [];
  for (const { 0: tag, index } of xml.matchAll(/<[/\w][^<>]*>/g)) {
    if (tag.endsWith('/>')) found.push([index, index + tag.length]);
    else if (!tag.startsWith('</')) open.push(index);
    else if (open.length > 0) found.push([open.pop()!, index + tag.length]);
  }
  return found.sort(([left], [right]) => left - right).slice(1);
}

const element = (xml: string, index: number): [number, number] => pick(elementsOf(xml), index) ?? [0, 0];
const attributesOf = (xml: string): [number, number][] => [...xml.matchAll(/\s[\w:]+="[^"]*"/g)].map(({ 0: text, index }) => [index, index + text.length]);
const attribute = (xml: string, index: number): [number, number] => pick(attributesOf(xml), index) ?? [0, 0];
const put = (xml: string, [from, to]: [number, number], text: string): string => xml.slice(0, from) + text + xml.slice(to);
const at = (xml: string, [from, to]: [number, number]): string => xml.slice(from, to);

/** What a file may have gone through on its way: slips, other tools, and bad intent. */
export const mutations: Record<string, Mutation> = {
  cutOut: (xml, a, b) => put(xml, [a % xml.length, (a % xml.length) + (b % 30)], ''),
  truncate: (xml, a) => xml.slice(0, a % xml.length),
  letter: (xml, a, b) => put(xml, [a % xml.length, (a % xml.length) + 1], String.fromCharCode(32 + (b % 90))),
  deleteElement: (xml, a) => put(xml, element(xml, a), ''),
  repeatElement: (xml, a) => put(xml, element(xml, a), at(xml, element(xml, a)).repeat(2)),
  moveElement: (xml, a, b) => { const moved = at(xml, element(xml, a)); const [to] = element(xml, b); return put(xml, [to, to], moved); },
  swapElements: (xml, a, b) => {
    const [first, second] = [element(xml, a), element(xml, b)].sort(([left], [right]) => left - right) as [[number, number], [number, number]];
    return first[1] > second[0] ? xml : put(put(xml, second, at(xml, first)), first, at(xml, second));
  },
  nestElement: (xml, a, b) => { const text = at(xml, element(xml, a)); const times = b % 10 === 0 ? b % 300 : b % 5; return put(xml, element(xml, a), `${'<subProcess>'.repeat(times)}${text}${'</subProcess>'.repeat(times)}`); },
  renameTag: (xml, a, b) => xml.replaceAll(new RegExp(`\\b${pick(TAGS, a)!}\\b`, 'g'), pick(TAGS, b)!),
  deleteAttribute: (xml, a) => put(xml, attribute(xml, a), ''),
  repeatAttribute: (xml, a) => put(xml, attribute(xml, a), at(xml, attribute(xml, a)).repeat(2)),
  moveAttribute: (xml, a, b) => { const moved = at(xml, attribute(xml, a)); const [, to] = attribute(xml, b); return put(xml, [to, to], moved); },
  swapValues: (xml, a, b) => put(xml, attribute(xml, a), at(xml, attribute(xml, a)).replace(/"[^"]*"/, /"[^"]*"/.exec(at(xml, attribute(xml, b)))?.[0] ?? '""')),
  hostileValue: (xml, a, b) => put(xml, attribute(xml, a), at(xml, attribute(xml, a)).replace(/"[^"]*"/, () => `"${pick(HOSTILE, b)!}"`)),
  hostileText: (xml, a, b) => { const texts = [...xml.matchAll(/>[^<>]+</g)]; const found = pick(texts, a); return found ? put(xml, [found.index + 1, found.index + found[0].length - 1], pick(HOSTILE, b)!) : xml; },
  entity: (xml, a) => put(xml, [a % xml.length, a % xml.length], pick(['&lol;', '&#0;', '&#x110000;', '&amp', '<!DOCTYPE x [<!ENTITY a "b">]>', '<![CDATA[', ']]>', '<!--', '<?x'], a)!),
};

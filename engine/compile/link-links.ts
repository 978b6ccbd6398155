import type { Reading } from './reading';

/** Connects each throwing link to the one that catches it in the same process or sub-process (BPMN 2.0.2, 10.5.6). */
export function linkLinks(reading: Reading): void {
  const { findings, links, nodes } = reading;
  for (const { element, name, throws } of links) {
    const { scope } = nodes[element]!;
    const beside = links.filter((other) => other.name === name && other.throws !== throws && nodes[other.element]!.scope === scope);
    const twins = links.filter((other) => other.name === name && other.throws === throws && nodes[other.element]!.scope === scope);
    if (throws ? beside.length !== 1 : beside.length === 0 || twins.length > 1) findings.add('link-target', [element], { name });
    const node = nodes[element]!;
    if (throws && node.outgoing.length > 0) findings.add('flow-misplaced', [element], { direction: 'leave' });
    if (!throws && node.incoming.length > 0) findings.add('flow-misplaced', [element], { direction: 'lead into' });
    if (!throws) node.comesFrom = beside.map((other) => other.element);
    else if (node.kind === 'throw-event' && node.event.throws === 'link') node.event = beside[0] ? { throws: 'link', target: beside[0].element } : { throws: 'none' };
  }
}

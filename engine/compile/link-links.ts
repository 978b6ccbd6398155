import type { Link, Reading } from './reading';

/**
 * Connects each throwing link to the one that catches it in the same process or sub-process (BPMN 2.0.2, 10.5.5 and 10.5.6): by
 * the reference of one of them to the other, else by their name.
 */
export function linkLinks(reading: Reading): void {
  const { findings, links, nodes } = reading;
  for (const link of links) {
    const { element, name, throws } = link;
    const node = nodes[element]!;
    const near = links.filter((other) => nodes[other.element]!.scope === node.scope);
    const beside = near.filter((other) => other.throws !== throws && (throws ? leads(link, other, links) : leads(other, link, links)));
    const twins = near.filter((other) => !other.throws && other.name === name);
    if (throws ? beside.length !== 1 : beside.length === 0 || (twins.length > 1 && beside.some((other) => targetOf(other, links) === undefined))) findings.add('link-target', [element], { name });
    if (throws && node.outgoing.length > 0) findings.add('flow-misplaced', [element], { direction: 'leave' });
    if (!throws && node.incoming.length > 0) findings.add('flow-misplaced', [element], { direction: 'lead into' });
    if (!throws) node.comesFrom = beside.map((other) => other.element);
    else if (node.kind === 'throw-event' && node.event.throws === 'link') node.event = beside[0] ? { throws: 'link', target: beside[0].element } : { throws: 'none' };
  }
}

/** Where a throwing link leads by reference. */
const targetOf = ({ element, refersTo }: Link, links: Link[]): string | undefined => refersTo[0] ?? links.find((other) => !other.throws && other.refersTo.includes(element))?.element;

function leads(from: Link, to: Link, links: Link[]): boolean {
  const target = targetOf(from, links);
  return target === undefined ? from.name === to.name : target === to.element;
}

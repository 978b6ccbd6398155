import type { UserTaskNode } from '../behaviours/user-task';
import type { Node } from '../behaviours/table';
import { freeNames } from '../feel/analysis';
import { FeelSyntaxFault, parseFeel } from '../feel/syntax';
import type { Opposed } from '../model';
import type { Reading } from './reading';

/**
 * Warns where two steps that nobody does both, by a rule or by the diagram itself, are given to one person by name, and the one leads to the other without
 * anything that could name somebody else in between: whoever did the first is shut out of the second, so that it never comes to whom the diagram names.
 */
export function checkFourEyes(reading: Reading): void {
  const opposed = reading.catalog.opposed ?? [];
  const named = Object.values(reading.nodes).filter((node): node is UserTaskNode => node.kind === 'user-task' && node.assignment.assignee !== undefined);
  const before = new Map<string, string[]>();
  for (const first of named) {
    const seconds = named.filter((second) => second !== first && second.assignment.assignee === first.assignment.assignee && (isNamedIn(second, first) || opposed.some((pair) => areApart(pair, first.taskType, second.taskType))));
    if (seconds.length === 0) continue;
    const reached = reachedFrom(reading, first, first.assignment.assignee!);
    for (const { id } of seconds) if (reached.has(id)) before.set(id, [...before.get(id) ?? [], first.id]);
  }
  for (const [id, others] of before) reading.findings.add('four-eyes', [id, ...others], { others: others.join(', ') });
}

const isNamedIn = ({ assignment: { not = [] } }: UserTaskNode, { id, taskType }: UserTaskNode): boolean => not.includes(id) || not.includes(taskType);
const areApart = ({ one, other }: Opposed, type: string, second: string): boolean => (one.includes(type) && other.includes(second)) || (other.includes(type) && one.includes(second));

/** What a token comes to from a step on, as long as nothing gives the expression another value; where that cannot be said, it ends. */
function reachedFrom({ nodes, flows, scopes }: Reading, first: Node, assignee: string): Set<string> {
  const names = namesOf(assignee);
  const reached = new Set<string>();
  if (names === null) return reached;
  const out = (node: Node): string[] => {
    const ends = node.outgoing.length === 0 ? scopeActivity(nodes, node) : undefined;
    return [...node.outgoing.map((flow) => flows[flow]!.target), ...sources.get(node.id) ?? [], ...scopes[node.id]?.starts ?? scopes[`${node.id}*`]?.starts ?? [], ...(ends ? out(ends) : [])];
  };
  const sources = new Map<string, string[]>();
  for (const { id, comesFrom = [] } of Object.values(nodes)) for (const source of comesFrom) sources.set(source, [...sources.get(source) ?? [], id]);
  const open = out(first);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const node = nodes[id];
    if (!node || reached.has(id)) continue;
    reached.add(id);
    if (!mayChange(node, names)) open.push(...out(node));
  }
  return reached;
}

const scopeActivity = (nodes: Reading['nodes'], { scope }: Node): Node | undefined => nodes[scope] ?? nodes[scope.replace(/\*$/, '')];

function namesOf(expression: string): string[] | null {
  try {
    return [...freeNames(parseFeel(expression))];
  } catch (error) {
    // Said where the expression is checked.
    if (error instanceof FeelSyntaxFault) return null;
    throw error;
  }
}

/** Whether one of the variables may be another behind this node: it is named there as a result, or any could be. */
function mayChange({ assignment: _assignment, incoming: _incoming, outgoing: _outgoing, id: _id, name: _name, ...rest }: Node & { assignment?: unknown }, names: string[]): boolean {
  if ('spread' in rest) return true;
  const told = JSON.stringify(rest);
  return names.some((name) => told.includes(JSON.stringify(name)) || told.includes(`"${name}.`));
}

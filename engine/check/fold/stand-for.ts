import type { Node } from '../../behaviours/table';
import type { GraphNode } from '../../model';
import { writtenBy, type Written } from '../build/writes';
import { isAnswered } from './foldable';

/** What every node has. */
const KEPT: ReadonlySet<string> = new Set<keyof GraphNode>(['id', 'kind', 'scope', 'name', 'incoming', 'outgoing', 'default', 'boundary', 'comesFrom', 'loop', 'forCompensation']);

/** Makes the node a task that does what all of these do: it may end with an error if one may, and writes what they write. */
export function standFor(node: Node, parts: Node[], writing = parts): void {
  const written = writing.map(writtenBy).reduce<Written>((all, one) => (all === 'any' || one === 'any' ? 'any' : [...all, ...one]), []);
  const answered = parts.some(isAnswered);
  const bare = node as GraphNode & Record<string, unknown>;
  for (const key of Object.keys(bare)) if (!KEPT.has(key)) delete bare[key];
  Object.assign(bare, answered ? answeredTask(written) : unansweredTask(written));
}

const outputs = (written: string[]): object[] => written.map((target) => ({ target, source: 'null' }));

const answeredTask = (written: Written): object => ({ kind: 'user-task', taskType: '', assignment: {}, ...(written === 'any' ? { spread: true } : { outputs: outputs(written) }) });

const unansweredTask = (written: Written): object => {
  if (written === 'any') return { kind: 'script-task', script: '' };
  return written.length > 0 ? { kind: 'business-rule-task', inputs: [], outputs: outputs(written) } : { kind: 'task' };
};

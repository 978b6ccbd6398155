import { EventEmitter } from 'node:events';
import { BpmnModdle } from 'bpmn-moddle';
import * as elements from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import Serializer, { TypeResolver } from 'moddle-context-serializer';

interface PeerActivity { id: string; type: string; signal: () => void }
type Variables = Record<string, unknown>;

/** The expressions of our random diagrams: numbers, truth, and comparisons with a variable. */
function evaluate(expression: string, variables: Variables): unknown {
  const value = (text: string): unknown => (/^\d+$/.test(text) ? Number(text) : text === 'true' ? true : text === 'false' ? false : variables[text]);
  const [, left, operator, right] = /^(\w+)(?: (<=|<|=|\+) (\w+))?$/.exec(expression.trim()) ?? [];
  if (left === undefined) return expression;
  if (operator === undefined) return value(left) ?? expression;
  const [a, b] = [Number(value(left)), Number(value(right!))];
  return operator === '<=' ? a <= b : operator === '<' ? a < b : operator === '+' ? a + b : a === b;
}

/** The peer may never answer when it lost a token. */
async function soon(answer: Promise<unknown>): Promise<void> {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { limit = setTimeout(() => { reject(new Error('bpmn-engine does not answer')); }, 30_000); });
  await Promise.race([answer, late]).finally(() => { clearTimeout(limit); });
}

/**
 * Runs a diagram in bpmn-engine, in memory, and completes what waits, the first first. Gives the ids of the activities and
 * events that were completed.
 */
export async function completedByPeer(xml: string): Promise<Set<string>> {
  const variables: Variables = {};
  const targets = new Map([...xml.matchAll(/<scriptTask id="(\w+)" zamen:resultVariable="(\w+)"/g)].map(([, id, name]) => [id!, name!]));
  const scripts = {
    register() {
      // scripts are read when they are run
    },
    getScript(_language: string, { id, behaviour }: { id: string; behaviour?: { script?: string } }) {
      if (!targets.has(id)) return undefined;
      return { execute(_scope: unknown, next: (error: null, output?: unknown) => void) {
        variables[targets.get(id)!] = evaluate(behaviour!.script!, variables);
        next(null);
      } };
    },
  };
  const expressions = { resolveExpression: (expression: unknown) => (typeof expression === 'string' ? evaluate(expression, variables) : expression), isExpression: () => true, hasExpression: () => true };
  const completed = new Set<string>();
  const waiting: PeerActivity[] = [];
  const listener = new EventEmitter();
  listener.on('activity.wait', (activity: PeerActivity) => { if (activity.type.endsWith('Task')) waiting.push(activity); });
  listener.on('activity.end', (activity: PeerActivity) => { completed.add(activity.id); });
  const parsed = await new BpmnModdle().fromXML(xml);
  const engine = new Engine({ name: 'peer', sourceContext: Serializer(parsed as never, TypeResolver(elements as never)), scripts: scripts as never, expressions: expressions as never });
  await soon(engine.execute({ listener }));
  for (let activity = waiting.shift(); activity; activity = waiting.shift()) {
    activity.signal();
    await Promise.resolve();
  }
  if (engine.state !== 'idle') await engine.stop();
  return completed;
}

import type { ConditionalEvent } from '../events/conditional';
import { eventOf } from '../events/event-of';
import { Fault } from '../fault';
import type { Incident, ScopeInstance, Wait } from '../model';
import { settle } from './cancel';
import { add, definitionOf, put, rowOf, scopeOf, type Run } from './run';
import { raise } from './incidents';
import { holds } from './variables';

/** Whether the condition holds. A variable that is not there yet is awaited: that is what the event is for. */
export function holdsNow(run: Run, scope: ScopeInstance, condition: string): boolean {
  try {
    return holds(run, scope, condition);
  } catch (fault) {
    if (fault instanceof Fault && fault.code === 'feel.unresolved') return false;
    throw fault;
  }
}

/** Tests the conditional events that see a changed variable; each fires when its condition turns from false to true. */
export function testConditions(run: Run): void {
  if (run.changed.size === 0) return;
  const changed = new Set(run.changed);
  run.changed.clear();
  const fired = run.state.waits.filter((wait) => wait.kind === 'condition' && sees(run, wait, changed) && turnsTrue(run, wait));
  run.added.unshift(...fired.map(({ id }) => ({ do: 'fire' as const, wait: id, output: {} })));
}

function turnsTrue(run: Run, wait: Wait): boolean {
  const { condition } = eventOf(run.graph, wait.element, wait.part) as ConditionalEvent;
  let held: boolean;
  try {
    held = holdsNow(run, scopeOf(run, wait.scope), condition);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    if (!incidentOf(run, wait.id)) raise(run, [{ do: 'test', wait: wait.id }], fault);
    return false;
  }
  settle(run, (incident) => incident === incidentOf(run, wait.id));
  if (held !== wait.held) put(run, 'waits', wait.id, { ...wait, held });
  return held && !wait.held;
}

const incidentOf = (run: Run, wait: string): Incident | undefined =>
  run.state.incidents.find(({ work }) => work.some((item) => item.do === 'test' && item.wait === wait));

function sees(run: Run, wait: Wait, changed: ReadonlySet<string>): boolean {
  for (let scope = scopeOf(run, wait.scope); ;) {
    if (changed.has(scope.id)) return true;
    if (scope.parent === undefined || definitionOf(run.graph, scope.definition).isolated) return false;
    scope = rowOf(run.state.scopes, scope.parent)!;
  }
}

/** Tests one conditional event again, after its incident. */
export function testAgain(run: Run, id: string): void {
  const wait = rowOf(run.state.waits, id);
  if (wait && turnsTrue(run, wait)) add(run, { do: 'fire', wait: id, output: {} });
}

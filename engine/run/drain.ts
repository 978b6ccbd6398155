import { Fault } from '../fault';
import type { Activity, ScopeInstance, Work } from '../model';
import { settle } from './cancel';
import { throwError } from './errors';
import { raise, record } from './incidents';
import { activityOf, add, definitionOf, emit, enqueue, markOf, nodeOf, put, rollBack, rowOf, scopeOf, type Holder, type Run } from './run';
import { begin, enter, leave } from './tokens';
import { disarm } from './waits';

/** Tokens that one step may set down on nodes; beyond it the diagram runs in a circle without ever waiting. */
const MAX_ACTIVATIONS = 10_000;

/**
 * Does all work, branch by branch in document order. Work that fails is taken back and becomes an incident; so does a step
 * that runs away, as a whole.
 */
export function drain(run: Run): void {
  const given = run.added;
  enqueue(run);
  const before = markOf(run);
  let activations = 0;
  while (run.queue) {
    const work = run.queue.head;
    if (work.do === 'arrive') activations += 1;
    if (activations > MAX_ACTIVATIONS) {
      rollBack(run, before);
      run.queue = null;
      raise(run, given, new Fault('runaway', `one step made more than ${MAX_ACTIVATIONS} activations, the last at "${work.do === 'arrive' ? work.node : ''}"`));
      break;
    }
    run.queue = run.queue.tail;
    const mark = markOf(run);
    try {
      perform(run, work);
    } catch (fault) {
      rollBack(run, mark);
      raise(run, [work], faultOf(fault));
    }
    enqueue(run);
  }
  for (const scope of [...run.state.scopes]) findStuck(run, scope);
}

/** Values may be nested so deep that walking them exhausts the stack: that is the process's fault too. */
function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof RangeError) return new Fault('runaway', error.message);
  throw error;
}

function perform(run: Run, work: Work): void {
  if (work.do === 'arrive') arrive(run, work);
  else if (work.do === 'finish') finish(run, work.scope);
  else if (work.do === 'watch') watch(run, work.scope);
  else if (work.do === 'begin') beginProcess(run, work.scope, work.element);
  else if (rowOf(run.state.activities, work.activity)) act(run, work);
}

function arrive(run: Run, work: Work & { do: 'arrive' }): void {
  const scope = rowOf(run.state.scopes, work.scope);
  if (!scope) return;
  const node = nodeOf(run.graph, work.node);
  const { arrive: own } = run.behaviourOf(node.kind);
  if (own) own(run, node, { ...work, scope });
  else enter(run, node, scope.id, work.result);
}

function act(run: Run, work: Extract<Work, { activity: string }>): void {
  const activity = activityOf(run, work.activity);
  const node = nodeOf(run.graph, activity.element);
  const behaviour = run.behaviourOf(node.kind);
  switch (work.do) {
    case 'arm': armAll(run, node.boundary ?? [], { scope: activity.scope, activity: activity.id }); break;
    case 'execute': behaviour.execute(run, node, activity, work.result); break;
    case 'resume': behaviour.resume?.(run, node, activity, work.result); break;
    case 'leave': leave(run, activity); break;
    case 'fail': fail(run, activity, work.code, work.message); break;
  }
}

/** The service is no longer running, so there is nothing to cancel outside. */
function fail(run: Run, activity: Activity, code: string, message: string): void {
  const closed = { ...activity };
  delete closed.open;
  put(run, 'activities', activity.id, closed);
  throwError(run, closed, code, message);
}

function armAll(run: Run, events: string[], holder: Holder): void {
  for (const id of events) {
    const event = nodeOf(run.graph, id);
    run.behaviourOf(event.kind).arm?.(run, event, holder);
  }
}

function watch(run: Run, id: string): void {
  const scope = rowOf(run.state.scopes, id);
  if (scope) armAll(run, definitionOf(run.graph, scope.definition).events, { scope: id });
}

/** Several none start events are alternatives: one is named. Without start events all nodes without incoming flow begin. */
function beginProcess(run: Run, id: string, element: string | undefined): void {
  const scope = scopeOf(run, id);
  const { starts } = definitionOf(run.graph, scope.definition);
  const chosen = element === undefined ? starts : starts.filter((start) => start === element);
  if (starts.length === 0) {
    add(run, { do: 'finish', scope: id });
    return;
  }
  if (chosen.length === 0) throw new Fault('start', `the process has no start "${element}"`);
  if (chosen.length > 1 && nodeOf(run.graph, chosen[0]!).kind === 'start-event') throw new Fault('start', 'the process has several starts; name one');
  begin(run, scope, chosen);
}

/** No token is left in the scope: its activity goes on, or the process is completed. */
function finish(run: Run, id: string): void {
  const scope = rowOf(run.state.scopes, id);
  if (!scope || scope.tokens > 0) return;
  settle(run, (incident) => incident.scope === id && incident.activity === undefined);
  for (const wait of scope.waits ?? []) disarm(run, wait);
  if (scope.activity === undefined) {
    const ended = { ...scopeOf(run, id) };
    delete ended.waits;
    put(run, 'scopes', id, ended);
    run.state.status = 'completed';
    emit(run, { kind: 'end', element: scope.last ?? null });
    return;
  }
  const host = { ...activityOf(run, scope.activity) };
  delete host.inner;
  put(run, 'activities', host.id, host);
  put(run, 'scopes', id, undefined);
  add(run, { do: 'resume', activity: host.id, result: { output: scope.variables } });
}

/** Only tokens that wait at joins are left: nothing in the scope can move them any more. */
function findStuck(run: Run, scope: ScopeInstance): void {
  if (!scope.joins) return;
  const nodes = Object.keys(scope.joins);
  const waiting = nodes.reduce((sum, node) => sum + Object.values(scope.joins![node]!).reduce((a, b) => a + b, 0), 0);
  if (waiting === 0 || waiting !== scope.tokens) return;
  const known = run.state.incidents.some((incident) => incident.scope === scope.id && incident.code === 'stuck');
  if (known) return;
  record(run, { element: nodes[0]!, scope: scope.id, code: 'stuck', message: `"${nodes[0]!}" waits for tokens that cannot come`, work: [] });
}

import { Fault } from '../fault';
import type { Activity, ScopeInstance, Work } from '../model';
import { endsAdHoc, isEnough } from './ad-hoc';
import { settle } from './cancel';
import { throwError, throwEscalation } from './catching';
import { compensateNext } from './compensation';
import { keepFinished } from './completed';
import { testAgain, testConditions } from './conditions';
import { fire } from './fire';
import { raise, record } from './incidents';
import { passInclusive } from './inclusive';
import { beginLoop, finishInstance, iterate } from './loops';
import { activityOf, add, addLater, definitionOf, emit, enqueue, isAround, markOf, nodeOf, put, rollBack, rowOf, scopeOf, type Holder, type Run } from './run';
import { beginProcess } from './starting';
import { enter, gather, leave } from './tokens';
import { disarm } from './waits';

/** Tokens that one step may set down on nodes; beyond it the diagram runs in a circle without ever waiting. */
const MAX_ACTIVATIONS = 10_000;

/**
 * Does all work, branch by branch in document order. Work that fails is taken back and becomes an incident; so does a step
 * that runs away, as a whole.
 */
export function drain(run: Run): void {
  testConditions(run);
  const given = run.added;
  enqueue(run);
  const before = markOf(run);
  let activations = 0;
  for (let work = next(run); work; work = next(run)) {
    if (work.do === 'arrive' || work.do === 'iterate') activations += 1;
    if (activations > MAX_ACTIVATIONS) {
      rollBack(run, before);
      run.queue = null;
      run.later = [];
      raise(run, given, new Fault('runaway', `one step made more than ${MAX_ACTIVATIONS} activations, the last at "${work.do === 'arrive' ? work.node : ''}"`));
      return;
    }
    const mark = markOf(run);
    try {
      perform(run, work);
    } catch (fault) {
      rollBack(run, mark);
      raise(run, [work], faultOf(fault));
    }
    // a task that has written and is done is left before what it wrote can interrupt it
    if (!run.added.some((added) => added.do === 'leave')) testConditions(run);
    enqueue(run);
  }
  for (const scope of [...run.state.scopes]) findStuck(run, scope);
}

/** The next piece of work. Once every token is at rest: what waited for that, then the inclusive joins. */
function next(run: Run): Work | undefined {
  if (!run.queue) {
    const late = run.later.shift();
    if (late) add(run, late);
    else passInclusive(run);
    enqueue(run);
  }
  const work = run.queue?.head;
  if (run.queue) run.queue = run.queue.tail;
  return work;
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
  else if (work.do === 'watch') watch(run, work);
  else if (work.do === 'begin') beginProcess(run, work);
  else if (work.do === 'fire') fire(run, work.wait, work.output);
  else if (work.do === 'test') testAgain(run, work.wait);
  else if (rowOf(run.state.activities, work.activity)) act(run, work);
}

function arrive(run: Run, work: Work & { do: 'arrive' }): void {
  const scope = rowOf(run.state.scopes, work.scope);
  if (!scope) return;
  const node = nodeOf(run.graph, work.node);
  const { arrive: own } = run.behaviourOf(node.kind);
  if (own) own(run, node, { ...work, scope });
  else if (node.startQuantity !== undefined) gather(run, node, { ...work, scope });
  else enter(run, node, scope.id, work.result);
}

function act(run: Run, work: Extract<Work, { activity: string }>): void {
  const activity = activityOf(run, work.activity);
  const node = nodeOf(run.graph, activity.element);
  const behaviour = run.behaviourOf(node.kind);
  switch (work.do) {
    case 'arm': armAll(run, work.only ?? node.boundary ?? [], { scope: activity.scope, activity: activity.id }); break;
    case 'execute':
      if (isAround(run.graph, activity)) beginLoop(run, node, activity, scopeOf(run, activity.scope));
      else behaviour.execute(run, node, activity, work.result);
      break;
    case 'resume':
      if (activity.plan?.length) compensateNext(run, activity);
      else behaviour.resume?.(run, node, activity, work.result);
      break;
    case 'leave': leave(run, activity, isEnough(run, node, activity)); break;
    case 'fail': fail(run, activity, work.code, work.message); break;
    case 'escalate': throwEscalation(run, activity, work.code, work.output); break;
    case 'iterate': iterate(run, activity, work.index); break;
    case 'compensate': compensateNext(run, activity); break;
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

function watch(run: Run, { scope: id, only }: Work & { do: 'watch' }): void {
  const scope = rowOf(run.state.scopes, id);
  if (scope) armAll(run, only ?? definitionOf(run.graph, scope.definition).events, { scope: id });
}

/** No token is left in the scope: its activity goes on, or the process is completed. */
function finish(run: Run, id: string): void {
  const scope = rowOf(run.state.scopes, id);
  if (!scope || run.state.status === 'completed') return;
  if (isAwoken(run, id)) {
    addLater(run, { do: 'finish', scope: id });
    return;
  }
  if (definitionOf(run.graph, scope.definition).adHoc ? !endsAdHoc(run, scope) : scope.tokens > 0) return;
  if (scope.activity !== undefined && activityOf(run, scope.activity).loop) {
    finishInstance(run, scope);
    return;
  }
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
  const host = activityOf(run, scope.activity);
  put(run, 'activities', host.id, keepFinished(run, host, scope));
  put(run, 'scopes', id, undefined);
  add(run, { do: 'resume', activity: host.id, result: { output: scope.variables } });
}

/** One event has started several event sub-processes of the scope, and some of them are yet to begin. */
function isAwoken(run: Run, scope: string): boolean {
  for (let entry = run.queue; entry; entry = entry.tail) {
    const wait = entry.head.do === 'fire' ? rowOf(run.state.waits, entry.head.wait) : undefined;
    if (wait?.scope === scope && wait.activity === undefined) return true;
  }
  return false;
}

/** Only tokens that wait at joins are left: nothing in the scope can move them any more. */
export function isStuck({ joins = {}, tokens }: ScopeInstance): boolean {
  const waiting = Object.values(joins).flatMap((flows) => Object.values(flows)).reduce((sum, some) => sum + some, 0);
  return waiting > 0 && waiting === tokens;
}

function findStuck(run: Run, scope: ScopeInstance): void {
  if (!isStuck(scope)) return;
  const nodes = Object.keys(scope.joins!);
  const known = run.state.incidents.some((incident) => incident.scope === scope.id && incident.code === 'stuck');
  if (known) return;
  record(run, { element: nodes[0]!, scope: scope.id, code: 'stuck', message: `"${nodes[0]!}" waits for tokens that cannot come`, work: [] });
}

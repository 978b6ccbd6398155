import { Fault } from '../fault';
import type { Work } from '../model';
import { add, definitionOf, nodeOf, scopeOf, type Run } from './run';
import { begin } from './tokens';

/**
 * Starts the process. Several none start events are alternatives: one is named; one alone needs no name. Without start events
 * all nodes without incoming flow begin. A triggering event is always named; a parallel gateway goes on to wait for the others behind it.
 */
export function beginProcess(run: Run, { scope: id, element, result }: Work & { do: 'begin' }): void {
  const scope = scopeOf(run, id);
  const { starts, triggers = [] } = definitionOf(run.graph, scope.definition);
  if (element !== undefined && triggers.includes(element)) {
    const others = othersOf(run, element);
    begin(run, scope, [element], result ?? { output: {} });
    begin(run, scope, others);
    return;
  }
  const chosen = element === undefined ? starts : starts.filter((start) => start === element);
  if (starts.length + triggers.length === 0) {
    add(run, { do: 'finish', scope: id });
    return;
  }
  if (chosen.length === 0) throw new Fault('start', element === undefined ? 'the process starts by an event alone' : `the process has no start "${element}"`);
  if (chosen.length > 1 && nodeOf(run.graph, chosen[0]!).kind === 'start-event') throw new Fault('start', 'the process has several starts; name one');
  begin(run, scope, chosen);
}

/** The other events behind a parallel instantiating gateway. */
function othersOf(run: Run, element: string): string[] {
  const gateway = nodeOf(run.graph, element).incoming.map((flow) => nodeOf(run.graph, run.graph.flows[flow]!.source))
    .find((source): source is typeof source & { parallel: true } => 'parallel' in source && source.parallel === true);
  return (gateway?.outgoing ?? []).map((flow) => run.graph.flows[flow]!.target).filter((target) => target !== element);
}

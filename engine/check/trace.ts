import type { Explored } from './explore';
import type { Ways } from './graph-search';
import type { TraceStep } from './model';

/** What happens on the way to a state, and by one transition more. */
export function traceTo({ net, states }: Explored, ways: Ways, state: number, last?: number): TraceStep[] {
  const path: number[] = [];
  for (let at = state; ways.from[at]! >= 0; at = ways.from[at]!) path.unshift(at);
  const marking = new Uint8Array(net.size);
  const steps: TraceStep[] = [];
  for (const to of path) add(ways.by[to]!, ways.from[to]!);
  if (last !== undefined) add(last, state);
  return steps;

  function add(transition: number, from: number): void {
    const given = stepsOf(transition, from);
    if (!net.net.transitions[transition]!.goesOn) {
      steps.push(...given);
      return;
    }
    for (const { element, flows = [] } of given) {
      const begun = steps.map((step) => (step.kind === 'leave' ? step.element : '')).lastIndexOf(element);
      steps[begun] = { ...steps[begun]!, flows: [...steps[begun]!.flows!, ...flows] };
    }
  }

  function stepsOf(transition: number, from: number): TraceStep[] {
    states.read(from, marking);
    const { steps: given, any } = net.net.transitions[transition]!;
    // which task throws is known only from where a token is
    const thrower = any?.[0]?.find((place) => marking[place]! > 0);
    return given.map((step) => (step.element === '' && thrower !== undefined ? { ...step, element: net.net.places[thrower]!.node } : step));
  }
}

import type { Incident, Result, Work } from '../model';
import { emit, nodeOf, put, rowOf } from '../run/run';
import { misfit } from './fits';
import { flowTo } from './join-flows';
import { scopeFor, type Home } from './place';
import { mapped, refuse, type Moving } from './moving';

/** Incidents stay, with the work that they keep; a retry does it in the new version. */
export function moveIncidents(moving: Moving, homes: Map<string, Home>): void {
  const { run } = moving;
  for (const { id } of moving.before.incidents) {
    const incident = rowOf(run.state.incidents, id);
    if (!incident) continue;
    const work = incident.work.flatMap((item) => moved(moving, homes, item));
    if (work.length !== incident.work.length) continue;
    const activity = incident.activity === undefined ? undefined : rowOf(run.state.activities, incident.activity);
    const [first] = work;
    const scope = activity?.scope ?? (first && 'scope' in first ? first.scope : homes.get(incident.scope)?.id ?? incident.scope);
    const element = elementOf(moving, incident);
    put(run, 'incidents', id, { ...incident, element, scope, work });
    if (element !== incident.element) emit(run, { kind: 'move', id, from: incident.element, element });
  }
}

function elementOf(moving: Moving, { element, activity, scope }: Incident): string {
  const known = mapped(moving, element)?.id ?? (activity === undefined ? undefined : moving.targets.get(activity)?.id);
  return known ?? moving.definitions.get(scope) ?? moving.to.process;
}

/** Nothing where it has no place in the new version, which is refused then. */
function moved(moving: Moving, homes: Map<string, Home>, work: Work): Work[] {
  switch (work.do) {
    case 'arrive': return arriving(moving, homes, work);
    case 'begin': {
      if (work.element === undefined) return [work];
      const start = mapped(moving, work.element);
      if (!start) refuse(moving, 'no-target', work.element);
      return start ? [{ ...work, element: start.id }] : [];
    }
    case 'execute':
    case 'resume': {
      const result = work.result && resultOf(moving, work.result);
      return work.result && !result ? [] : [{ ...work, ...(result && { result }) } as Work];
    }
    default: return [work];
  }
}

/** A token on its way, whose arrival failed. */
function arriving(moving: Moving, homes: Map<string, Home>, work: Work & { do: 'arrive' }): Work[] {
  const home = homes.get(work.scope);
  const target = mapped(moving, work.node);
  const result = work.result && resultOf(moving, work.result);
  if (!home || !target) refuse(moving, 'no-target', work.node);
  const wrong = target && misfit(nodeOf(moving.from, work.node), target);
  if (wrong) refuse(moving, wrong.code, work.node, { target: target.id, ...wrong.params });
  if (!home || !target || wrong || (work.result && !result)) return [];
  const scope = scopeFor(moving, home, target, { element: work.node });
  const flow = work.flow === undefined ? undefined : flowTo(moving, work.flow, target);
  if (work.flow !== undefined && flow === undefined && target.incoming.length > 1) refuse(moving, 'no-flow', work.node, { target: target.id, flow: work.flow });
  if (scope === undefined) return [];
  const next: Work = { do: 'arrive', node: target.id, scope };
  if (flow !== undefined) next.flow = flow;
  if (result) next.result = result;
  return [next];
}

/** The start event that has set an event sub-process off. */
function resultOf(moving: Moving, result: Result): Result | undefined {
  if (result.from === undefined) return result;
  const start = mapped(moving, result.from);
  if (!start) refuse(moving, 'no-target', result.from);
  return start && { ...result, from: start.id };
}

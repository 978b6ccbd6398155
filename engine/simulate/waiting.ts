import type { Summary, Waiting } from './model';
import { nameOf, placeOf } from './places';
import type { VirtualRuntime } from './virtual-runtime';

/** How the run stands: the variables of the process, and everything that it waits for. */
export function summaryOf(runtime: VirtualRuntime): Summary {
  const { state, variables } = runtime;
  const end = state?.status === 'completed' ? 'completed' : state && state.incidents.length > 0 ? 'incident' : 'waiting';
  return { end, variables, waiting: waitingOf(runtime) };
}

function waitingOf({ graph, state, starts }: VirtualRuntime): Waiting[] {
  if (!state) {
    return starts.map(({ element, kind, name, due }) => ({ ...placed(kind, element), ...(name !== undefined && { name }), ...(due !== undefined && { due }) }));
  }
  const tasks = state.activities.flatMap(({ id, element, open, instance }) =>
    (open === undefined ? [] : [{ id, row: { ...placed(open, element), ...(instance !== undefined && { instance }) } }]));
  const waits = state.waits.map(({ id, element, kind, activity, due, key, part }) => {
    const name = nameOf(graph, element, part);
    const instance = state.activities.find((row) => row.id === activity)?.instance;
    return {
      id,
      row: {
        ...placed(kind, element), ...(name !== undefined && { name }), ...(key !== undefined && key !== '' && { key }), ...(due !== undefined && { due }),
        ...(instance !== undefined && { instance }),
      },
    };
  });
  // the numbers of ids count up with everything that begins
  const since = ({ id }: { id: string }): number => Number(id.slice(1));
  return [...tasks, ...waits].sort((one, other) => since(one) - since(other)).map(({ row }) => row);

  function placed(kind: Waiting['kind'], element: string): Waiting {
    const { element: name, scope, call } = placeOf(graph, element);
    return { element: name, kind, scope, ...(call !== undefined && { call }) };
  }
}

import type { Node } from '../behaviours/table';
import type { Command, Graph, Instant } from '../model';
import { placeOf } from './places';
import type { Line } from './model';

/** What a step has done, as lines. Whatever only the runtime needs (flows, timers that are armed, marks) has none. */
export function linesOf(graph: Graph, commands: Command[], at: Instant): Line[] {
  const instances = new Map<string, number>();
  return commands.flatMap((command): Line[] => {
    switch (command.kind) {
      case 'enter': case 'leave': case 'cancel': {
        const { kind, activity, instance } = command;
        if (instance !== undefined) instances.set(activity, instance);
        return [{ ...line(graph, at, kind, command.element), activity, ...(instance !== undefined && { instance }) }];
      }
      case 'create-task': case 'run-service': {
        const { activity, element } = command;
        const instance = instances.get(activity);
        const name = graph.nodes[element]!.name.en;
        return [{
          ...line(graph, at, 'task', element), type: command.kind === 'create-task' ? 'user' : 'service', activity,
          ...(instance !== undefined && { instance }), ...(name !== '' && { name }),
        }];
      }
      case 'publish': return [{ ...line(graph, at, 'message', command.element), type: 'message', what: 'thrown', name: command.message, ...(command.key !== '' && { key: command.key }) }];
      case 'broadcast': return [{ ...line(graph, at, 'message', command.element), type: 'signal', what: 'thrown', ...(command.signal !== '' && { name: command.signal }) }];
      case 'throw': return [{ ...line(graph, at, 'error', command.element), type: command.on, code: command.code, caught: command.caught === undefined ? null : placeOf(graph, command.caught).element }];
      case 'raise-incident': return incident(graph, at, command);
      case 'end': return [{ ...line(graph, at, 'end', command.element ?? graph.process), ...(command.element === null && { element: null }) }];
      default: return [];
    }
  });
}

export function line(graph: Graph, at: Instant, kind: Line['kind'], element: string): Line {
  return { at, kind, ...placeOf(graph, element) };
}

/** An error end event that nobody catches has thrown all the same. */
function incident(graph: Graph, at: Instant, { element, activity, code, message }: Command & { kind: 'raise-incident' }): Line[] {
  const node = graph.nodes[element] as Node | undefined;
  const thrown = node?.kind === 'end-event' && node.event.throws === 'error' ? node.event.code : undefined;
  const uncaught: Line[] = thrown !== undefined && code === (thrown || 'error') ? [{ ...line(graph, at, 'error', element), type: 'error', code: thrown, caught: null }] : [];
  return [...uncaught, { ...line(graph, at, 'incident', element), ...(activity !== undefined && { activity }), code, message }];
}

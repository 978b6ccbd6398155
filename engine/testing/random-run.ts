import type { Command, EngineEvent, Graph, Instant, State } from '../model';
import { start } from '../start';
import { step } from '../step';
import { Outside } from './outside';

/** A run to its end: `states[n]` is how `log[n]` found it, `commands[n]` what led there. */
export interface RandomRun { log: EngineEvent[]; states: State[]; commands: Command[][] }

export const leftIn = (commands: Command[]): string[] => commands.flatMap((command) => (command.kind === 'leave' ? [command.element] : []));

/** A task answers with a variable of its own, so that no two tasks write the same. */
export function answered(state: State, event: EngineEvent): EngineEvent {
  if (event.kind !== 'task-completed') return event;
  const element = state.activities.find(({ id }) => id === event.activity)!.element;
  return { ...event, output: { [`${element}_answer`]: element } };
}

/** Everything that is open happens, in the order of the choices; a run of more than `most` steps is an error. */
export function randomRun(graph: Graph, choices: number[], { at, most, stepped = step }: { at: Instant; most: number; stepped?: typeof step }): RandomRun {
  const outside = new Outside(at);
  let { state, commands } = start(graph, { input: {} }, at);
  const played: RandomRun = { log: [], states: [state], commands: [commands] };
  for (let steps = 0; state.status !== 'completed'; steps += 1) {
    if (steps > most) throw new Error('the run does not end');
    outside.take(commands);
    const waiting = [...outside.open.values()];
    const event = answered(state, waiting[(choices[steps % choices.length]! + steps) % waiting.length]![0]!);
    outside.done(event);
    ({ state, commands } = stepped(graph, state, event));
    played.log.push(event);
    played.states.push(state);
    played.commands.push(commands);
  }
  return played;
}

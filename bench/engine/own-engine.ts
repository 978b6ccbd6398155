import { compile } from '../../engine/compile/compile';
import type { Catalog, Command, Graph, JsonObject, State } from '../../engine/model';
import { start } from '../../engine/start';
import { step } from '../../engine/step';

const at = '2026-11-22T08:00:00.000Z';
type Asked = Extract<Command, { kind: 'create-task' | 'run-service' }>;
const isAsked = (command: Command): command is Asked => command.kind === 'create-task' || command.kind === 'run-service';

/** What is answered to a task or a service; `null`: nothing, the instance waits there. */
export type Answers = (asked: Asked) => { outcome?: string; output: JsonObject } | null;

export async function compiled(xml: string, catalog: Catalog): Promise<Graph> {
  const { graph, findings } = await compile(xml, catalog);
  if (!graph) throw new Error(`The diagram is refused: ${findings.map(({ message }) => message).join(' ')}`);
  return graph;
}

/**
 * One instance from its start to its end, or to where nothing is answered. As in the product each step is a transaction of its own:
 * the state goes through JSON after every one.
 */
export function runInOwn(graph: Graph, input: JsonObject, answers: Answers): { steps: number; state: State } {
  let { state, commands } = start(graph, { input }, at);
  const open = commands.filter(isAsked);
  let steps = 0;
  for (let asked = open.shift(); asked; asked = open.shift()) {
    const answer = answers(asked);
    if (!answer) continue;
    const stored = JSON.parse(JSON.stringify(state)) as State;
    const { output, outcome } = answer;
    ({ state, commands } = step(graph, stored, asked.kind === 'create-task'
      ? { kind: 'task-completed', at, activity: asked.activity, output, ...(outcome !== undefined && { outcome }) }
      : { kind: 'service-completed', at, activity: asked.activity, output }));
    steps += 1;
    open.push(...commands.filter(isAsked));
  }
  return { steps, state };
}

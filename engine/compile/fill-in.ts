import type { ModdleElement } from 'bpmn-moddle';
import { children } from './moddle';
import { processesOf } from './choose-process';

/** Gives ids where other tools leave them out and nothing can refer to them: processes and sequence flows. */
export function fillIn(root: ModdleElement): void {
  const flows: ModdleElement[] = [];
  const taken = new Set<string>();
  const processes = processesOf(root);
  const open = [...processes];
  for (let container = open.pop(); container; container = open.pop()) {
    for (const element of children(container, 'flowElements')) {
      if (element.id !== undefined) taken.add(element.id);
      else if (element.$type === 'bpmn:SequenceFlow') flows.push(element);
      if (element.$instanceOf('bpmn:SubProcess')) open.push(element);
    }
  }
  for (const { id } of processes) if (id !== undefined) taken.add(id);
  name(processes.filter(({ id }) => id === undefined), 'process', taken);
  name(flows, 'flow', taken);
}

function name(elements: ModdleElement[], kind: string, taken: Set<string>): void {
  let next = 1;
  for (const element of elements) {
    while (taken.has(`${kind}-${next}`)) next += 1;
    element.id = `${kind}-${next}`;
    taken.add(element.id);
  }
}

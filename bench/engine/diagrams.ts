/** Diagrams that both engines read: plain BPMN, and conditions (`=n > 10`) that each is given in its own way. */

interface Part { nodes: string; flows: string; first: string; last: string }
const flow = (source: string, target: string, condition?: string): string => (condition === undefined
  ? `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"/>`
  : `<bpmn:sequenceFlow id="${source}_${target}" sourceRef="${source}" targetRef="${target}"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>`);
const task = (id: string): string => `<bpmn:userTask id="${id}" name="${id}" zamen:taskType="${benchTaskType}" zamen:role="technician"/>`;

export const benchTaskType = 'benchTask';

/** Parts one behind the other, from a start to an end. */
function diagram(process: string, parts: Part[]): string {
  const joints = parts.slice(1).map((part, index) => flow(parts[index]!.last, part.first));
  const [first, last] = [parts[0]!.first, parts.at(-1)!.last];
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zamen="urn:zamen:bpmn:1" id="definitions" targetNamespace="urn:bench">
<bpmn:process id="${process}" isExecutable="true"><bpmn:startEvent id="start"/>${flow('start', first)}${parts.map((part) => part.nodes + part.flows).join('')}${joints.join('')}<bpmn:endEvent id="end"/>${flow(last, 'end')}</bpmn:process></bpmn:definitions>`;
}

const one = (id: string): Part => ({ nodes: task(id), flows: '', first: id, last: id });

/** A fork into `width` tasks, and their join. */
function fork(id: string, width: number): Part {
  const tasks = Array.from({ length: width }, (_, index) => `${id}t${index}`);
  return {
    nodes: `<bpmn:parallelGateway id="${id}f"/>${tasks.map(task).join('')}<bpmn:parallelGateway id="${id}j"/>`,
    flows: tasks.map((name) => flow(`${id}f`, name) + flow(name, `${id}j`)).join(''), first: `${id}f`, last: `${id}j`,
  };
}

/** A task, a condition that holds and a default way around, and the merge. */
function choice(id: string): Part {
  return {
    nodes: `${task(`${id}t`)}<bpmn:exclusiveGateway id="${id}x" default="${id}x_${id}b"/>${task(`${id}a`)}${task(`${id}b`)}<bpmn:exclusiveGateway id="${id}m"/>`,
    flows: flow(`${id}t`, `${id}x`) + flow(`${id}x`, `${id}a`, '=n &gt; 10') + flow(`${id}x`, `${id}b`) + flow(`${id}a`, `${id}m`) + flow(`${id}b`, `${id}m`),
    first: `${id}t`, last: `${id}m`,
  };
}

/** Two tasks inside a sub-process. */
function inner(id: string): Part {
  const nodes = `<bpmn:startEvent id="${id}s"/>${task(`${id}a`)}${task(`${id}b`)}<bpmn:endEvent id="${id}e"/>${flow(`${id}s`, `${id}a`)}${flow(`${id}a`, `${id}b`)}${flow(`${id}b`, `${id}e`)}`;
  return { nodes: `<bpmn:subProcess id="${id}">${nodes}</bpmn:subProcess>`, flows: '', first: id, last: id };
}

const times = (count: number, part: (index: number) => Part): Part[] => Array.from({ length: count }, (_, index) => part(index));

/** Each completes 20 tasks from its start to its end. */
export const diagrams: Record<string, string> = {
  line: diagram('line', times(20, (index) => one(`a${index}`))),
  forks: diagram('forks', times(4, (index) => fork(`f${index}`, 5))),
  choices: diagram('choices', times(10, (index) => choice(`c${index}`))),
  subProcesses: diagram('subProcesses', times(10, (index) => inner(`s${index}`))),
};
export const tasksOfEach = 20;

const mixed = (parts: number): Part[] => times(parts, (index) => [fork, choice, inner][index % 3]!(`p${index}`, 3));

/** A fork into `width` branches of several tasks each: whose states multiply. */
function lanes(id: string, width: number, length: number): Part {
  const rows = Array.from({ length: width }, (_, row) => Array.from({ length }, (_one, index) => `${id}r${row}t${index}`));
  const joints = (row: string[]): string => row.slice(1).map((name, index) => flow(row[index]!, name)).join('');
  return {
    nodes: `<bpmn:parallelGateway id="${id}f"/>${rows.flat().map(task).join('')}<bpmn:parallelGateway id="${id}j"/>`,
    flows: rows.map((row) => flow(`${id}f`, row[0]!) + joints(row) + flow(row.at(-1)!, `${id}j`)).join(''), first: `${id}f`, last: `${id}j`,
  };
}

/** What is proved, by the number of its elements: forks, choices and sub-processes behind each other; and 12 branches of 8 tasks beside each other. */
export const checkedDiagrams: Record<string, string> = {
  mixed20: diagram('mixed20', mixed(4)),
  mixed100: diagram('mixed100', mixed(20)),
  mixed300: diagram('mixed300', mixed(60)),
  lanes100: diagram('lanes100', [lanes('l', 12, 8)]),
};
/** What the conditions read. */
export const startInput = { n: 11 };

import type { ModdleElement } from 'bpmn-moddle';
import type { Graph } from '../model';
import { children, text } from './moddle';
import type { Findings } from './rules';

/** The processes of the file that have something in them. */
export function processesOf(root: ModdleElement): ModdleElement[] {
  return children(root, 'rootElements').filter(({ $type }) => $type === 'bpmn:Process');
}

/**
 * The process that a file is about: the one that is named, or that has the start event that is named; else the executable one; of
 * several the one that none of the others calls; in a simulation (`alone`) the only one that starts without an event. Pools without a
 * process and processes beside it are for people.
 */
export function chooseProcess(root: ModdleElement, { process: named, start }: { process?: string; start?: string }, findings: Findings, alone = false): ModdleElement | null {
  const all = processesOf(root);
  if (named !== undefined) {
    const found = all.find(({ id }) => id === named);
    if (!found) findings.add('no-such-process', [root.id], { name: named, names: namesOf(all) });
    return found ?? null;
  }
  const started = start === undefined ? undefined : all.find((process) => children(process, 'flowElements').some(({ id }) => id === start));
  if (started) return started;
  const executable = all.filter(isExecutable);
  const candidates = executable.length > 0 ? executable : all.filter((process) => children(process, 'flowElements').length > 0);
  const [process, ...rest] = chosenOf(candidates, alone);
  if (!process || rest.length > 0) {
    if (candidates.length > 1) findings.add('several-processes', candidates.map(({ id }) => id), { names: namesOf(candidates) });
    else findings.add('process-missing', [root.id]);
    return null;
  }
  if (process.get('isExecutable') === false) findings.add('not-executable', [process.id]);
  return process;
}

function chosenOf(candidates: ModdleElement[], alone: boolean): ModdleElement[] {
  const free = candidates.length > 1 ? uncalled(candidates) : candidates;
  const starting = alone && free.length > 1 ? free.filter(startsAlone) : [];
  return starting.length === 1 ? starting : free;
}

const isExecutable = (process: ModdleElement): boolean => process.get('isExecutable') === true;

/** A none start event, or nothing at all that starts it. */
function startsAlone(process: ModdleElement): boolean {
  const elements = children(process, 'flowElements');
  const starts = elements.filter(({ $type }) => $type === 'bpmn:StartEvent');
  if (starts.length > 0) return starts.some((start) => children(start, 'eventDefinitions').length + children(start, 'eventDefinitionRef').length === 0);
  return !elements.some((element) => element.$instanceOf('bpmn:FlowNode') && element.get('instantiate') === true);
}

/** Processes with something in them that none calls, beside the one that is chosen: those that could run as well, and those that are for people. */
export interface Beside { run: string[]; forPeople: string[] }

export function processesBeside(root: ModdleElement, chosen: ModdleElement): Beside {
  const all = processesOf(root);
  const others = uncalled(all.filter((process) => children(process, 'flowElements').length > 0)).filter((process) => process !== chosen);
  const marked = all.some(isExecutable);
  const idsOf = (processes: ModdleElement[]): string[] => processes.flatMap(({ id }) => id ?? []);
  return { run: idsOf(others.filter((process) => !marked || isExecutable(process))), forPeople: idsOf(others.filter((process) => marked && !isExecutable(process))) };
}

const namesOf = (processes: ModdleElement[]): string => processes.map(({ id }) => id ?? '').join(', ');

function uncalled(processes: ModdleElement[]): ModdleElement[] {
  const called = new Set(processes.flatMap((process) => callsIn(process).map(calledBy)));
  return processes.filter(({ id }) => !called.has(id));
}

/** The id of the called process; a qualified name loses its prefix. */
export function calledBy(call: ModdleElement): string | undefined {
  return text(call, 'calledElement')?.replace(/^.*:/, '');
}

export type Binding = 'deployment' | 'latest' | { version: number };

/** Which version a call activity asks for; nothing when what it says is no binding. */
export function bindingOf(call: ModdleElement): Binding | undefined {
  const [binding, version] = [text(call, 'zamen:binding') ?? 'deployment', text(call, 'zamen:version')];
  if (binding === 'version') return version !== undefined && /^[1-9]\d{0,5}$/.test(version) ? { version: Number(version) } : undefined;
  return version === undefined && (binding === 'deployment' || binding === 'latest') ? binding : undefined;
}

/** Under which name a binding is kept: the process alone, `<process>@latest`, or `<process>@<version>`. */
export const calledName = (process: string, binding: Binding): string => (binding === 'deployment' ? process : `${process}@${binding === 'latest' ? binding : binding.version}`);

/** What is called; where the catalogue does not tell the newest from the one of this deployment they are the same. */
export function calledIn(processes: Record<string, Graph>, process: string, binding: Binding): Graph | undefined {
  const names = [calledName(process, binding), ...(binding === 'latest' ? [process] : [])];
  const name = names.find((candidate) => Object.hasOwn(processes, candidate));
  return name === undefined ? undefined : processes[name];
}

/** The call activities in a process and its sub-processes. */
export function callsIn(process: ModdleElement): ModdleElement[] {
  const found: ModdleElement[] = [];
  const open = [process];
  for (let container = open.pop(); container; container = open.pop()) {
    for (const element of children(container, 'flowElements')) {
      if (element.$type === 'bpmn:CallActivity') found.push(element);
      if (element.$instanceOf('bpmn:SubProcess')) open.push(element);
    }
  }
  return found;
}

import { compile } from '../compile';
import { definitions } from './diagram';
import type { GivenEvent, Line } from '../../simulate/model';
import { openCatalog } from '../../simulate/open-catalog';
import { simulate, type SimulateOptions, type Simulated } from '../../simulate/simulate';

/** Messages, signals, errors and escalations that the plain diagrams of tests refer to: `M`, `N`, `S`, `E`, `F`, `X`. */
const declared = `<message id="mM" name="M"/><message id="mN" name="N"/><signal id="sS" name="S"/>
  <error id="eE" errorCode="E"/><error id="eF" errorCode="F"/><escalation id="xX" escalationCode="X"/>`;

export const plain = (content: string): string => definitions(`${declared}<process id="p" isExecutable="true">${content}</process>`);

/** Runs a plain process; a refusal of the diagram fails the test. */
export async function played(content: string, events: GivenEvent[] = [], options: SimulateOptions = {}): Promise<Simulated> {
  const { graph, findings } = await compile(content.includes('<process') ? content : plain(content), openCatalog);
  if (!graph) throw new Error(findings.map(({ message, elements }) => `${elements.join()}: ${message}`).join('\n'));
  return simulate(graph, events, options);
}

/** A line in short: `enter A`, `task A#2`, `timer T`, `thrown M`, `received M`, `error E`, `end e`. */
export function brief({ kind, element, what, name, code, instance }: Line): string {
  const place = `${element ?? '-'}${instance === undefined ? '' : `#${instance}`}`;
  if (kind === 'message') return `${what!} ${name ?? element!}`;
  if (kind === 'error' || kind === 'incident') return `${kind} ${place} ${code!}`;
  return `${kind} ${place}`;
}

/** What happened in short, and how it ended. */
export function told(result: Simulated): string[] {
  return [...result.lines.map(brief), ...(result.ok ? [result.summary.end] : [`refused: ${result.reason}`])];
}

/** Activities and events in the order in which they were left, and how it ended: the trace that engines are compared by. */
export function left(result: Simulated): string {
  return [...result.lines.filter(({ kind }) => kind === 'leave').map(brief).map((text) => text.replace('leave ', '')), result.ok ? result.summary.end : 'refused'].join(' ');
}

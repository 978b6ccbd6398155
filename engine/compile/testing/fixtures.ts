import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile';
import { compileDecisions } from '../dmn/compile-decisions';
import { catalog } from './diagram';
import type { Catalog, Graph, JsonObject } from '../../model';
import type { TraceStep } from './perform';

export interface Trace {
  /** The clause of the standard from which the trace was written by hand. */
  clause: string;
  about: string;
  /** What of the standard it shows, in the words of `shown-elements.ts`. */
  shows: string[];
  input?: JsonObject;
  /** The start that is named, and what its message or signal brings. */
  start?: string;
  payload?: JsonObject;
  /** Fixtures that call activities of this one call. */
  calls?: string[];
  /** DMN files whose decisions its business rule tasks use. */
  decisions?: string[];
  steps: TraceStep[];
  ends: boolean;
  variables?: JsonObject;
}

export const fixtureFolder = join(__dirname, '..', '..', 'fixtures');

/** Fixtures by area and name (`gateways/parallel-loop`), of the given kind of file. */
export function fixtureNames(suffix: '.bpmn' | '.trace.json'): string[] {
  return readdirSync(fixtureFolder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length).replaceAll('\\', '/')).sort();
}

export function diagramOf(name: string): string {
  return readFileSync(join(fixtureFolder, `${name}.bpmn`), 'utf8');
}

export function traceOf(name: string): Trace {
  return JSON.parse(readFileSync(join(fixtureFolder, `${name}.trace.json`), 'utf8')) as Trace;
}

/** Compiles a fixture with what it calls and decides by; findings that refuse are the test's to see. */
export async function compileFixture(name: string, { calls = [], decisions = [] }: Pick<Trace, 'calls' | 'decisions'> = {}): ReturnType<typeof compile> {
  const processes: Record<string, Graph> = {};
  for (const call of calls) {
    const { graph } = await compileFixture(call, traceOf(call));
    processes[graph!.process] = graph!;
  }
  const known: Catalog = { ...catalog, processes };
  for (const file of decisions) {
    const compiled = await compileDecisions(readFileSync(join(fixtureFolder, `${file}.dmn`), 'utf8'));
    if (compiled.findings.length > 0) throw new Error(JSON.stringify(compiled.findings));
    known.decisions = { ...known.decisions, ...compiled.decisions };
  }
  return compile(diagramOf(name), known);
}

import { compile } from '../../engine/compile/compile';
import { compileDecisions } from '../../engine/compile/dmn/compile-decisions';
import type { DecisionGraph } from '../../engine/decisions/model';
import type { Graph } from '../../engine/model';
import { openCatalog } from '../../engine/simulate/open-catalog';
import { simulate } from '../../engine/simulate/simulate';
import type { RunOptions } from './options';
import { readEvents } from './read-events';
import { readText } from './read-file';
import { asDiagramsName } from './told-names';
import type { Voice } from './voice';
import { Refusal, sentenceOf } from './refusal';

const CODES = { completed: 0, waiting: 2, incident: 3 };

/** Runs the diagram in virtual time. Ends with 0 completed, 2 waiting, 3 incident; a refusal is thrown. */
export async function runDiagram(options: RunOptions, { line, say }: Voice): Promise<number> {
  const warn = (sentence: string): void => say(`${sentence}.`);
  const xml = await readText(options.file);
  const graph = await graphOf(xml, options, say);
  const events = options.events === undefined ? [] : await asDiagramsName(xml, readEvents(await readText(options.events), options.events, warn));
  const result = simulate(graph, events, options);
  for (const one of result.lines) line(one);
  if (result.ok && options.strict && result.notes.length > 0) throw new Refusal('event', `${result.notes[0]!}.`);
  result.notes.forEach(warn);
  if (!result.ok) throw new Refusal('event', `${result.reason}.`);
  line(result.summary);
  return CODES[result.summary.end];
}

async function graphOf(xml: string, { process, start, decisions: files }: RunOptions, say: Voice['say']): Promise<Graph> {
  const catalog = { ...openCatalog, decisions: await decisionsOf(files, say) };
  const { graph, findings } = await compile(xml, catalog, { ...(process !== undefined && { process }), ...(start !== undefined && { start }) });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (!graph) throw new Refusal('refused', errors.map(sentenceOf).join('\n'), errors);
  findings.forEach((finding) => say(sentenceOf(finding)));
  return graph;
}

/** The decisions of DMN files, by their ids. */
async function decisionsOf(files: string[], say: Voice['say']): Promise<Record<string, DecisionGraph>> {
  const known: Record<string, DecisionGraph> = {};
  for (const file of files) {
    const { file: id, decisions, findings } = await compileDecisions(await readText(file));
    if (id === null) throw new Refusal('refused', findings.map((finding) => `${file}: ${sentenceOf(finding)}`).join('\n'), findings);
    findings.forEach((finding) => say(`${file}: ${sentenceOf(finding)}`));
    Object.assign(known, decisions);
  }
  return known;
}

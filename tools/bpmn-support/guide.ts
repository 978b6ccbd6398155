import { rules } from '../../engine/compile/rules';
import { fixtureNames, traceOf, type Trace } from '../../engine/compile/testing/fixtures';
import { sections } from './cells';
import { refusals } from './refusals';

/** A fixture with the words that it shows; `message end in subProcess` shows `message end` as well. */
export interface Shown { name: string; trace: Trace; shows: Set<string> }

export function shownByFixtures(all: (name: string) => Set<string>): Shown[] {
  return fixtureNames('.trace.json').map((name) => ({ name, trace: traceOf(name), shows: all(name) }));
}

/** The fixtures of a cell: those that were made for it, else those whose diagram holds it. */
export function fixturesOf(cell: string, fixtures: Shown[]): Shown[] {
  const made = fixtures.filter(({ trace }) => trace.shows.includes(cell));
  return made.length > 0 ? made : fixtures.filter(({ shows }) => shows.has(cell));
}

/** At most this many are named in a row; the others are found by their area. */
const NAMED = 4;

function row(cell: string, fixtures: Shown[]): string {
  const found = fixturesOf(cell, fixtures);
  const links = found.slice(0, NAMED).map(({ name }) => `[${name}](../../engine/fixtures/${name}.trace.json)`);
  const clauses = [...new Set(found.map(({ trace }) => trace.clause.replace(/^BPMN 2\.0\.2, ([\d.]+).*/, '$1')))].sort();
  const more = found.length > NAMED ? `, and ${found.length - NAMED} more` : '';
  return `| ${cell} | ${found.length > 0 ? 'yes' : 'no'} | ${links.join(', ')}${more} | ${clauses.join(', ')} |`;
}

/** The guide `docs/guides/bpmn-support.md`. */
export function supportGuide(fixtures: Shown[]): string {
  return [
    '# Which BPMN Zamen executes', '',
    'Written by `npm run docs:bpmn` from the fixtures in `engine/fixtures/`; a test fails when it is not up to date. Each fixture is a diagram and a trace that was written by hand from the clause of BPMN 2.0.2',
    `(formal/2013-12-09), before the engine ran it; there are ${fixtures.length}. What is not here is refused at deployment, on its shape, with a sentence. When a diagram is sound, each definition with an example: [soundness](soundness.md).`, '',
    ...sections.flatMap(({ title, cells }) => [`## ${title}`, '', '| element and position | executed | fixtures | clauses |', '| --- | --- | --- | --- |', ...cells.map((cell) => row(cell, fixtures)), '']),
    '## All fixtures', '', '| fixture | what it shows | clause |', '| --- | --- | --- |',
    ...fixtures.map(({ name, trace }) => `| [${name}](../../engine/fixtures/${name}.trace.json) | ${trace.about} | ${trace.clause.replace('BPMN 2.0.2, ', '')} |`), '',
    '## What is refused', '', '| what | clause | rule | what the manager reads |', '| --- | --- | --- | --- |',
    ...refusals.map(({ what, clause, rule }) => `| ${what} | ${clause} | \`${rule}\` | ${rules[rule][1]} |`), '',
  ].join('\n');
}

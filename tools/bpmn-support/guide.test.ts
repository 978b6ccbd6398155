import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../engine/compile/compile';
import { catalog, process as content } from '../../engine/compile/testing/diagram';
import { diagramOf, fixtureNames } from '../../engine/compile/testing/fixtures';
import { shownBy } from '../../engine/compile/testing/shown-elements';
import { projectRoot } from '../../platform/paths';
import { sections } from './cells';
import { fixturesOf, shownByFixtures, supportGuide, type Shown } from './guide';
import { refusals } from './refusals';

describe('the guide to BPMN', () => {
  let fixtures: Shown[];

  beforeAll(async () => {
    const shown = new Map<string, Set<string>>();
    for (const name of fixtureNames('.trace.json')) shown.set(name, await shownBy(diagramOf(name)));
    fixtures = shownByFixtures((name) => shown.get(name)!);
  });

  it.each(sections.flatMap(({ cells }) => cells))('has a fixture for: %s', (cell) => {
    expect(fixturesOf(cell, fixtures).map(({ name }) => name)).not.toEqual([]);
  });

  it('is up to date (npm run docs:bpmn writes it)', () => {
    expect(readFileSync(join(projectRoot, 'docs', 'guides', 'bpmn-support.md'), 'utf8')).toBe(supportGuide(fixtures));
  });

  it.each(refusals)('is right that this is refused: $what', async ({ rule, content: diagram }) => {
    const { graph, findings } = await compile(content(diagram), catalog);
    expect(findings.filter(({ severity }) => severity === 'error').map((finding) => finding.rule)).toContain(rule);
    expect(graph).toBeNull();
  });

  it('has more than 150 fixtures', () => {
    expect(fixtures.length).toBeGreaterThan(150);
  });
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagramOf, fixtureNames } from '../engine/compile/testing/fixtures';
import { shownBy } from '../engine/compile/testing/shown-elements';
import { projectRoot } from '../platform/paths';
import { findingsGuide } from './bpmn-support/findings-guide';
import { shownByFixtures, supportGuide } from './bpmn-support/guide';

async function write(): Promise<void> {
  const shown = new Map<string, Set<string>>();
  for (const name of fixtureNames('.trace.json')) shown.set(name, await shownBy(diagramOf(name)));
  writeFileSync(join(projectRoot, 'docs', 'guides', 'findings.md'), findingsGuide());
  writeFileSync(join(projectRoot, 'docs', 'guides', 'bpmn-support.md'), supportGuide(shownByFixtures((name) => shown.get(name)!)));
}

write().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/paths';
import { findFiles } from '../../tools/gates/find-files';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

/** Paths in back-ticks, as far as they begin with a folder of the checkout; patterns and placeholders do not count. */
function namedFiles(markdown: string): string[] {
  return [...markdown.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? '')
    .filter((path) => /^(engine|contracts|domain|workflows|activities|db|platform|api|ui|main|tests|bench|tools|bpmn|docs|\.github|\.ci)\//.test(path))
    .filter((path) => !/[<>*{}$…]/.test(path));
}

test('every file that docs/architecture.md names exists', () => {
  const named = namedFiles(read('docs/architecture.md'));
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
});

test('every relative link of the documents leads somewhere', () => {
  const documents = [...findFiles(join(projectRoot, 'docs'), /\.md$/), ...['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map((name) => join(projectRoot, name))];
  const broken = documents.flatMap((document) => [...readFileSync(document, 'utf8').matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !existsSync(join(document, '..', target)))
    .map((target) => `${document.slice(projectRoot.length + 1)} -> ${target}`));
  expect(broken).toEqual([]);
});

test('architecture decisions are numbered without gaps and say background, decision, consequences', () => {
  const decisions = findFiles(join(projectRoot, 'docs', 'adr'), /^\d{4}-.*\.md$/).map((path) => path.slice(projectRoot.length + 1));
  expect(decisions.map((path) => Number(/(\d{4})-/.exec(path)?.[1]))).toEqual(decisions.map((_, index) => index + 1));
  for (const path of decisions) expect(read(path)).toMatch(/## Background[\s\S]*## Decision[\s\S]*## Consequences/);
});

test('every threat of docs/security.md names a test that there is', () => {
  const lines = [...read('docs/security.md').matchAll(/\| `([^`]+\.(?:test|e2e)\.ts)`: (.+) \|$/gm)].map(([, file, title]) => ({ file: file!, title: title! }));
  expect(lines.length).toBeGreaterThan(20);
  const quoted = (title: string): string[] => [`'${title.replaceAll("'", "\\'")}'`, `'${title.replaceAll("'", '’')}'`];
  expect(lines.filter(({ file, title }) => !existsSync(join(projectRoot, file)) || !quoted(title).some((text) => read(file).includes(text)))).toEqual([]);
  const rows = read('docs/security.md').split('\n').filter((line) => line.startsWith('| ') && !/^\| (threat|---)/.test(line));
  expect(rows).toHaveLength(lines.length);
});

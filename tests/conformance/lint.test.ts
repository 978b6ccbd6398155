import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compile } from '../../engine/compile/compile';
import { openCatalog } from '../../engine/simulate/open-catalog';
import { patience, seeded } from '../../engine/testing/seeded';
import { foundByPeer, recommended } from './lint-peer';

const factor = process.env.ZAMEN_RUNS;
const root = join(__dirname, '../..');
const files = ['engine/fixtures', 'engine/compile/vendor/samples', 'bpmn'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.bpmn')).map((path) => join(root, folder, path))).sort();

/** Of ours what has the peer's names. A finding about a flow that is drawn twice names its ends too. */
async function foundByUs(xml: string): Promise<string[]> {
  const { findings } = await compile(xml, openCatalog, { lint: true });
  return findings.filter(({ rule }) => recommended.includes(rule)).flatMap(({ rule, elements }) => (rule === 'no-duplicate-sequence-flows' ? elements : elements.slice(0, 1)).map((id) => `${rule} ${id}`));
}

/** Where the peer looks elsewhere: it sees associations of the process alone, not of a sub-process, and has no id for a flow without one. */
function alike(found: string[], xml: string): string[] {
  const compensations = [...xml.matchAll(/<(?:\w+:)?boundaryEvent id="(\w+)"[^>]*>\s*<(?:\w+:)?compensateEventDefinition/g)].map(([, id]) => `no-implicit-end ${id}`);
  return [...new Set(found)].filter((one) => !/ (undefined|flow-\d+)$/.test(one) && !compensations.includes(one)).sort();
}

async function expectAlike(file: string, xml: string): Promise<void> {
  expect({ file, found: alike(await foundByUs(xml), xml) }).toEqual({ file, found: alike(await foundByPeer(xml), xml) });
}

describe('the rules of style', () => {
  it('find in the diagrams that are here what the peer finds', async () => {
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) await expectAlike(file, readFileSync(file, 'utf8'));
  }, patience(120_000));

  it('find what the peer finds when something is taken out or doubled', async () => {
    const whole = files.map((file) => ({ file, lines: readFileSync(file, 'utf8').split(/(?=<(?:\w+:)?(?:sequenceFlow|startEvent|endEvent|conditionExpression|association)\b)/) }));
    await fc.assert(fc.asyncProperty(fc.nat(whole.length - 1), fc.array(fc.record({ at: fc.nat(), change: fc.constantFrom('name', 'default', 'id', 'target') }), { minLength: 1, maxLength: 3 }), async (index, changes) => {
      const { file, lines } = whole[index]!;
      const changed = [...lines];
      for (const { at, change } of changes) changed[at % changed.length] = mutated(changed[at % changed.length]!, change, at, lines);
      await expectAlike(file, changed.join(''));
    }), seeded(150, factor));
  }, patience(120_000, factor));
});

/** The same piece of a file without its name, its default, with an end elsewhere, or twice under another id. */
function mutated(piece: string, change: string, at: number, all: string[]): string {
  if (change === 'name') return piece.replace(/ (?:zamen:nameFa|zamen:nameEn)="[^"]*"/g, '').replace(/ name="[^"]*"/, at % 2 === 0 ? '' : ' name="Changed"');
  if (change === 'default') return piece.replace(/ default="[^"]*"/, '');
  const ids = all.join('').match(/(?<=(?:sourceRef|targetRef)=")[^"]*(?=")/g) ?? [];
  if (change === 'target') return piece.replace(/(?<= targetRef=")[^"]*(?=")/, () => ids[at % ids.length]!);
  const flow = /^<(?:\w+:)?sequenceFlow\b[^>]*\/>/.exec(piece)?.[0];
  return flow === undefined ? piece : flow.replace(/ id="([^"]*)"/, ' id="$1-again"') + piece;
}

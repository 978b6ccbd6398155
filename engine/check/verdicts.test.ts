import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../compile/compile';
import { catalog } from '../compile/testing/diagram';
import { check } from './check';

/** A diagram's verdict, written by hand from the definition that `clause` names. */
interface Verdict { clause: string; about: string; sound: boolean; findings: string[] }

const folder = join(__dirname, 'fixtures');
const cases = readdirSync(folder).filter((file) => file.endsWith('.bpmn')).map((file) => file.slice(0, -'.bpmn'.length)).sort();

describe('verdicts', () => {
  it.each(cases)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(folder, `${name}.verdict.json`), 'utf8')) as Verdict;
    const { graph, findings } = await compile(readFileSync(join(folder, `${name}.bpmn`), 'utf8'), catalog);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const result = check(graph!);
    expect({ sound: result.sound, findings: result.findings.map(({ rule, severity, elements }) => `${severity} ${rule} ${elements[0] ?? ''}`).sort() })
      .toEqual({ sound: expected.sound, findings: expected.findings });
  });

  it('has both kinds, many of each', () => {
    const sound = cases.map((name) => (JSON.parse(readFileSync(join(folder, `${name}.verdict.json`), 'utf8')) as Verdict).sound);
    expect(cases.length).toBeGreaterThanOrEqual(40);
    expect(sound.filter((one) => one).length).toBeGreaterThanOrEqual(20);
    expect(sound.filter((one) => !one).length).toBeGreaterThanOrEqual(20);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flows, graphOf } from '../compile/testing/diagram';
import { compile } from '../compile/compile';
import { openCatalog } from '../simulate/open-catalog';
import { check } from './check';

const rulesOf = async (content: string): Promise<string[]> => check(await graphOf(content)).findings.map(({ rule, elements }) => `${rule} ${elements[0]!}`);

describe('check', () => {
  it.each(['repair', 'replacement'])('finds the shipped %s sound', async (name) => {
    const { graph } = await compile(readFileSync(join(__dirname, '..', '..', 'bpmn', name, `${name}.bpmn`), 'utf8'), openCatalog);
    expect(check(graph!)).toMatchObject({ sound: true, findings: [] });
  });

  it('finds nothing wrong with a fork and its join', async () => {
    const graph = await graphOf(`<startEvent id="s"/><parallelGateway id="F"/><userTask id="A"/><userTask id="B"/><parallelGateway id="J"/><endEvent id="e"/>
      ${flows('s > F > A > J > e, F > B > J')}`);
    expect(check(graph)).toMatchObject({ sound: true, findings: [] });
  });

  it('shows a join behind a choice with the way there, as a matter of data', async () => {
    const graph = await graphOf(`<startEvent id="s"/><exclusiveGateway id="X" default="X-B"/><userTask id="A"/><userTask id="B"/><parallelGateway id="J"/><endEvent id="e"/>
      ${flows('s > X, X > A: =x, X > B, A > J > e, B > J')}`);
    const { sound, findings } = check(graph);
    expect(sound).toBe(false);
    expect(findings.map(({ rule, severity, elements }) => [rule, severity, elements])).toEqual([
      ['join-waits-for-ever', 'error', ['J', 'B-J']], ['dead-element', 'error', ['J', 'J-e', 'e']],
    ]);
    expect(findings[0]!.trace).toEqual([
      { kind: 'start', element: 's' }, { kind: 'leave', element: 's', flows: ['s-X'] }, { kind: 'leave', element: 'X', flows: ['X-A'], choice: true },
      { kind: 'complete', element: 'A' }, { kind: 'leave', element: 'A', flows: ['A-J'] },
    ]);
  });

  it('shows two tokens on a flow and at an end', async () => {
    expect(await rulesOf(`<startEvent id="s"/><parallelGateway id="F"/><userTask id="A"/><userTask id="B"/><exclusiveGateway id="M"/><endEvent id="e"/>
      ${flows('s > F > A > M > e, F > B > M')}`)).toEqual(['unsafe-flow M-e', 'improper-completion e']);
  });

  it('is not decided where there are too many states, and never says sound then', async () => {
    const tasks = Array.from({ length: 9 }, (_, index) => `T${index}`);
    const graph = await graphOf(`<startEvent id="s"/><parallelGateway id="F"/><inclusiveGateway id="J"/><endEvent id="e"/>${tasks.map((id) => `<userTask id="${id}"/>`).join('')}
      ${flows(`s > F, J > e, ${tasks.map((id) => `F > ${id} > J`).join(', ')}`)}`);
    expect(check(graph, { states: 100 })).toMatchObject({ sound: null, findings: [{ rule: 'not-decided', params: { limit: 100 } }] });
  });
});

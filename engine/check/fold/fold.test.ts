import fc from 'fast-check';
import { flows, graphOf } from '../../compile/testing/diagram';
import type { Graph } from '../../model';
import { blocks } from '../../testing/blocks';
import { draw } from '../../testing/draw-blocks';
import { patience, seeded } from '../../testing/seeded';
import { buildNet } from '../build/build';
import { Source } from '../build/source';
import { check } from '../check';
import { explore } from '../explore';
import { mutated, type Mutation } from '../testing/mutate-graph';
import { verdict } from '../verdict';
import { fold } from './fold';

const factor = process.env.ZAMEN_RUNS;
const LIMIT = 20_000;
const mutations: fc.Arbitrary<Mutation[]> = fc.array(fc.record({ is: fc.constantFrom('gateway', 'target', 'source'), a: fc.nat(100), b: fc.nat(100) }), { maxLength: 4 });

/** Nothing where the search does not come to its end. */
function soundness(graph: Graph): boolean | undefined {
  const all = explore(buildNet(graph), LIMIT);
  return all.exceeded ? undefined : verdict(new Source(graph), all, LIMIT).sound ?? undefined;
}

const tasks = (count: number, from = 0): string[] => Array.from({ length: count }, (_, index) => `T${from + index}`);
const drawn = (ids: string[]): string => ids.map((id) => `<userTask id="${id}"/>`).join('');

describe('folding', () => {
  it('makes one task of sequences, splits with their joins, loops and sub-processes of these', async () => {
    const graph = await graphOf(`<startEvent id="s"/><exclusiveGateway id="X" default="X-A"/>${drawn(['A', 'B', 'C', 'D'])}<exclusiveGateway id="M"/><subProcess id="P"><startEvent id="i"/><task id="Q"/><endEvent id="o"/>${flows('i > Q > o')}</subProcess>
      <exclusiveGateway id="L"/><exclusiveGateway id="N" default="N-e"/><endEvent id="e"/>${flows('s > X > A > M > P > L > C > N > e, X > B: =x, B > M, N > D: =y, D > L')}`);
    const { graph: small, unfolded, within } = fold(graph)!;
    expect(Object.values(small.nodes).map(({ id, kind }) => [id, kind])).toEqual([['s', 'start-event'], ['X', 'user-task'], ['e', 'end-event']]);
    expect(Object.values(small.flows).map(({ id, source, target }) => [id, source, target])).toEqual([['s-X', 's', 'X'], ['N-e', 'X', 'e']]);
    expect(unfolded([{ kind: 'complete', element: 'X' }, { kind: 'leave', element: 'X', flows: ['N-e'] }])).toEqual([
      { kind: 'leave', element: 'X', flows: ['X-A'], choice: true }, { kind: 'complete', element: 'A' }, { kind: 'leave', element: 'A', flows: ['A-M'] }, { kind: 'leave', element: 'M', flows: ['M-P'] },
      { kind: 'enter', element: 'P' }, { kind: 'leave', element: 'i', flows: ['i-Q'] }, { kind: 'complete', element: 'Q' }, { kind: 'leave', element: 'Q', flows: ['Q-o'] }, { kind: 'leave', element: 'o', flows: [] }, { kind: 'end', element: 'P' },
      { kind: 'leave', element: 'P', flows: ['P-L'] }, { kind: 'leave', element: 'L', flows: ['L-C'] }, { kind: 'complete', element: 'C' }, { kind: 'leave', element: 'C', flows: ['C-N'] }, { kind: 'leave', element: 'N', flows: ['N-e'] },
    ]);
    expect(within(['X']).sort()).toEqual(['A', 'A-M', 'B', 'B-M', 'C', 'C-N', 'D', 'D-L', 'L', 'L-C', 'M', 'M-P', 'N', 'N-D', 'P', 'P-L', 'Q', 'Q-o', 'X', 'X-A', 'X-B', 'i', 'i-Q', 'o']);
  });

  it.each([
    ['a split with another join', 's > X > A > J > e, X > B: =x, B > J', '<exclusiveGateway id="X" default="X-A"/><userTask id="A"/><userTask id="B"/><parallelGateway id="J"/>', ['J', 'X']],
    ['a way out of a split', 's > X > A > J > e, X > B > J, X > C > f', '<parallelGateway id="X"/><userTask id="A"/><userTask id="B"/><userTask id="C"/><parallelGateway id="J"/><endEvent id="f"/>', ['J', 'X']],
    ['an event on a border', 's > A > e, T > f', '<userTask id="A"/><boundaryEvent id="T" attachedToRef="A"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="f"/>', ['A', 'T']],
    ['a loop without a way out', 's > X > e, X > L: =x, L > A > B > L', '<exclusiveGateway id="X" default="X-e"/><exclusiveGateway id="L"/><userTask id="A"/><userTask id="B"/>', ['L']],
  ])('leaves %s', async (_, drawing, elements, left) => {
    const graph = await graphOf(`<startEvent id="s"/>${elements}<endEvent id="e"/>${flows(drawing)}`);
    const nodes = Object.keys((fold(graph)?.graph ?? graph).nodes);
    for (const id of left) expect(nodes).toContain(id);
  });

  it('keeps the verdict of random diagrams', async () => {
    const count = { sound: 0, unsound: 0, folded: 0 };
    await fc.assert(fc.asyncProperty(blocks, mutations, async (block, changes) => {
      const graph = mutated(await graphOf(draw(block)), changes);
      const folded = fold(graph);
      const sound = soundness(graph);
      if (sound === undefined) return;
      count[sound ? 'sound' : 'unsound'] += 1;
      if (!folded) return;
      count.folded += 1;
      expect(soundness(folded.graph)).toBe(sound);
    }), seeded(150, factor));
    expect(count.sound).toBeGreaterThan(30);
    expect(count.unsound).toBeGreaterThan(15);
    expect(count.folded).toBeGreaterThan(50);
  }, patience(180_000, factor));

  it('decides what has more states than can be looked at', async () => {
    const ids = tasks(40);
    const around = (rest: string, more: string): Promise<Graph> => graphOf(`<startEvent id="s"/><inclusiveGateway id="G" default="G-T0"/><inclusiveGateway id="J"/>${drawn(ids)}<endEvent id="e"/>${rest}
      ${flows(`s > G, ${ids.map((id, index) => `G > ${id}${index === 0 ? '' : `: =c${id}`}, ${id} > J`).join(', ')}, ${more}`)}`);
    expect(check(await around('', 'J > e'))).toMatchObject({ sound: true, findings: [] });
    const wrong = check(await around('<exclusiveGateway id="X" default="X-A"/><userTask id="A"/><userTask id="B"/><parallelGateway id="K"/>', 'J > X > A > K > e, X > B: =x, B > K'));
    expect(wrong.sound).toBe(false);
    expect(wrong.findings.map(({ rule, severity, elements }) => [rule, severity, elements[0]])).toEqual([['join-waits-for-ever', 'error', 'K'], ['dead-element', 'error', 'K']]);
    expect(wrong.findings[0]!.trace).toEqual([
      { kind: 'start', element: 's' }, { kind: 'leave', element: 's', flows: ['s-G'] }, { kind: 'leave', element: 'G', flows: ['G-T0'], choice: true }, { kind: 'complete', element: 'T0' }, { kind: 'leave', element: 'T0', flows: ['T0-J'] },
      { kind: 'join', element: 'J' }, { kind: 'leave', element: 'J', flows: ['J-X'] }, { kind: 'leave', element: 'X', flows: ['X-A'], choice: true }, { kind: 'complete', element: 'A' }, { kind: 'leave', element: 'A', flows: ['A-K'] },
    ]);
  });
});

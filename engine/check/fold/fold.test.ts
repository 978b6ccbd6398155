import fc from 'fast-check';
import { flows, graphOf } from '../../compile/testing/diagram';
import type { Graph } from '../../model';
import { blocks, blocksOf } from '../../testing/blocks';
import { draw } from '../../testing/draw-blocks';
import { patience, seeded } from '../../testing/seeded';
import { buildNet } from '../build/build';
import { Source } from '../build/source';
import { check, checkFolded } from '../check';
import { explore } from '../explore';
import type { CheckFinding } from '../model';
import { withFreeChoices } from '../testing/free-choices';
import { mutated, type Mutation } from '../testing/mutate-graph';
import { runTrace, type Played } from '../testing/run-trace';
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
    const { graph: small, unfolded, within } = fold(graph);
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
    const nodes = Object.keys(fold(graph).graph.nodes);
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
      if (Object.keys(folded.graph.nodes).length < Object.keys(graph.nodes).length) count.folded += 1;
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

const shown: Record<string, (played: Played, finding: CheckFinding) => boolean> = {
  'join-waits-for-ever': ({ state }, { elements: [join] }) => state.incidents.some(({ code }) => code === 'stuck') && state.scopes.some(({ joins }) => joins?.[join!] !== undefined),
  'unsafe-flow': ({ commands }, { elements: [flow] }) => commands.filter((command) => command.kind === 'take' && command.flow === flow).length > 1,
};

describe('what is found in a folded diagram', () => {
  it('is shown by its trace, unfolded and executed in the whole one', async () => {
    const count = { shown: 0, other: 0 };
    await fc.assert(fc.asyncProperty(blocksOf(['task', 'sequence', 'choice', 'parallel', 'inclusive', 'loop', 'sub', 'race', 'guarded'], ['userTask', 'serviceTask', 'receiveTask', 'timer']), mutations, async (block, changes) => {
      const graph = withFreeChoices(mutated(await graphOf(draw(block)), changes));
      for (const finding of checkFolded(graph, LIMIT).findings) {
        const played = finding.trace && shown[finding.rule] ? runTrace(graph, finding.trace) : undefined;
        if (played) count[shown[finding.rule]!(played, finding) ? 'shown' : 'other'] += 1;
      }
    }), seeded(100, factor));
    expect(count.shown).toBeGreaterThan(15);
    // the engine moves each token to its rest at once, so that some come in another order than in the trace
    expect(count.other).toBeLessThan(count.shown / 5);
  }, patience(180_000, factor));

  it('leaves what is written in a part unknown to conditions behind it', async () => {
    const between = (written: string): Promise<Graph> => graphOf(`<startEvent id="s"/><exclusiveGateway id="Y1" default="Y1-k"/><task id="D"/><scriptTask id="W" zamen:resultVariable="${written}"><script>1</script></scriptTask><parallelGateway id="F"/><parallelGateway id="J"/>
      <exclusiveGateway id="Y2" default="Y2-l"/><endEvent id="e"/><endEvent id="k"/><endEvent id="l"/>${flows('s > F > Y1, Y1 > J: =x = 1, Y1 > k, F > D > W > Y2, Y2 > J: =x = 1, Y2 > l, J > e')}`);
    const severities = async (written: string) => checkFolded(await between(written), LIMIT).findings.map(({ rule, severity }) => [rule, severity]);
    expect(await severities('x')).toEqual([['join-waits-for-ever', 'warning']]);
    expect(await severities('y')).toEqual([['join-waits-for-ever', 'info']]);
  });
});

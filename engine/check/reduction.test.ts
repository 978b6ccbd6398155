import fc from 'fast-check';
import { flows, graphOf } from '../compile/testing/diagram';
import type { Graph } from '../model';
import { blocks, blocksOf, type Block } from '../testing/blocks';
import { draw } from '../testing/draw-blocks';
import { patience, seeded } from '../testing/seeded';
import { buildNet } from './build/build';
import { Source } from './build/source';
import { explore } from './explore';
import type { CheckResult } from './model';
import { mutated, type Mutation } from './testing/mutate-graph';
import { verdict } from './verdict';

const factor = process.env.ZAMEN_RUNS;
const LIMIT = 20_000;

const mutations: fc.Arbitrary<Mutation[]> = fc.array(fc.record({ is: fc.constantFrom('gateway', 'target', 'source'), a: fc.nat(100), b: fc.nat(100) }), { maxLength: 4 });
const diagrams = fc.tuple(blocks, mutations);

interface Told { sound: boolean | null; findings: string[]; whole: boolean }

const told = ({ sound, findings }: CheckResult, whole: boolean): Told => ({ sound, whole, findings: findings.map(({ rule, severity, elements }) => `${severity} ${rule} ${elements[0] ?? ''}`).sort() });

interface Beside { interrupting: boolean; body: 'nothing' | 'task' | 'terminate' | 'join' }

const eventSubProcesses: fc.Arbitrary<Beside> = fc.record({ interrupting: fc.boolean(), body: fc.constantFrom('nothing', 'task', 'terminate', 'join') });

const bodies: Record<Beside['body'], (id: string) => string> = {
  nothing: (id) => `<endEvent id="${id}E"/>${flows(`${id}S > ${id}E`)}`,
  task: (id) => `<userTask id="${id}A"/><endEvent id="${id}E"/>${flows(`${id}S > ${id}A > ${id}E`)}`,
  terminate: (id) => `<userTask id="${id}A"/><endEvent id="${id}E"/><endEvent id="${id}T"><terminateEventDefinition/></endEvent><parallelGateway id="${id}F"/>${flows(`${id}S > ${id}F > ${id}A > ${id}E, ${id}F > ${id}T`)}`,
  join: (id) => `<exclusiveGateway id="${id}X" default="${id}X-${id}J"/><parallelGateway id="${id}J"/><endEvent id="${id}E"/>${flows(`${id}S > ${id}X > ${id}J > ${id}E, ${id}X > ${id}E: =x, ${id}S > ${id}J`)}`,
};

const drawEvent = ({ interrupting, body }: Beside, index: number): string => `<subProcess id="V${index}" triggeredByEvent="true">
  <startEvent id="V${index}S" isInterrupting="${interrupting}"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></startEvent>${bodies[body](`V${index}`)}</subProcess>`;

/** Both verdicts, or nothing where the full search does not come to its end. */
function both(graph: Graph): { full: Told; reduced: Told } | undefined {
  const [source, net] = [new Source(graph), buildNet(graph)];
  const full = explore(net, LIMIT);
  if (full.exceeded) return undefined;
  const reduced = explore(net, LIMIT, 'reduced');
  return {
    full: told(verdict(source, full, LIMIT), full.cut.size === 0),
    reduced: told(verdict(source, reduced, LIMIT, { withoutChoices: explore(net, LIMIT, 'without choices'), patient: () => explore(net, LIMIT, 'patient') }), reduced.cut.size === 0),
  };
}

/** Both verdicts, each of a full search, or nothing where one does not come to its end. */
function eitherWay(graph: Graph): Told[] | undefined {
  const verdicts = [6, 1].map((atOnce) => {
    const all = explore(buildNet(graph, false, atOnce), LIMIT);
    return all.exceeded ? undefined : told(verdict(new Source(graph), all, LIMIT, undefined, () => explore(buildNet(graph, true, atOnce), LIMIT)), all.cut.size === 0);
  });
  return verdicts.every((one) => one !== undefined) ? verdicts : undefined;
}

describe('decisions one after the other', () => {
  it('come to what decisions at once come to', async () => {
    let [compared, wrong] = [0, 0];
    const inclusive = fc.tuple(blocksOf(['task', 'sequence', 'inclusive', 'parallel', 'loop', 'sub', 'guarded']), mutations);
    await fc.assert(fc.asyncProperty(inclusive, async ([block, changes]) => {
      const graph = mutated(await graphOf(draw(block)), changes);
      const [atOnce, oneByOne] = eitherWay(graph) ?? [];
      if (!atOnce?.whole || !oneByOne?.whole) return;
      compared += 1;
      if (!atOnce.sound) wrong += 1;
      expect(oneByOne).toEqual(atOnce);
    }), seeded(60, factor));
    expect(compared).toBeGreaterThan(25);
    expect(wrong).toBeGreaterThan(5);
  }, patience(180_000, factor));
});

describe('the reduced search', () => {
  it('sees that what happens outside can wait for what data decides', async () => {
    const graph = await graphOf(`<startEvent id="s"/><parallelGateway id="F"/><userTask id="A"/><boundaryEvent id="T" attachedToRef="A"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>
      <exclusiveGateway id="X" default="X-K"/><parallelGateway id="J"/><parallelGateway id="K"/><endEvent id="j"/><endEvent id="k"/>${flows('s > F > A > J > j, F > X, X > J: =x, X > K > k, T > K')}`);
    const findings = ['error join-waits-for-ever J', 'error join-waits-for-ever K'];
    expect(both(graph)).toEqual({ full: { sound: false, whole: true, findings }, reduced: { sound: false, whole: true, findings } });
  });

  it('sees what holds for every data beside what data may never let happen', async () => {
    const graph = await graphOf(`<startEvent id="s"/><parallelGateway id="F"/><userTask id="A"/><exclusiveGateway id="X" default="X-B"/><userTask id="B"/><userTask id="D"/><exclusiveGateway id="M"/><endEvent id="e"/>
      <intermediateCatchEvent id="C"><conditionalEventDefinition><condition>ready</condition></conditionalEventDefinition></intermediateCatchEvent><endEvent id="f"/>
      ${flows('s > F > A > M > e, F > X > B > M, X > D: =x, D > M, F > C > f')}`);
    const findings = ['error improper-completion e', 'error unsafe-flow M-e'];
    expect(both(graph)).toEqual({ full: { sound: false, whole: true, findings }, reduced: { sound: false, whole: true, findings } });
  });

  it('sees that a scope is stuck before something comes from outside that hides it', async () => {
    const [task, guarded]: Block[] = [{ is: 'task', kind: 'userTask' }, { is: 'guarded', body: 'userTask', guard: 'interrupting', handler: { is: 'task', kind: 'userTask' } }];
    const block: Block = { is: 'choice', pick: 0, blocks: [task!, { is: 'choice', pick: 0, blocks: [{ is: 'parallel', blocks: [task!, task!] }, { is: 'parallel', blocks: [guarded!, guarded!] }] }] };
    const events: Beside[] = [{ interrupting: true, body: 'terminate' }, { interrupting: false, body: 'join' }];
    const graph = mutated(await graphOf(draw(block) + events.map(drawEvent).join('')), [{ is: 'gateway', a: 95, b: 25 }]);
    const findings = ['error dead-element j13', 'warning join-waits-for-ever V1J', 'warning join-waits-for-ever j13', 'warning join-waits-for-ever j19'];
    expect(both(graph)).toEqual({ full: { sound: false, whole: true, findings }, reduced: { sound: false, whole: true, findings } });
  });

  it('says the same beside events that start sub-processes of the scope', async () => {
    let [compared, wrong] = [0, 0];
    const few = blocksOf(['task', 'sequence', 'choice', 'parallel', 'inclusive', 'guarded'], ['userTask', 'task']);
    await fc.assert(fc.asyncProperty(few, fc.array(eventSubProcesses, { minLength: 1, maxLength: 2 }), fc.boolean(), mutations, async (block, beside, terminates, changes) => {
      const drawn = terminates ? draw(block).replace('<endEvent id="e"/>', '<endEvent id="e"><terminateEventDefinition/></endEvent>') : draw(block);
      const result = both(mutated(await graphOf(drawn + beside.map(drawEvent).join('')), changes));
      if (!result?.full.whole || !result.reduced.whole) return;
      compared += 1;
      if (result.full.sound === false) wrong += 1;
      expect(result.reduced).toEqual(result.full);
    }), seeded(80, factor));
    expect(compared).toBeGreaterThan(30);
    expect(wrong).toBeGreaterThan(10);
  }, patience(180_000, factor));

  it('says of random diagrams what the full search says', async () => {
    let [compared, wrong] = [0, 0];
    await fc.assert(fc.asyncProperty(diagrams, async ([block, changes]) => {
      const graph = mutated(await graphOf(draw(block)), changes);
      const result = both(graph);
      if (!result) return;
      compared += 1;
      if (result.full.sound === false) wrong += 1;
      // where tokens multiply without end, neither sees all that goes wrong after it
      if (result.full.whole && result.reduced.whole) expect(result.reduced).toEqual(result.full);
      else expect(result.reduced.sound).toBe(result.full.sound);
    }), seeded(200, factor));
    // both kinds are met
    expect(compared).toBeGreaterThan(100);
    expect(wrong).toBeGreaterThan(20);
  }, patience(180_000, factor));
});

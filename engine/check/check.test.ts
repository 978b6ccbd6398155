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
  }, 30_000);

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

  it('tells one decision where many flows were decided one after the other', async () => {
    const tasks = Array.from({ length: 12 }, (_, index) => `T${index}`);
    const graph = await graphOf(`<startEvent id="s"/><inclusiveGateway id="G"/><exclusiveGateway id="M"/><endEvent id="e"/>${tasks.map((id) => `<userTask id="${id}"/>`).join('')}
      ${flows(`s > G, M > e, ${tasks.map((id) => `G > ${id}: =c${id}, ${id} > M`).join(', ')}`)}`);
    const { sound, findings } = check(graph);
    expect(sound).toBe(false);
    const { rule, trace, minimal } = findings[0]!;
    const [start, left, decided, ...then] = trace!;
    expect({ rule, minimal, start, left }).toEqual({ rule: 'unsafe-flow', minimal: false, start: { kind: 'start', element: 's' }, left: { kind: 'leave', element: 's', flows: ['s-G'] } });
    expect(decided).toEqual({ kind: 'leave', element: 'G', flows: [expect.stringMatching(/^G-T\d+$/), expect.stringMatching(/^G-T\d+$/)], choice: true });
    expect(then.filter(({ kind }) => kind === 'complete').map(({ element }) => `G-${element}`).sort()).toEqual([...decided!.flows!].sort());
    expect(then.filter(({ element }) => element === 'G')).toEqual([]);
  });

  it('is not decided where there are too many states, and never says sound then', async () => {
    const tasks = Array.from({ length: 9 }, (_, index) => `T${index}`);
    const graph = await graphOf(`<startEvent id="s"/><parallelGateway id="F"/><inclusiveGateway id="J"/><endEvent id="e"/>${tasks.map((id) => `<userTask id="${id}"/>`).join('')}
      ${flows(`s > F, J > e, ${tasks.map((id) => `F > ${id} > J`).join(', ')}`)}`);
    expect(check(graph, { states: 100 })).toMatchObject({ sound: null, findings: [{ rule: 'not-decided', params: { limit: 100 } }] });
  });

  it('takes the default flow beside one that is always taken, where no condition is true', async () => {
    expect(await rulesOf(`<startEvent id="s"/><userTask id="A" default="A-D"/><userTask id="B"/><userTask id="D"/><parallelGateway id="J"/><endEvent id="e"/>
      ${flows('s > A > B > J > e, A > D > J')}`)).toEqual([]);
    const graph = await graphOf(`<startEvent id="s"/><userTask id="A" default="A-D"/><userTask id="B"/><userTask id="C"/><userTask id="D"/><parallelGateway id="J"/><endEvent id="e"/><endEvent id="f"/>
      ${flows('s > A > B > J > e, A > D > J, A > C: =x, C > f')}`);
    const { sound, findings } = check(graph);
    expect(sound).toBe(false);
    expect(findings.map(({ rule, severity, elements }) => [rule, severity, elements])).toEqual([['join-waits-for-ever', 'warning', ['J', 'D-J']]]);
  });

  it('lets each of several events in one happen: what is thrown inside as well as what comes from outside', async () => {
    const within = `<subProcess id="P"><startEvent id="ps"/><userTask id="A"/><endEvent id="pe"><errorEventDefinition/></endEvent>${flows('ps > A > pe')}</subProcess>`;
    const timer = '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>';
    const around = (events: string): string => `<startEvent id="s"/>${within}<boundaryEvent id="X" attachedToRef="P">${events}</boundaryEvent><endEvent id="f"/>${flows('s > P, X > f')}`;
    expect(await rulesOf(around(`${timer}<errorEventDefinition/>`))).toEqual([]);
    expect(await rulesOf(around(`${timer}<escalationEventDefinition/>`))).toEqual(['error-uncaught pe']);
  });

  it('follows an escalation that is thrown beside a signal', async () => {
    expect(await rulesOf(`<startEvent id="s"/><subProcess id="P"><startEvent id="ps"/><endEvent id="pe"><signalEventDefinition signalRef="s-alarm"/><escalationEventDefinition/></endEvent>${flows('ps > pe')}</subProcess>
      <boundaryEvent id="X" attachedToRef="P"><escalationEventDefinition/></boundaryEvent><userTask id="A"/><endEvent id="e"/><endEvent id="f"/>${flows('s > P > A > e, X > f')}`))
      .toEqual(['dead-element P-A']);
  });

  it('counts the tokens that an activity takes and gives', async () => {
    const graph = (gives: number, takes: number): string => `<startEvent id="s"/><userTask id="A" completionQuantity="${gives}"/><userTask id="B" startQuantity="${takes}"/><endEvent id="e"/>${flows('s > A > B > e')}`;
    expect(await rulesOf(graph(2, 2))).toEqual([]);
    expect(await rulesOf(graph(3, 2))).toEqual(['join-waits-for-ever B']);
    expect((await rulesOf(graph(1, 2)))[0]).toBe('join-waits-for-ever B');
  });
});

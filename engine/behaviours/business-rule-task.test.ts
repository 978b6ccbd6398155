import { compile } from '../compile/compile';
import { decisionFile, decisionsOf, decisionTable, literal, requires } from '../compile/testing/decision-table';
import { compileDecisions } from '../compile/dmn/compile-decisions';
import { catalog, definitions, flows, graphOf, process } from '../compile/testing/diagram';
import type { Catalog } from '../model';
import { Player } from '../testing/player';

const fee = (amount: number): string => decisionTable({ id: 'fee', inputs: ['days: number'], outputs: ['amount: number', 'word: string'], rules: [`< 10 | ${amount} | "low"`, '>= 10 | 0 | "none"', '> 20 | 1 | "much"'] });
const plain = literal('double', 'n * 2');

async function known(content: string): Promise<Catalog> {
  return { ...catalog, decisions: await decisionsOf(content) };
}
const task = (attributes: string, content = ''): string => `<startEvent id="s"/><businessRuleTask id="B" ${attributes}><extensionElements>${content}</extensionElements></businessRuleTask>${flows('s > B')}`;
const errors = async (content: string, from: Catalog): Promise<string[]> => (await compile(process(content), from)).findings.filter(({ severity }) => severity === 'error').map(({ rule, elements, params }) => [rule, ...elements, ...Object.values(params)].join(' '));

describe('business rule task', () => {
  it('stores the result whole in the variable of the decision, or in the one that it names', async () => {
    const from = await known(fee(5) + plain);
    expect(new Player(await graphOf(task('zamen:decision="fee"'), from), { days: 3 }).variables).toEqual({ days: 3, fee: { amount: 5, word: 'low' } });
    expect(new Player(await graphOf(task('zamen:decision="double" zamen:resultVariable="sum"'), from), { n: 4 }).variables).toEqual({ n: 4, sum: 8 });
  });

  it('takes its mapped inputs before the variables, and maps its outputs', async () => {
    const from = await known(fee(5));
    const content = '<zamen:input target="days" source="=bought.days"/><zamen:output target="price.total" source="=amount + 1"/><zamen:output target="seen" source="=result.word + fee.word"/>';
    const player = new Player(await graphOf(task('zamen:decision="fee"', content), from), { days: 50, bought: { days: 3 } });
    expect(player.variables).toEqual({ days: 50, bought: { days: 3 }, price: { total: 6 }, seen: 'lowlow' });
  });

  it('gives conditions behind it what it decided', async () => {
    const graph = await graphOf(`${task('zamen:decision="fee"')}<exclusiveGateway id="G" default="G-y"/><task id="x"/><task id="y"/>${flows('B > G, G > x: =fee.amount > 4, G > y')}`, await known(fee(5)));
    expect(new Player(graph, { days: 3 }).last.at(-1)).toBe('end x');
    expect(new Player(graph, { days: 15 }).last.at(-1)).toBe('end y');
  });

  it('is an incident where the table has no certain answer, and is decided again on a retry', async () => {
    const player = new Player(await graphOf(task('zamen:decision="fee"'), await known(fee(5))), { days: 25 });
    expect(player.last.at(-1)).toBe('incident B decision.unique');
    expect(player.commands.at(-1)).toMatchObject({ message: 'the rules "fee-r2", "fee-r3" match, and only one may' });
    expect(player.retry({ days: '3' })).toEqual(['resolve-incident', 'incident B decision.input']);
    expect(player.retry({ days: 3 })).toEqual(['resolve-incident', 'leave B', 'end B']);
    expect(new Player(player.graph).last.at(-1)).toBe('incident B feel.unresolved');
  });

  it('reads declared dates, the time of the event and the zone of the branch', async () => {
    const from = await known(decisionTable({ id: 'late', inputs: ['due: date'], outputs: ['o'], rules: ['< today() | true', '>= today() | false'] }));
    const graph = await graphOf(`<extensionElements><zamen:variable name="due" type="date"/></extensionElements>${task('zamen:decision="late"')}`, from);
    // 21:00 in UTC is the next day in Tehran
    const at = '2026-11-22T21:00:00.000Z';
    expect(new Player(graph, { due: '2026-11-22' }, { at, zone: 'Asia/Tehran' }).variables.late).toBe(true);
    expect(new Player(graph, { due: '2026-11-22' }, { at, zone: 'UTC' }).variables.late).toBe(false);
  });

  it('keeps in the graph the version that it was compiled with, also in a called process', async () => {
    const called = async (from: Catalog): Promise<Catalog> => {
      const { graph } = await compile(definitions(`<process id="inner" isExecutable="true">${task('zamen:decision="fee"')}</process>`), from);
      return { ...from, processes: { inner: graph! } };
    };
    const old = await called(await known(fee(5)));
    const { decisions } = await known(fee(7));
    const graph = await graphOf(`<startEvent id="t"/><callActivity id="C" calledElement="inner"><extensionElements><zamen:output target="inside" source="=result.fee.amount"/></extensionElements></callActivity>
      <businessRuleTask id="D" zamen:decision="fee"/>${flows('t > C > D')}`, { ...old, decisions });
    const player = new Player(graph, { days: 3 });
    expect(player.variables).toEqual({ days: 3, inside: 5, fee: { amount: 7, word: 'low' } });
    expect(Object.keys(graph.decisions!).sort()).toEqual([old.decisions.fee!.hash, decisions.fee!.hash].sort());
    expect(graph.hash).not.toBe((await graphOf(`<startEvent id="t"/><callActivity id="C" calledElement="inner"/>${flows('t > C')}`, old)).hash);
  });

  it('carries boundary events and a status like any activity', async () => {
    const player = new Player(await graphOf(`${task('zamen:decision="fee" zamen:status="ready"')}<boundaryEvent id="T" attachedToRef="B"><timerEventDefinition zamen:setting="reminder"/></boundaryEvent><endEvent id="e"/>${flows('T > e')}`, await known(fee(5))), { days: 25 });
    expect(player.last).toEqual(['enter s', 'leave s', 'take s-B', 'enter B', 'status ready', 'arm-timer T', 'incident B decision.unique']);
    expect(player.fire('T')).toEqual(['resolve-incident', 'cancel B', 'enter T', 'leave T', 'take T-e', 'enter e', 'leave e', 'end e']);
  });

  it('without a decision is work for the runtime, by its topic or its id', async () => {
    const player = new Player(await graphOf(task('zamen:topic="reserve"')));
    expect(player.commands.at(-1)).toMatchObject({ kind: 'run-service', element: 'B', topic: 'reserve' });
    expect(new Player(await graphOf(task(''))).commands.at(-1)).toMatchObject({ kind: 'run-service', topic: 'B' });
  });

  it('is refused where its decision or its names are not known', async () => {
    const from = await known(fee(5) + literal('top', 'fee.amount * rate', requires('fee')));
    expect(await errors(task('zamen:decision="nobody"'), from)).toEqual(['unknown-decision B nobody']);
    expect(await errors(task('zamen:decision="toString"'), from)).toEqual(['unknown-decision B toString']);
    expect(await errors(task('zamen:decision="fee" zamen:topic="reserve"'), from)).toEqual(['decision-or-topic B']);
    expect(await errors(task('zamen:topic="reserve" zamen:resultVariable="x"'), from)).toEqual(['unknown-attribute B zamen:resultVariable']);
    expect(await errors('<task id="B" zamen:decision="fee"/>', from)).toEqual(['unknown-attribute B zamen:decision']);
    const declared = (content: string): string => `<extensionElements><zamen:variable name="days" type="number"/></extensionElements>${content}`;
    expect(await errors(declared(task('zamen:decision="top"')), from)).toEqual(['unknown-variable B rate']);
    expect(await errors(declared(task('zamen:decision="top"', '<zamen:input target="rate" source="=days"/>')), from)).toEqual([]);
  });

  it('waits for its answer in an open catalogue that does not know its decision', async () => {
    const { graph, findings } = await compile(process(task('zamen:decision="nobody"')), { ...catalog, open: true });
    expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['unknown-decision', 'warning']]);
    expect(new Player(graph!).commands.at(-1)).toMatchObject({ kind: 'run-service', topic: 'nobody' });
  });

  it('is what Camunda and Zeebe call it', async () => {
    const from = await known(fee(5));
    const zeebe = process(task('', '<zeebe:calledDecision decisionId="fee" resultVariable="price"/>')).replace('id="d"', 'id="d" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"');
    const camunda = process(task('camunda:decisionRef="fee" camunda:resultVariable="price"')).replace('id="d"', 'id="d" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"');
    for (const xml of [zeebe, camunda]) {
      const { graph } = await compile(xml, from);
      expect(new Player(graph!, { days: 3 }).variables).toEqual({ days: 3, price: { amount: 5, word: 'low' } });
    }
  });

  it('does not hold decisions in graphs that need none', async () => {
    expect(await graphOf('<task id="x"/>', await known(fee(5)))).not.toHaveProperty('decisions');
    expect((await compileDecisions(decisionFile(fee(5)))).findings).toEqual([]);
  });
});

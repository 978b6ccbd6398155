import { createDecisionStore } from '../../db/process/decisions';
import { createDeploy } from '../../domain/process/deploy';
import { createDeployDecisions } from '../../domain/process/deploy-decisions';
import { systemActor } from '../../domain/shared/actor';
import { processCatalog } from '../../contracts/catalog';
import { deployShipped } from '../../main/deploy-shipped';
import { newId } from '../../domain/shared/ids';
import type { LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;
lampSuite({ ready: (made) => { world = made.world; } });

const deployDecisions = (xml: string) => createDeployDecisions({ unitOfWork: world.runtime.unitOfWork, decisions: createDecisionStore(), journal: world.runtime.journal })(systemActor, xml);
const deploy = (xml: string) => createDeploy({ ...world.runtime, catalog: processCatalog })(systemActor, xml);

/** Two decisions: what a lamp costs by its watts, and whether that is much. */
const dmn = (price: number, note = '', file = 'lamps') => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="${file}" name="Lamps" namespace="urn:zamen:test"><!-- ${note} -->
  <decision id="${file}-price" name="price"><decisionTable id="t" hitPolicy="UNIQUE">
    <input id="i"><inputExpression id="ie" typeRef="number"><text>watts</text></inputExpression></input><output id="o" name="price" typeRef="number"/>
    <rule id="r1"><inputEntry id="c1"><text>&lt; 60</text></inputEntry><outputEntry id="e1"><text>${price}</text></outputEntry></rule>
    <rule id="r2"><inputEntry id="c2"><text>&gt;= 60</text></inputEntry><outputEntry id="e2"><text>${price} * 2</text></outputEntry></rule>
  </decisionTable></decision>
  <decision id="${file}-word" name="word"><literalExpression id="l"><text>"lamp"</text></literalExpression></decision>
</definitions>`;
const diagram = (process: string, decision: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" id="d-${process}" targetNamespace="urn:zamen:test">
  <process id="${process}" name="Price of a lamp" isExecutable="true">
    <startEvent id="S"/><scriptTask id="W" zamen:resultVariable="watts"><script>40</script></scriptTask>
    <intermediateCatchEvent id="C"><timerEventDefinition><timeDuration>PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent>
    <businessRuleTask id="P" zamen:decision="${decision}"/><userTask id="Hold" zamen:taskType="repair" zamen:role="technician"/>
    <sequenceFlow id="f1" sourceRef="S" targetRef="W"/><sequenceFlow id="f2" sourceRef="W" targetRef="C"/><sequenceFlow id="f3" sourceRef="C" targetRef="P"/><sequenceFlow id="f4" sourceRef="P" targetRef="Hold"/>
  </process>
</definitions>`;

const versions = (decision: string) => world.query<{ version: number; file: number }>('select d.version, f.version as file from decision_definition d join decision_file f on f.id = d.file_id where decision = $1 order by d.version', [decision]);

describe('deploying decisions', () => {
  it('stores a file as the next version, and only the decisions that changed', async () => {
    expect(await deployDecisions(dmn(10))).toMatchObject({ ok: true, value: { file: 'lamps', version: 1, unchanged: false, decisions: [{ decision: 'lamps-price', version: 1, changed: true }, { decision: 'lamps-word', version: 1, changed: true }] } });
    expect(await deployDecisions(dmn(10))).toMatchObject({ ok: true, value: { version: 1, unchanged: true } });
    expect(await deployDecisions(dmn(10, 'drawn anew'))).toMatchObject({ ok: true, value: { version: 2, unchanged: false, decisions: [{ version: 1, changed: false }, { version: 1, changed: false }] } });
    expect(await deployDecisions(dmn(20))).toMatchObject({ ok: true, value: { version: 3, decisions: [{ version: 2, changed: true }, { version: 1, changed: false }] } });
    expect(await versions('lamps-price')).toEqual([{ version: 1, file: 1 }, { version: 2, file: 3 }]);
    expect(await versions('lamps-word')).toEqual([{ version: 1, file: 1 }]);
    expect(await world.query(`select after from audit_log where action = 'decision.deploy' and resource_id = 'lamps' order by at, id limit 1`)).toEqual([{ after: { version: 1, decisions: ['lamps-price 1', 'lamps-word 1'] } }]);
  });

  it('refuses what cannot run, with the findings, and stores nothing', async () => {
    const refused = await deployDecisions(dmn(10, '', 'bad').replace('&lt; 60', '&lt; "60"'));
    expect(refused).toMatchObject({ ok: false, error: { code: 'decision.not-executable', params: { findings: [{ rule: 'type-mismatch', elements: ['c1'] }] } } });
    expect(await versions('bad-word')).toEqual([]);
  });

  it('deploys at the same time one after the other', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((price) => deployDecisions(dmn(price, '', 'busy'))));
    expect(answers.map((answer) => (answer.ok ? answer.value.version : answer)).sort()).toEqual([1, 2, 3, 4]);
    expect(await versions('busy-price')).toHaveLength(4);
  });

  it('does not let the application change a version', async () => {
    await expect(world.query(`update decision_definition set hash = ''`)).rejects.toThrow(/permission denied/);
    await expect(world.query('delete from decision_file')).rejects.toThrow(/permission denied/);
  });
});

describe('a request whose diagram has a business rule task', () => {
  const priceOf = async (id: string): Promise<unknown> => {
    const [row] = await world.query<{ price: unknown }>(`select state #> '{scopes,0,variables,price}' as price from process_instance where id = $1`, [id]);
    return row!.price;
  };
  const begin = async (process: string): Promise<string> => {
    const id = await world.openRequest(process);
    await world.runtime.advance(id, 'start', { kind: 'start' });
    return id;
  };
  const goOn = async (id: string): Promise<void> => {
    await world.query(`update process_timer set due = now() - interval '1 second' where instance_id = $1`, [id]);
    await world.runtime.advance(id, newId(), { kind: 'wake' });
  };

  it('F301 runs the decision of its deployment, also after the decision changed; a diagram that is deployed again takes the newest', async () => {
    await deployDecisions(dmn(10, '', 'kept'));
    expect(await deploy(diagram('lamp-price', 'nobody'))).toMatchObject({ ok: false, error: { params: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'unknown-decision', elements: ['P'] })]) as unknown } } });
    expect(await deploy(diagram('lamp-price', 'kept-price'))).toMatchObject({ ok: true, value: { version: 1 } });
    const before = await begin('lamp-price');
    await deployDecisions(dmn(99, '', 'kept'));
    const between = await begin('lamp-price');
    expect(await deploy(diagram('lamp-price', 'kept-price'))).toMatchObject({ ok: true, value: { version: 2, unchanged: false } });
    const after = await begin('lamp-price');
    for (const id of [before, between, after]) await goOn(id);
    expect([await priceOf(before), await priceOf(between), await priceOf(after)]).toEqual([10, 10, 99]);
  });
});

describe('shipped decisions', () => {
  it('are stored before the diagrams that use them, once, and again when they changed', async () => {
    const { unitOfWork } = world.runtime;
    const diagrams = [{ process: 'shipped-price', xml: diagram('shipped-price', 'shipped-price') }];
    const files = (price: number) => [{ path: 'lamps.dmn', xml: dmn(price, '', 'shipped') }];
    expect(await deployShipped(unitOfWork, diagrams, files(1))).toEqual(['shipped 1', 'shipped-price 1']);
    expect(await deployShipped(unitOfWork, diagrams, files(1))).toEqual([]);
    expect(await deployShipped(unitOfWork, diagrams, files(2))).toEqual(['shipped 2', 'shipped-price 2']);
    // An older release on the same database does not turn it back, nor a release what a manager made.
    expect(await deployShipped(unitOfWork, diagrams, files(1))).toEqual([]);
    expect(await createDeployDecisions({ unitOfWork, decisions: createDecisionStore(), journal: world.runtime.journal })(world.manager, dmn(3, '', 'shipped'))).toMatchObject({ ok: true, value: { version: 3 } });
    expect(await deployShipped(unitOfWork, [], files(4))).toEqual([]);
    await expect(deployShipped(unitOfWork, [], [{ path: 'bad.dmn', xml: '<nonsense/>' }])).rejects.toThrow(/bad\.dmn cannot run/);
  });
});

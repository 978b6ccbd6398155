import { newId } from '../../domain/shared/ids';
import { draw } from './draw';
import type { LampWorld } from './lamp';
import { lampSuite } from './lamp-suite';

let world: LampWorld;

lampSuite({ ready: (made) => { world = made.world; } });

const task = (id: string, more = '') => `<userTask id="${id}" zamen:taskType="lampRepair" zamen:role="technician" ${more}/>`;
/** Writes down what it was told. */
const note = (id: string, what: string, more = '') => `<serviceTask id="${id}" zamen:topic="lamp-note" ${more}><extensionElements><zamen:input target="did" source="${what}"/></extensionElements></serviceTask>`;
const begun = async (process: string): Promise<string> => {
  const id = await world.openRequest(process);
  await world.runtime.advance(id, 'start', { kind: 'start' });
  await services(id);
  return id;
};
/** Runs services until none is asked for. */
const services = async (id: string): Promise<void> => {
  for (let round = 0; round < 20; round += 1) {
    const { services: [call] } = await world.runtime.advance(id, `agenda:${newId()}`, { kind: 'wake' });
    if (!call) return;
    await world.runtime.advance(id, `service:${call.activity}:${call.attempt}`, { kind: 'service', activity: call.activity });
  }
};
const open = async (id: string): Promise<string[]> => (await world.query<{ element: string }>(`select element from task where instance_id = $1 and state = 'open' order by element`, [id])).map(({ element }) => element);
const finish = async (id: string, element: string, outcome = 'done') => {
  const [row] = await world.query<{ id: string }>(`select id from task where instance_id = $1 and element = $2 and state = 'open'`, [id, element]);
  await world.claim(row!.id, world.technician);
  expect(await world.runtime.completion.complete(world.technician, row!.id, { submissionId: newId(), outcome, values: {} })).toMatchObject({ ok: true });
  await services(id);
};
const did = async (id: string): Promise<string[]> => (await world.query<{ did: string }>(`select after->>'did' as did from audit_log where action = 'lamp.note' and resource_id like $1 order by at, id`, [`${id}/%`])).map((row) => row.did);
const status = async (id: string) => (await world.query<{ status: string }>('select status from process_instance where id = $1', [id]))[0]!.status;
const set = (id: string, variables: Record<string, number>) => world.runtime.setVariables({ ...world.manager }, id, variables);

it('a conditional event fires when an operator or another event sets the variable, on false to true, and leaves no row behind', async () => {
  await world.deploy(draw('lamp-conditional', {
    body: `<startEvent id="Start"/>${note('Init', 'begin')}${task('Do')}
      <boundaryEvent id="Hot" attachedToRef="Do" cancelActivity="false"><conditionalEventDefinition><condition xsi:type="tFormalExpression">=heat &gt; 50</condition></conditionalEventDefinition></boundaryEvent>${note('Cool', 'cool')}
      <boundaryEvent id="Burning" attachedToRef="Do"><conditionalEventDefinition><condition xsi:type="tFormalExpression">=heat &gt; 90</condition></conditionalEventDefinition></boundaryEvent>${note('Out', 'put out')}<scriptTask id="Cold" zamen:resultVariable="heat"><script>=20</script></scriptTask>`,
    flows: 'Start -> Cold\nCold -> Init\nInit -> Do\nHot -> Cool\nBurning -> Out',
  }));
  const id = await begun('lamp-conditional');
  expect(await set(id, { heat: 60 })).toEqual({ ok: true, value: null });
  await services(id);
  await set(id, { heat: 70 });
  await services(id);
  expect(await did(id)).toEqual(['begin', 'cool']);
  await set(id, { heat: 30 });
  await set(id, { heat: 55 });
  await services(id);
  expect(await did(id)).toEqual(['begin', 'cool', 'cool']);
  expect(await open(id)).toEqual(['Do']);
  // The interrupting one takes the task out of the inbox.
  await set(id, { heat: 95 });
  expect(await open(id)).toEqual([]);
  await services(id);
  expect(await did(id)).toEqual(['begin', 'cool', 'cool', 'put out']);
  expect(await status(id)).toBe('completed');
  expect(await set(id, { heat: 1 })).toMatchObject({ ok: false, error: { code: 'request.closed' } });
  expect(await world.runtime.setVariables(world.technician, id, { heat: 1 })).toMatchObject({ ok: false, error: { code: 'access.denied' } });
  expect(await world.query(`select before, after from audit_log where action = 'process.set-variables' and resource_id = $1 order by at limit 2`, [id])).toEqual([{ before: { heat: 20 }, after: { heat: 60 } }, { before: { heat: 60 }, after: { heat: 70 } }]);
});

it('compensation undoes what was completed, in reverse order, with the data of then', async () => {
  const undo = (of: string) => `<boundaryEvent id="Undo${of}" attachedToRef="${of}"><compensateEventDefinition/></boundaryEvent><serviceTask id="Reverse${of}" isForCompensation="true" zamen:topic="lamp-note"><extensionElements><zamen:input target="did" source="=&quot;undo ${of} &quot; + lampRepair.outcome"/></extensionElements></serviceTask><association id="of${of}" sourceRef="Undo${of}" targetRef="Reverse${of}" associationDirection="One"/>`;
  await world.deploy(draw('lamp-compensation', {
    body: `<startEvent id="Start"/>${task('A')}${task('B')}${task('C')}${undo('A')}${undo('B')}${undo('C')}<exclusiveGateway id="Which" default="Which_C"/><exclusiveGateway id="Sure" default="Sure_Good"/><endEvent id="Good"/><endEvent id="Back"><compensateEventDefinition/></endEvent>`,
    flows: 'Start -> A\nA -> B\nB -> Which\nWhich -> Back : lampRepair.outcome = "again"\nWhich -> C\nC -> Sure\nSure -> Back : lampRepair.outcome = "again"\nSure -> Good',
  }));
  const id = await begun('lamp-compensation');
  await finish(id, 'A', 'wait');
  await finish(id, 'B', 'again');
  expect(await did(id)).toEqual(['undo B again', 'undo A wait']);
  expect(await status(id)).toBe('completed');
});

it('a cancelled transaction takes its open tasks away, undoes the completed ones, and goes on at its cancel event', async () => {
  await world.deploy(draw('lamp-transaction', {
    body: `<startEvent id="Start"/><transaction id="Order"><startEvent id="Inner"/><parallelGateway id="Fork"/>${task('Pay')}${task('Pack')}
      <boundaryEvent id="UndoPay" attachedToRef="Pay"><compensateEventDefinition/></boundaryEvent>${note('PayBack', 'pay back', 'isForCompensation="true"')}<association id="as" sourceRef="UndoPay" targetRef="PayBack"/>
      ${task('Ask')}<exclusiveGateway id="Wanted" default="i6"/><endEvent id="Off"><cancelEventDefinition/></endEvent><endEvent id="Kept"/>
      <sequenceFlow id="i1" sourceRef="Inner" targetRef="Fork"/><sequenceFlow id="i2" sourceRef="Fork" targetRef="Pay"/><sequenceFlow id="i3" sourceRef="Fork" targetRef="Pack"/><sequenceFlow id="i4" sourceRef="Pay" targetRef="Ask"/><sequenceFlow id="i5" sourceRef="Ask" targetRef="Wanted"/><sequenceFlow id="i6" sourceRef="Wanted" targetRef="Off"/>
      <sequenceFlow id="i7" sourceRef="Wanted" targetRef="Kept"><conditionExpression xsi:type="tFormalExpression">=lampRepair.outcome = "again"</conditionExpression></sequenceFlow></transaction>
      <boundaryEvent id="Cancelled" attachedToRef="Order"><cancelEventDefinition/></boundaryEvent>${task('Apologise')}<endEvent id="End"/>`,
    flows: 'Start -> Order\nOrder -> End\nCancelled -> Apologise',
  }));
  const id = await begun('lamp-transaction');
  expect(await open(id)).toEqual(['Pack', 'Pay']);
  await finish(id, 'Pay');
  await finish(id, 'Ask');
  expect(await did(id)).toEqual(['pay back']);
  expect(await open(id)).toEqual(['Apologise']);
  expect(await world.query(`select state from task where instance_id = $1 and element = 'Pack'`, [id])).toEqual([{ state: 'cancelled' }]);
});

it('an escalation out of a sub-process reaches who catches it, and the sub-process goes on', async () => {
  await world.deploy(draw('lamp-escalation', {
    roots: '<escalation id="Late" escalationCode="late"/>',
    body: `<startEvent id="Start"/><subProcess id="Work"><startEvent id="Inner"/><intermediateThrowEvent id="Tell"><escalationEventDefinition escalationRef="Late"/></intermediateThrowEvent>${task('Do')}
      <sequenceFlow id="i1" sourceRef="Inner" targetRef="Tell"/><sequenceFlow id="i2" sourceRef="Tell" targetRef="Do"/></subProcess>
      <boundaryEvent id="Heard" attachedToRef="Work" cancelActivity="false"><escalationEventDefinition escalationRef="Late"/></boundaryEvent>${task('Chase')}<endEvent id="End"/>`,
    flows: 'Start -> Work\nWork -> End\nHeard -> Chase',
  }));
  const id = await begun('lamp-escalation');
  expect(await open(id)).toEqual(['Chase', 'Do']);
  await finish(id, 'Do');
  expect(await status(id)).toBe('active');
  await finish(id, 'Chase');
  expect(await status(id)).toBe('completed');
});

it('an ad-hoc sub-process offers its tasks at once, and ends when its condition holds, whatever is left', async () => {
  await world.deploy(draw('lamp-ad-hoc', {
    body: `<startEvent id="Start"/><adHocSubProcess id="Any" cancelRemainingInstances="true">${task('A')}${task('B')}${task('C')}<completionCondition xsi:type="tFormalExpression">=lampRepair.outcome = "wait"</completionCondition></adHocSubProcess>${task('Last')}`,
    flows: 'Start -> Any\nAny -> Last',
  }));
  const id = await begun('lamp-ad-hoc');
  expect(await open(id)).toEqual(['A', 'B', 'C']);
  await finish(id, 'B');
  expect(await open(id)).toEqual(['A', 'C']);
  await finish(id, 'C', 'wait');
  expect(await open(id)).toEqual(['Last']);
});

it('an inclusive gateway waits for the branches that were taken, and for no other', async () => {
  await world.deploy(draw('lamp-inclusive', {
    body: `<startEvent id="Start"/>${task('First')}<inclusiveGateway id="Split" default="Split_C"/>${task('A')}${task('B')}${task('C')}<inclusiveGateway id="Join"/>${task('Last')}`,
    flows: 'Start -> First\nFirst -> Split\nSplit -> A : lampRepair.outcome = "done" or lampRepair.outcome = "wait"\nSplit -> B : lampRepair.outcome = "wait"\nSplit -> C\nA -> Join\nB -> Join\nC -> Join\nJoin -> Last',
  }));
  const both = await begun('lamp-inclusive');
  await finish(both, 'First', 'wait');
  expect(await open(both)).toEqual(['A', 'B']);
  await finish(both, 'A');
  expect(await open(both)).toEqual(['B']);
  await finish(both, 'B');
  expect(await open(both)).toEqual(['Last']);
  const one = await begun('lamp-inclusive');
  await finish(one, 'First', 'again');
  expect(await open(one)).toEqual(['C']);
  await finish(one, 'C');
  expect(await open(one)).toEqual(['Last']);
});

it('an incident stands on its element with its code, and a retry with a corrected variable goes on', async () => {
  await world.deploy(draw('lamp-too-many', {
    body: `<startEvent id="Start"/><scriptTask id="Count" zamen:resultVariable="lamps"><script>=1001</script></scriptTask><userTask id="Check" name="Check" zamen:taskType="lampRepair" zamen:role="technician"><multiInstanceLoopCharacteristics><loopCardinality xsi:type="tFormalExpression">=lamps</loopCardinality></multiInstanceLoopCharacteristics></userTask>`,
    flows: 'Start -> Count\nCount -> Check',
  }));
  const id = await begun('lamp-too-many');
  const [incident] = await world.query<{ id: string }>('select id, element, code from incident where instance_id = $1 and resolved_at is null', [id]);
  expect(incident).toMatchObject({ element: 'Check', code: 'loop.limit' });
  expect(await world.runtime.incidentVariables(world.technician, incident!.id)).toMatchObject({ ok: false, error: { code: 'access.denied' } });
  expect(await world.runtime.incidentVariables(world.manager, incident!.id)).toEqual({ ok: true, value: { variables: { requestId: id, lamps: 1001 } } });
  expect(await world.runtime.incidents(world.manager, incident!.id, { lamps: 2 })).toEqual({ ok: true, value: null });
  expect(await world.runtime.incidentVariables(world.manager, incident!.id)).toMatchObject({ ok: false, error: { code: 'incident.resolved' } });
  expect(await open(id)).toEqual(['Check', 'Check']);
  expect(await world.query('select 1 from incident where instance_id = $1 and resolved_at is null', [id])).toEqual([]);
});

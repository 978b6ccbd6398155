import { systemActor } from '../../domain/shared/actor';
import { newId } from '../../domain/shared/ids';
import { until } from '../build/until';
import { draw } from './draw';
import type { LampWorld } from './lamp';
import { lampTemporalSuite } from './lamp-temporal-suite';

let world: LampWorld;

const task = (id: string, more = '', inside = '') => `<userTask id="${id}" zamen:taskType="lampRepair" zamen:role="technician" ${more}>${inside}</userTask>`;
const note = (id: string, what: string, more = '') => `<serviceTask id="${id}" zamen:topic="lamp-note" ${more}><extensionElements><zamen:input target="did" source="${what}"/></extensionElements></serviceTask>`;
const flow = (from: string, to: string) => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`;

const called = draw('lamp-called', { body: `<startEvent id="Start"/>${note('Called', 'called')}`, flows: 'Start -> Called' });
/** Everything, one after another, so that each kind is on the way of one request. */
const everything = draw('lamp-everything', {
  roots: '<message id="Arrived" name="lamp-arrived"/><signal id="Recall" name="lamp-recall"/><escalation id="Dim" escalationCode="dim"/><error id="Burnt" errorCode="burnt"/>',
  body: `<startEvent id="Start"/><scriptTask id="Script" zamen:resultVariable="heat"><script>=20</script></scriptTask>
    <parallelGateway id="Fork"/><intermediateCatchEvent id="Timer"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent>
    <intermediateCatchEvent id="Message"><messageEventDefinition messageRef="Arrived" zamen:correlationKey="=requestId"/></intermediateCatchEvent>
    <intermediateCatchEvent id="Signal"><signalEventDefinition signalRef="Recall"/></intermediateCatchEvent>
    <intermediateCatchEvent id="Condition"><conditionalEventDefinition><condition xsi:type="tFormalExpression">=heat &gt; 50</condition></conditionalEventDefinition></intermediateCatchEvent><parallelGateway id="Join"/>
    ${task('Each', '', '<multiInstanceLoopCharacteristics zamen:collection="=[1, 2]" zamen:item="lamp"/>')}
    <subProcess id="Loud"><startEvent id="L0"/><serviceTask id="Dimmed" zamen:topic="lamp-dim"/><intermediateThrowEvent id="Louder"><escalationEventDefinition escalationRef="Dim"/></intermediateThrowEvent>${flow('L0', 'Dimmed')}${flow('Dimmed', 'Louder')}</subProcess>
    <boundaryEvent id="Heard" attachedToRef="Loud" cancelActivity="false"><escalationEventDefinition escalationRef="Dim"/></boundaryEvent>${note('Told', 'escalated')}
    <transaction id="Order"><startEvent id="T0"/>${note('Pay', 'pay')}<boundaryEvent id="UndoPay" attachedToRef="Pay"><compensateEventDefinition/></boundaryEvent>${note('PayBack', 'pay back', 'isForCompensation="true"')}<association id="as" sourceRef="UndoPay" targetRef="PayBack"/><endEvent id="Off"><cancelEventDefinition/></endEvent>${flow('T0', 'Pay')}${flow('Pay', 'Off')}</transaction>
    <boundaryEvent id="Cancelled" attachedToRef="Order"><cancelEventDefinition/></boundaryEvent>
    <adHocSubProcess id="Any" cancelRemainingInstances="true">${task('One')}${task('Other')}<completionCondition xsi:type="tFormalExpression">=lampRepair.outcome = "wait"</completionCondition></adHocSubProcess>
    <inclusiveGateway id="Split" default="Split_Never"/>${note('Yes', 'inclusive one')}${note('Also', 'inclusive two')}${note('Never', 'never')}<inclusiveGateway id="Merge"/>
    <callActivity id="Call" calledElement="lamp-called" zamen:binding="latest"/>
    <eventBasedGateway id="Race"/><intermediateCatchEvent id="Slow"><messageEventDefinition messageRef="Arrived" zamen:correlationKey="=&quot;nobody&quot;"/></intermediateCatchEvent><intermediateCatchEvent id="Quick"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">PT1S</timeDuration></timerEventDefinition></intermediateCatchEvent>
    <subProcess id="Breaks"><startEvent id="B0"/><endEvent id="Break"><errorEventDefinition errorRef="Burnt"/></endEvent>${flow('B0', 'Break')}</subProcess><boundaryEvent id="Caught" attachedToRef="Breaks"><errorEventDefinition errorRef="Burnt"/></boundaryEvent>
    <intermediateThrowEvent id="Link"><linkEventDefinition name="over"/></intermediateThrowEvent><intermediateCatchEvent id="Over"><linkEventDefinition name="over"/></intermediateCatchEvent>
    <intermediateThrowEvent id="Undo"><compensateEventDefinition/></intermediateThrowEvent>${note('Last', 'last')}<boundaryEvent id="UndoYes" attachedToRef="Yes"><compensateEventDefinition/></boundaryEvent>${note('ReverseYes', 'undo inclusive one', 'isForCompensation="true"')}<association id="as2" sourceRef="UndoYes" targetRef="ReverseYes"/>
    <endEvent id="End"><terminateEventDefinition/></endEvent>`,
  flows: `Start -> Script
    Script -> Fork
    Fork -> Timer
    Fork -> Message
    Fork -> Signal
    Fork -> Condition
    Timer -> Join
    Message -> Join
    Signal -> Join
    Condition -> Join
    Join -> Each
    Each -> Loud
    Heard -> Told
    Loud -> Order
    Cancelled -> Any
    Any -> Split
    Split -> Yes : heat > 50
    Split -> Also : heat > 60
    Split -> Never
    Yes -> Merge
    Also -> Merge
    Never -> Merge
    Merge -> Call
    Call -> Race
    Race -> Slow
    Race -> Quick
    Quick -> Breaks
    Slow -> Breaks
    Caught -> Link
    Over -> Undo
    Undo -> Last
    Last -> End`,
});

const suite = lampTemporalSuite({ pool: 20, async ready(made) { world = made.world; await world.deploy(called); await world.deploy(everything); } });

const relay = () => world.runtime.relay(100);
const open = (id: string, element: string) => until(async () => {
  await relay();
  const rows = await world.query<{ id: string }>(`select id from task where instance_id = $1 and element = $2 and state = 'open' order by loop_number`, [id, element]);
  return rows.length > 0 && rows;
});
const finish = async (taskId: string, outcome = 'done'): Promise<void> => {
  await world.claim(taskId, world.technician);
  expect(await world.runtime.completion.complete(world.technician, taskId, { submissionId: newId(), outcome, values: {} })).toMatchObject({ ok: true });
};
const standing = async (id: string): Promise<string[]> => (await world.query<{ state: { activities: { element: string }[] } | null }>('select state from process_instance where id = $1', [id]))[0]!.state?.activities.map(({ element }) => element) ?? [];

it('F301 a request goes through every kind of element to its end, with the worker gone in the middle', async () => {
  const id = await world.openRequest('lamp-everything');
  await until(async () => { await relay(); return (await standing(id)).includes('Signal'); });
  await world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.processes.publish(tx, { id: newId(), name: 'lamp-arrived', key: id, payload: {} }));
  // Nobody is there while the signal is thrown, the variable is set and the timer falls due.
  await suite.stopWorker();
  await world.runtime.unitOfWork.do(systemActor, (tx) => world.runtime.processes.broadcast(tx, { id: newId(), name: 'lamp-recall', payload: {}, thrower: null }));
  expect(await world.runtime.setVariables(world.manager, id, { heat: 70 })).toEqual({ ok: true, value: null });
  await suite.startWorker();
  const both = await open(id, 'Each');
  expect(both).toHaveLength(2);
  await finish(both[1]!.id);
  await finish(both[0]!.id);
  const [other] = await open(id, 'Other');
  await finish(other!.id, 'wait');
  await until(async () => { await relay(); return (await world.query<{ status: string }>('select status from process_instance where id = $1', [id]))[0]!.status === 'completed'; });

  const did = (await world.query<{ did: string }>(`select after->>'did' as did from audit_log where action = 'lamp.note' and resource_id like $1 order by at, id`, [`${id}/%`])).map((row) => row.did);
  expect(did.filter((what) => what.startsWith('inclusive')).sort()).toEqual(['inclusive one', 'inclusive two']);
  expect(did.filter((what) => !what.startsWith('inclusive') && what !== 'escalated')).toEqual(['pay', 'pay back', 'called', 'undo inclusive one', 'last']);
  expect(did.filter((what) => what === 'escalated')).toHaveLength(2);
  expect(await world.query('select 1 from incident where instance_id = $1', [id])).toEqual([]);
  for (const table of ['process_timer', 'message_subscription']) expect([table, await world.query(`select 1 from ${table} where instance_id = $1`, [id])]).toEqual([table, []]);
  expect(await world.query(`select element, state from task where instance_id = $1 and element = 'One'`, [id])).toEqual([{ element: 'One', state: 'cancelled' }]);
  const handle = (await suite.courier.client()).workflow.getHandle(id);
  await handle.result();
  expect((await handle.describe()).status.name).toBe('COMPLETED');
});

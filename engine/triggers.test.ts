import { compile } from './compile/compile';
import { firstStart, nextStart, triggersOf } from './triggers';
import { start } from './start';

const catalog = { taskTypes: {}, topics: {}, forms: [], roles: [], units: [], statuses: {}, durationSettings: ['wait'], messages: ['order', 'paid'], signals: ['alarm'], processes: {}, decisions: {} };
const file = (body: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" targetNamespace="t">
  <message id="Order" name="order"/><message id="Paid" name="paid"/><signal id="Alarm" name="alarm"/><process id="p" isExecutable="true">${body}</process></definitions>`;
const at = '2026-11-22T08:00:00.000Z';

test('the starts of a process by message, signal and timer, and what an instantiating gateway or receive task waits for', async () => {
  const { graph } = await compile(file(`<startEvent id="none"/><startEvent id="m"><messageEventDefinition messageRef="Order"/></startEvent>
    <startEvent id="s"><signalEventDefinition signalRef="Alarm"/></startEvent><startEvent id="t"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle></timerEventDefinition></startEvent>
    <startEvent id="w"><timerEventDefinition zamen:setting="wait"/></startEvent><receiveTask id="r" messageRef="Paid" instantiate="true"/>
    <eventBasedGateway id="g" instantiate="true"/><intermediateCatchEvent id="c"><messageEventDefinition messageRef="Order"/></intermediateCatchEvent><intermediateCatchEvent id="d"><signalEventDefinition signalRef="Alarm"/></intermediateCatchEvent>
    <sequenceFlow id="f1" sourceRef="g" targetRef="c"/><sequenceFlow id="f2" sourceRef="g" targetRef="d"/>`), catalog);
  expect(triggersOf(graph!)).toEqual([
    { element: 'm', on: 'message', name: 'order' }, { element: 's', on: 'signal', name: 'alarm' }, { element: 't', on: 'timer', timer: { kind: 'cycle', value: 'R3/PT1H' } },
    { element: 'w', on: 'timer', timer: { kind: 'setting', setting: 'wait' } }, { element: 'r', on: 'message', name: 'paid' }, { element: 'c', on: 'message', name: 'order' }, { element: 'd', on: 'signal', name: 'alarm' },
  ]);
  expect(start(graph!, { element: 'm', payload: { lamp: 3 }, input: {} }, at).state.status).toBe('completed');
});

test.each([
  ['a duration counts from the deployment', { kind: 'duration', value: 'PT90M' }, { due: '2026-11-22T09:30:00.000Z' }],
  ['a date is local to the zone', { kind: 'date', value: '2026-11-23T09:00:00' }, { due: '2026-11-23T05:30:00.000Z' }],
  ['a date that has passed starts nothing', { kind: 'date', value: '2026-11-22T07:00:00Z' }, null],
  ['a cycle begins after its interval', { kind: 'cycle', value: 'R3/PT1H' }, { due: '2026-11-22T09:00:00.000Z', every: 'PT1H', left: 3 }],
  ['a cycle with a beginning goes on where it would be', { kind: 'cycle', value: 'R5/2026-11-22T05:30:00Z/PT1H' }, { due: '2026-11-22T08:30:00.000Z', every: 'PT1H', left: 2 }],
  ['a cycle that is over starts nothing', { kind: 'cycle', value: 'R2/2026-11-22T05:30:00Z/PT1H' }, null],
  ['a cycle whose end has passed starts nothing', { kind: 'cycle', value: 'R/PT1H/2026-11-22T08:30:00Z' }, null],
  ['a cycle ends at its end', { kind: 'cycle', value: 'R9/PT1H/2026-11-22T10:00:00Z' }, { due: '2026-11-22T09:00:00.000Z', every: 'PT1H', left: 2 }],
  ['an expression knows the time', { kind: 'date', value: '=date and time("2026-12-01T00:00:00Z")' }, { due: '2026-12-01T00:00:00.000Z' }],
] as const)('%s', (_title, timer, expected) => {
  expect(firstStart(timer, at, 'Asia/Tehran')).toEqual(expected);
});

test('what cannot be computed is a fault: an unknown variable, a text that is no duration', () => {
  expect(() => firstStart({ kind: 'duration', value: '=later' }, at, 'UTC')).toThrow('later');
  expect(() => firstStart({ kind: 'duration', value: '="soon"' }, at, 'UTC')).toThrow('"soon" is not a duration');
});

test('the next start passes over what was missed, and ends with the last', () => {
  expect(nextStart({ due: '2026-11-22T09:00:00.000Z', every: 'PT1H', left: 3 }, '2026-11-22T09:00:01.000Z')).toEqual({ due: '2026-11-22T10:00:00.000Z', every: 'PT1H', left: 2 });
  expect(nextStart({ due: '2026-11-22T09:00:00.000Z', every: 'PT1H', left: 9 }, '2026-11-22T12:30:00.000Z')).toEqual({ due: '2026-11-22T13:00:00.000Z', every: 'PT1H', left: 5 });
  expect(nextStart({ due: '2026-01-31T09:00:00.000Z', every: 'P1M' }, '2026-01-31T09:00:01.000Z')).toEqual({ due: '2026-02-28T09:00:00.000Z', every: 'P1M' });
  expect(nextStart({ due: '2026-11-22T09:00:00.000Z', every: 'PT1H', left: 1 }, '2026-11-22T09:00:01.000Z')).toBeNull();
  expect(nextStart({ due: '2026-11-22T09:00:00.000Z' }, '2026-11-22T09:00:01.000Z')).toBeNull();
});

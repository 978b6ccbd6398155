import { flows, graphOf } from '../compile/testing/diagram';
import type { Graph } from '../model';
import { Recorder } from '../testing/recorder';
import { replay, type Replayed, type ReplayOptions } from './replay';

const hour = 3_600_000;
const task = (id: string, type = 'work') => `<userTask id="${id}" zamen:taskType="${type}"/>`;

function again(recorder: Recorder, graph: Graph, options: Partial<ReplayOptions> = {}): Replayed {
  const replayed = replay(graph, recorder.log, { graphOf: () => recorder.graph, ...options });
  if (!replayed) throw new Error('the log cannot be read');
  return replayed;
}

/** Work for two hours, then the approval after three more, then the end. */
async function approved(outcome = 'yes'): Promise<Recorder> {
  const recorder = new Recorder(await graphOf(`<startEvent id="s"/>${task('A')}${task('Q', 'approve')}<exclusiveGateway id="G" default="G-n"/><endEvent id="y"/><endEvent id="n"/>${flows('s > A > Q > G, G > y: =approve.outcome = "yes", G > n')}`));
  recorder.after('PT2H').complete('A', 'done', { sum: 70 });
  recorder.after('PT3H').complete('Q', outcome);
  return recorder;
}

it('F303 one approval less: the same end, sooner', async () => {
  const without = await graphOf(`<startEvent id="s"/>${task('A')}<endEvent id="y"/>${flows('s > A > y')}`);
  expect(again(await approved(), without)).toEqual({
    outcome: { is: 'same', end: 'y' }, took: { before: 5 * hour, after: 2 * hour }, path: ['s-A', 'A-y'],
    waited: [
      { for: 'task', name: 'work', done: { before: 1, after: 1 }, waited: { before: 2 * hour, after: 2 * hour } },
      { for: 'task', name: 'approve', done: { before: 1, after: 0 }, waited: { before: 3 * hour, after: 0 } },
    ],
  });
});

it('a question that nobody was asked then is undetermined, and not guessed', async () => {
  const more = await graphOf(`<startEvent id="s"/>${task('A')}${task('Q', 'approve')}${task('Q2', 'approve')}<endEvent id="y"/>${flows('s > A > Q > Q2 > y')}`);
  expect(again(await approved(), more)).toMatchObject({ outcome: { is: 'undetermined', at: 'Q2', why: 'no-answer' }, took: { before: 5 * hour, after: 5 * hour } });
});

it('a condition that is another now leads to a different end', async () => {
  const strict = await graphOf(`<startEvent id="s"/>${task('A')}<exclusiveGateway id="G" default="G-n"/><endEvent id="y"/><endEvent id="n"/>${flows('s > A > G, G > y: =work.sum > 100, G > n')}`);
  expect(again(await approved(), strict).outcome).toEqual({ is: 'different', end: 'n', was: 'y' });
  expect(again(await approved('no'), strict).outcome).toEqual({ is: 'same', end: 'n' });
});

it('what fails now is an incident', async () => {
  const faulty = await graphOf(`<startEvent id="s"/>${task('A')}<exclusiveGateway id="G"/><endEvent id="y"/><endEvent id="n"/>${flows('s > A > G, G > y: =price > 1, G > n: =price <= 1')}`);
  expect(again(await approved(), faulty).outcome).toEqual({ is: 'incident', at: 'G', code: 'feel.unresolved' });
});

it('answers go by the mapping, and by the task type where the element is gone', async () => {
  const renamed = await graphOf(`<startEvent id="s"/>${task('A')}${task('Check', 'approve')}${task('A9')}<endEvent id="y"/>${flows('s > A > Check > A9 > y')}`);
  expect(again(await approved(), renamed).outcome).toEqual({ is: 'undetermined', at: 'A9', why: 'no-answer' });
  expect(again(await approved(), renamed).path).toEqual(['s-A', 'A-Check', 'Check-A9']);
  expect(again(await approved(), renamed, { mapping: { A: 'A9' } }).outcome).toEqual({ is: 'undetermined', at: 'A', why: 'no-answer' });
  const ends = await graphOf(`<startEvent id="s"/>${task('A')}${task('Q', 'approve')}<endEvent id="good"/>${flows('s > A > Q > good')}`);
  expect(again(await approved(), ends).outcome).toEqual({ is: 'different', end: 'good', was: 'y' });
  expect(again(await approved(), ends, { mapping: { y: 'good' } }).outcome).toEqual({ is: 'same', end: 'good' });
  expect(again(await approved(), ends, { mapping: { y: 'good', Q: null } }).outcome).toEqual({ is: 'same', end: 'good' });
});

it('timers fire in virtual time: one that is shorter now comes before the answer', async () => {
  const timed = (duration: string) => graphOf(`<startEvent id="s"/>${task('A')}<boundaryEvent id="T" attachedToRef="A"><timerEventDefinition><timeDuration>${duration}</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="late"/><endEvent id="y"/>${flows('s > A > y, T > late')}`);
  const recorder = new Recorder(await timed('PT9H'));
  recorder.after('PT2H').complete('A', 'done');
  expect(again(recorder, await timed('PT1H'))).toMatchObject({ outcome: { is: 'different', end: 'late', was: 'y' }, took: { before: 2 * hour, after: hour } });
  expect(again(recorder, await timed('PT3H')).outcome).toEqual({ is: 'same', end: 'y' });
  // It fired an hour late then; the version is the same, so it does again.
  const late = new Recorder(await timed('PT9H'));
  late.after('PT10H').fire('T');
  expect(again(late, late.graph)).toMatchObject({ outcome: { is: 'same', end: 'late' }, took: { before: 10 * hour, after: 10 * hour } });
});

it('a task that was interrupted then has no answer when nothing interrupts it now', async () => {
  const timed = await graphOf(`<startEvent id="s"/>${task('A')}<boundaryEvent id="T" attachedToRef="A"><timerEventDefinition><timeDuration>PT3H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="late"/><endEvent id="y"/>${flows('s > A > y, T > late')}`);
  const recorder = new Recorder(timed);
  recorder.after('PT3H').fire('T');
  const patient = await graphOf(`<startEvent id="s"/>${task('A')}<endEvent id="y"/>${flows('s > A > y')}`);
  expect(again(recorder, patient)).toMatchObject({ outcome: { is: 'undetermined', at: 'A', why: 'no-answer' }, took: { after: 3 * hour } });
});

it('a timer of a setting is due when the caller says, or as it was recorded', async () => {
  const timed = (setting: string) => graphOf(`<startEvent id="s"/>${task('A')}<boundaryEvent id="T" attachedToRef="A"><timerEventDefinition zamen:setting="${setting}"><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent><endEvent id="late"/><endEvent id="y"/>${flows('s > A > y, T > late')}`);
  const recorder = new Recorder(await timed('reminder'));
  recorder.after('PT2H').complete('A', 'done');
  expect(again(recorder, recorder.graph).outcome).toEqual({ is: 'same', end: 'y' });
  const other = await timed('sla.repair');
  expect(again(recorder, other).outcome).toEqual({ is: 'undetermined', at: 'T', why: 'no-answer' });
  const due = (hours: number) => (_setting: string, base: string): string => new Date(Date.parse(base) + hours * hour).toISOString();
  expect(again(recorder, other, { due: due(1) }).outcome).toEqual({ is: 'different', end: 'late', was: 'y' });
  expect(again(recorder, other, { due: due(4) }).outcome).toEqual({ is: 'same', end: 'y' });
});

it('messages come after the time that they took; one that did not come then is not known', async () => {
  const message = (id: string, name: string) => `<intermediateCatchEvent id="${id}"><messageEventDefinition messageRef="m-${name}" zamen:correlationKey="=k"/></intermediateCatchEvent>`;
  const recorder = new Recorder(await graphOf(`<startEvent id="s"/>${message('P', 'parts')}<endEvent id="y"/>${flows('s > P > y')}`), { k: 'R1' });
  recorder.after('PT4H').receive('P', { note: 'here' });
  const moved = await graphOf(`<startEvent id="s"/>${message('Arrived', 'parts')}<endEvent id="y"/>${flows('s > Arrived > y')}`);
  expect(again(recorder, moved)).toMatchObject({ outcome: { is: 'same', end: 'y' }, took: { after: 4 * hour } });
  const more = await graphOf(`<startEvent id="s"/>${message('P', 'parts')}${message('W', 'answer')}<endEvent id="y"/>${flows('s > P > W > y')}`);
  expect(again(recorder, more).outcome).toEqual({ is: 'undetermined', at: 'W', why: 'no-message' });
});

it('of several events in one, each is one that was waited for', async () => {
  const several = '<intermediateCatchEvent id="M"><messageEventDefinition messageRef="m-parts" zamen:correlationKey="=k"/><signalEventDefinition signalRef="s-alarm"/></intermediateCatchEvent>';
  const recorder = new Recorder(await graphOf(`<startEvent id="s"/>${several}<endEvent id="y"/>${flows('s > M > y')}`), { k: 'R1' });
  recorder.after('PT4H').receive('M', {});
  expect(again(recorder, recorder.graph)).toMatchObject({ outcome: { is: 'same', end: 'y' }, took: { after: 4 * hour } });
  const before = await graphOf(`<startEvent id="s"/><intermediateCatchEvent id="P"><messageEventDefinition messageRef="m-parts" zamen:correlationKey="=k"/></intermediateCatchEvent>${several}<endEvent id="y"/>${flows('s > P > M > y')}`);
  expect(again(recorder, before).outcome).toEqual({ is: 'undetermined', at: 'P', why: 'no-message' });
});

it('services answer and fail as they did, and an incident is tried again as it was', async () => {
  const graph = await graphOf(`<startEvent id="s"/><serviceTask id="V" zamen:topic="reserve"/><exclusiveGateway id="G" default="G-n"/><endEvent id="y"/><endEvent id="n"/>${flows('s > V > G, G > y: =reserve.needed, G > n')}`);
  const recorder = new Recorder(graph);
  recorder.after('PT1H').fail('V', 'away');
  recorder.after('PT1H').retry();
  recorder.after('PT1H').serve('V', { needed: true });
  expect(again(recorder, graph)).toMatchObject({ outcome: { is: 'same', end: 'y' }, took: { before: 3 * hour, after: 3 * hour }, waited: [{ for: 'service', name: 'reserve', done: { before: 1, after: 1 }, waited: { before: hour, after: hour } }] });
});

it('variables that operators set are set again; tokens that they moved leave the rest undetermined', async () => {
  const graph = await graphOf(`<startEvent id="s"/>${task('A')}${task('B')}<exclusiveGateway id="G" default="G-n"/><endEvent id="y"/><endEvent id="n"/>${flows('s > A > B > G, G > y: =ok, G > n')}`);
  const recorder = new Recorder(graph, { ok: false });
  recorder.after('PT1H').set({ ok: true });
  recorder.after('PT1H').complete('A', 'done');
  const moved = new Recorder(graph, { ok: false });
  recorder.after('PT1H').complete('B', 'done');
  expect(again(recorder, graph).outcome).toEqual({ is: 'same', end: 'y' });
  moved.after('PT1H').send({ kind: 'element-started', at: moved.at, element: 'B' });
  moved.complete('B', 'done');
  moved.complete('A', 'done');
  moved.complete('B', 'done');
  expect(again(moved, graph).outcome).toEqual({ is: 'undetermined', at: 'B', why: 'operator' });
});

it('a request that was moved to another version meanwhile is read on from there', async () => {
  const recorder = await approved();
  const [start, work, approval] = recorder.log;
  const between = new Recorder(recorder.graph);
  between.after('PT2H').complete('A', 'done', { sum: 70 });
  const moved = { event: { kind: 'migrated' as const, at: between.at, state: between.state }, hash: recorder.graph.hash };
  expect(replay(recorder.graph, [start!, work!, moved, approval!], { graphOf: () => recorder.graph })?.outcome).toEqual({ is: 'same', end: 'y' });
  expect(replay(recorder.graph, [start!, work!, { ...moved, event: { kind: 'migrated', at: between.at } }, approval!], { graphOf: () => recorder.graph })).toBeNull();
});

it('an instance that had not ended yet is unfinished, and a log that cannot be gone again is none', async () => {
  const recorder = new Recorder(await graphOf(`<startEvent id="s"/>${task('A')}<intermediateCatchEvent id="P"><messageEventDefinition messageRef="m-parts" zamen:correlationKey="=k"/></intermediateCatchEvent><endEvent id="y"/>${flows('s > A > P > y')}`), { k: 'R1' });
  recorder.after('PT1H').complete('A', 'done');
  expect(again(recorder, recorder.graph)).toMatchObject({ outcome: { is: 'undetermined', at: 'P', why: 'unfinished' }, took: { before: null, after: hour } });
  expect(replay(recorder.graph, recorder.log.slice(1), { graphOf: () => recorder.graph })).toBeNull();
  expect(replay(recorder.graph, [recorder.log[0]!, recorder.log[1]!, recorder.log[1]!], { graphOf: () => recorder.graph })).toBeNull();
});

import { flows } from '../compile/testing/diagram';
import { EPOCH } from './simulate';
import { brief, left, played, told } from '../compile/testing/played';

const timer = (text: string): string => `<timerEventDefinition>${text}</timerEventDefinition>`;
const duration = (text: string): string => timer(`<timeDuration>${text}</timeDuration>`);
const cycle = (text: string): string => timer(`<timeCycle>${text}</timeCycle>`);
const caught = (id: string, inside: string): string => `<intermediateCatchEvent id="${id}">${inside}</intermediateCatchEvent>`;
const message = '<messageEventDefinition messageRef="mM"/>';
const signal = '<signalEventDefinition signalRef="sS"/>';
const hours = (count: number): string => `2026-01-01T0${count}:00:00.000Z`;

/** Everything that waits at once behind a fork. */
const beside = (...elements: [id: string, xml: string][]): string => `<startEvent id="s"/><parallelGateway id="f"/>${elements.map(([id, xml]) => `${xml}<endEvent id="e${id}"/>`).join('')}
  ${flows(`s > f, ${elements.map(([id]) => `f > ${id} > e${id}`).join(', ')}`)}`;

const task = '<startEvent id="s"/><userTask id="A"/><endEvent id="e"/>';
const taskFlows = flows('s > A > e');

// a busy machine takes its time
jest.setTimeout(60_000);

describe('virtual time', () => {
  it('lets timers fire when they are due, at one instant in the order in which they were armed', async () => {
    const result = await played(beside(['A', caught('A', duration('PT3H'))], ['B', caught('B', duration('PT1H'))], ['C', caught('C', duration('PT3H'))], ['D', caught('D', duration('PT4H'))]), [{ after: 'PT3H' }]);
    expect(result.lines.filter(({ kind }) => kind === 'timer')).toEqual([
      { at: hours(1), kind: 'timer', element: 'B', scope: 'p' },
      { at: hours(3), kind: 'timer', element: 'A', scope: 'p' },
      { at: hours(3), kind: 'timer', element: 'C', scope: 'p' },
    ]);
    expect(result).toMatchObject({ ok: true, summary: { end: 'waiting', waiting: [{ element: 'D', kind: 'timer', scope: 'p', due: hours(4) }] } });
  });

  it('fires what is due before the event of the same instant', async () => {
    const guarded = `${task}<boundaryEvent id="T" attachedToRef="A">${duration('PT1H')}</boundaryEvent><endEvent id="t"/>${flows('s > A > e, T > t')}`;
    expect(left(await played(guarded, [{ after: 'PT1H', kind: 'complete', element: 'A' }]))).toBe('s T t completed');
    expect(left(await played(guarded, [{ after: 'PT59M59S', kind: 'complete', element: 'A' }]))).toBe('s A e completed');
  });

  it('begins where it is told, else at the first event that says when, else on a fixed day', async () => {
    const first = async (events: object[], options = {}): Promise<string> => (await played(`${task}${taskFlows}`, events, options)).lines[0]!.at;
    expect(await first([])).toBe(EPOCH);
    expect(await first([{ at: '2030-05-01T09:00:00.000Z', kind: 'complete', element: 'A' }])).toBe('2030-05-01T09:00:00.000Z');
    expect(await first([{ kind: 'set' }, { at: '2020-05-01T09:00:00.000Z' }])).toBe('2020-05-01T09:00:00.000Z');
    expect(await first([{ at: '2030-05-01T09:00:00.000Z' }], { at: '2029-01-01T00:00:00.000Z' })).toBe('2029-01-01T00:00:00.000Z');
  });

  it('does not go back', async () => {
    const result = await played(`${task}${taskFlows}`, [{ at: hours(2) }, { at: hours(1), kind: 'complete', element: 'A' }]);
    expect(told(result).at(-1)).toBe('refused: event 2: 2026-01-01T01:00:00.000Z is past, it is 2026-01-01T02:00:00.000Z already');
  });

  it('fires no timer after the last event, but until when it is told', async () => {
    const waits = beside(['A', caught('A', duration('PT1H'))], ['B', caught('B', duration('PT2H'))]);
    expect(left(await played(waits))).toBe('s f waiting');
    expect(left(await played(waits, [], { until: { after: 'PT1H' } }))).toBe('s f A eA waiting');
    expect(left(await played(waits, [], { until: { at: hours(2) } }))).toBe('s f A eA B eB completed');
  });

  it('fires a timer of the past at once', async () => {
    expect(left(await played(beside(['A', caught('A', timer('<timeDate>2020-01-01T00:00:00Z</timeDate>'))])))).toBe('s f A eA completed');
  });
});

describe('messages and signals', () => {
  it('keeps a message until somebody waits for it', async () => {
    const later = `<startEvent id="s"/><userTask id="A"/>${caught('M', message)}<endEvent id="e"/>${flows('s > A > M > e')}`;
    const result = await played(later, [{ kind: 'message', name: 'M', data: { x: 1 } }, { kind: 'complete', element: 'A' }]);
    expect(told(result)).toEqual(['enter s', 'leave s', 'enter A', 'task A', 'leave A', 'enter M', 'received M', 'leave M', 'enter e', 'leave e', 'end e', 'completed']);
    expect(result).toMatchObject({ notes: ['event 1: nobody waits for the message M yet; it is kept'], summary: { variables: { x: 1 } } });
  });

  it('gives a message to one, who has waited longest, by name and key', async () => {
    const keyed = (id: string, key: string): [string, string] => [id, caught(id, `<messageEventDefinition messageRef="mM" zamen:correlationKey="=${key}"/>`)];
    const waits = beside(keyed('A', '&quot;a&quot;'), keyed('B', '&quot;b&quot;'), keyed('C', '&quot;b&quot;'));
    expect(left(await played(waits, [{ kind: 'message', name: 'M', key: 'b' }]))).toBe('s f B eB waiting');
    expect(left(await played(waits, [{ kind: 'message', name: 'M' }]))).toBe('s f A eA waiting');
    expect(left(await played(waits, [{ kind: 'message', name: 'M', key: 'z' }]))).toBe('s f waiting');
    expect(left(await played(waits, [{ kind: 'message', name: 'N', key: 'b' }]))).toBe('s f waiting');
    expect(left(await played(waits, [{ kind: 'message', element: 'C' }]))).toBe('s f C eC waiting');
    expect(await played(waits)).toMatchObject({ summary: { waiting: [{ element: 'A', kind: 'message', name: 'M', key: 'a' }, { element: 'B', key: 'b' }, { element: 'C', key: 'b' }] } });
  });

  it('gives a message without an asked key whatever key it has', async () => {
    expect(left(await played(beside(['A', caught('A', message)]), [{ kind: 'message', name: 'M', key: '42' }]))).toBe('s f A eA completed');
  });

  it('delivers what the process throws to itself, once', async () => {
    const result = await played(beside(['A', caught('A', message)], ['B', `<intermediateThrowEvent id="B">${message}</intermediateThrowEvent>`], ['C', caught('C', message)]));
    expect(left(result)).toBe('s f B eB A eA waiting');
    expect(result.lines.filter(({ kind }) => kind === 'message').map(brief)).toEqual(['thrown M', 'received M']);
  });

  it('gives a signal to all who wait at that moment, and keeps none', async () => {
    const waits = beside(['A', caught('A', signal)], ['B', caught('B', signal)], ['C', '<userTask id="C"/>']);
    expect(left(await played(waits, [{ kind: 'signal', name: 'S' }]))).toBe('s f A eA B eB waiting');
    expect(left(await played(waits, [{ kind: 'signal', name: 'S', element: 'B' }]))).toBe('s f B eB waiting');
    const chain = `<startEvent id="s"/>${caught('A', signal)}${caught('B', signal)}<endEvent id="e"/>${flows('s > A > B > e')}`;
    expect(left(await played(chain, [{ kind: 'signal', name: 'S' }]))).toBe('s A waiting');
    const either = await played(`<startEvent id="s"/><eventBasedGateway id="g"/>${caught('A', signal)}${caught('B', signal)}<endEvent id="e"/><endEvent id="f"/>${flows('s > g > A > e, g > B > f')}`, [{ kind: 'signal', name: 'S' }]);
    expect(told(either).slice(3)).toEqual(['received S', 'leave g', 'enter A', 'leave A', 'enter e', 'leave e', 'end e', 'completed']);
    expect(await played(`${task}${taskFlows}`, [{ kind: 'signal', name: 'S' }])).toMatchObject({ notes: ['event 1: nobody waits for the signal S, and signals are not kept'] });
  });
});

describe('what is aimed at a task', () => {
  it('takes the only one that is open, or asks which', async () => {
    expect(left(await played(`${task}${taskFlows}`, [{ kind: 'complete' }]))).toBe('s A e completed');
    expect(told(await played(beside(['A', '<userTask id="A"/>'], ['B', '<serviceTask id="B"/>']), [{ kind: 'complete' }])).at(-1)).toBe('refused: event 1: several tasks are open, name one of A, B');
  });

  it('ignores what comes too late, and says so', async () => {
    const result = await played(beside(['A', '<userTask id="A"/>'], ['B', '<task id="B"/>']), [{ kind: 'complete', element: 'B' }]);
    expect(result).toMatchObject({ ok: true, notes: ['event 1: the complete B is aimed at nothing that is open; what waits is A. Nothing has changed'] });
    expect(left(result)).toBe('s f B eB waiting');
  });

  it('takes variables as long as there is a process to hold them', async () => {
    const result = await played(`${task}${taskFlows}`, [{ kind: 'complete' }, { after: 'PT1H', kind: 'set' }, { kind: 'set', data: { x: 1 } }]);
    expect(result).toMatchObject({ notes: ['event 3: the set is aimed at nothing that is open; nothing waits. Nothing has changed'], summary: { end: 'completed', variables: {} } });
  });

  it('refuses an element that is not there, before anything runs', async () => {
    expect(await played(`${task}${taskFlows}`, [{ kind: 'complete', element: 'A' }, { kind: 'complete', element: 'Z#2' }])).toEqual({ ok: false, lines: [], notes: [], reason: 'event 2: the process has no element "Z#2"' });
  });

  it('counts instances: of a loop by their number, else by coming', async () => {
    const several = '<startEvent id="s"/><userTask id="A"><multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality></multiInstanceLoopCharacteristics></userTask><userTask id="B"/><endEvent id="e"/>';
    const result = await played(`${several}${flows('s > A > B > e')}`, [{ kind: 'complete', element: 'A#1' }, { kind: 'complete', element: 'A#3' }, { kind: 'complete', element: 'A#1' }]);
    expect(left(result)).toBe('s A#1 A#3 waiting');
    expect(result).toMatchObject({ summary: { waiting: [{ element: 'A', kind: 'task', scope: 'p', instance: 2 }] } });
    const twice = `<startEvent id="s"/><parallelGateway id="f"/><exclusiveGateway id="m"/><userTask id="A"/><endEvent id="e"/>${flows('s > f > m > A > e')}<sequenceFlow id="again" sourceRef="f" targetRef="m"/>`;
    const second = await played(twice, [{ kind: 'complete', element: 'A#2', data: { who: 2 } }]);
    const entered = second.lines.filter(({ kind, element }) => kind === 'enter' && element === 'A').map(({ activity }) => activity);
    expect(second.lines.filter(({ kind, element }) => kind === 'leave' && element === 'A').map(({ activity }) => activity)).toEqual([entered[1]]);
  });

  it('throws errors and escalations at it', async () => {
    const guarded = (definition: string, more = ''): string => `${task}<boundaryEvent id="X" attachedToRef="A"${more}>${definition}</boundaryEvent><endEvent id="x"/>${flows('s > A > e, X > x')}`;
    const caughtIt = await played(guarded('<errorEventDefinition errorRef="eE"/>'), [{ kind: 'error', element: 'A', name: 'E' }]);
    expect(told(caughtIt).slice(4)).toEqual(['error A E', 'cancel A', 'enter X', 'leave X', 'enter x', 'leave x', 'end x', 'completed']);
    expect(caughtIt.lines[4]).toMatchObject({ type: 'error', code: 'E', caught: 'X' });
    const uncaught = await played(guarded('<errorEventDefinition errorRef="eF"/>'), [{ kind: 'error', element: 'A', name: 'E' }]);
    expect(told(uncaught).slice(4)).toEqual(['error A E', 'incident A E', 'incident']);
    expect(uncaught.lines[4]).toMatchObject({ caught: null });
    const ended = await played(`<startEvent id="s"/><endEvent id="e"><errorEventDefinition errorRef="eE"/></endEvent>${flows('s > e')}`);
    expect(told(ended)).toEqual(['enter s', 'leave s', 'enter e', 'error e E', 'incident e E', 'incident']);
    const escalated = await played(guarded('<escalationEventDefinition escalationRef="xX"/>', ' cancelActivity="false"'), [{ kind: 'escalation', element: 'A', name: 'X' }, { kind: 'complete', element: 'A' }]);
    expect(left(escalated)).toBe('s X x A e completed');
  });

  it('gives a receive task its message, when it is completed', async () => {
    const result = await played(`<startEvent id="s"/><receiveTask id="R" messageRef="mM"/><endEvent id="e"/>${flows('s > R > e')}`, [{ kind: 'complete', element: 'R', data: { x: 2 } }]);
    expect(left(result)).toBe('s R e completed');
    expect(result).toMatchObject({ summary: { variables: { x: 2 } } });
    const behind = `<startEvent id="s"/><eventBasedGateway id="g"/><receiveTask id="R" messageRef="mM"/>${caught('T', duration('PT1H'))}<endEvent id="e"/><endEvent id="t"/>${flows('s > g > R > e, g > T > t')}`;
    expect(left(await played(behind, [{ kind: 'complete', element: 'R' }]))).toBe('s g R e completed');
    expect(left(await played(behind, [], { auto: true }))).toBe('s g T t completed');
  });

  it('leaves the variables that the process has, not the answers as a whole', async () => {
    const result = await played(`${task}${taskFlows}`, [{ kind: 'complete', element: 'A', data: { ok: true }, outcome: 'yes' }], { input: { n: 1 } });
    expect(result).toMatchObject({ summary: { end: 'completed', variables: { n: 1, ok: true, outcome: 'yes' }, waiting: [] } });
    expect(Object.keys(result.ok ? result.summary.variables : {})).toEqual(['n', 'ok', 'outcome']);
  });
});

describe('starts', () => {
  const by = (definition: string): string => `<startEvent id="s">${definition}</startEvent><startEvent id="n"><signalEventDefinition signalRef="sS"/></startEvent><endEvent id="e"/><endEvent id="f"/>${flows('s > e, n > f')}`;

  it('waits for the first event that starts it', async () => {
    expect(left(await played(by(message), [{ kind: 'message', name: 'N' }, { kind: 'message', name: 'M' }]))).toBe('s e completed');
    expect(left(await played(by(message), [{ kind: 'signal', name: 'S' }]))).toBe('n f completed');
    expect(left(await played(by(duration('PT1H')), [{ after: 'PT2H' }]))).toBe('s e completed');
    expect(left(await played(by(duration('=wait')), [{ after: 'PT2H' }], { input: { wait: 'PT3H' } }))).toBe('waiting');
    expect(left(await played(by(duration('PT1H')), [], { auto: true }))).toBe('s e completed');
    expect(await played(by(duration('PT1H')))).toMatchObject({ summary: { end: 'waiting', waiting: [{ element: 's', kind: 'timer', due: hours(1) }, { element: 'n', kind: 'signal', name: 'S' }] } });
  });

  it('starts once', async () => {
    const result = await played(`<startEvent id="s">${message}</startEvent><userTask id="A"/><endEvent id="e"/>${flows('s > A > e')}`, [{ kind: 'message', name: 'M' }, { kind: 'message', name: 'M' }, { kind: 'complete' }]);
    expect(left(result)).toBe('s A e completed');
  });

  it('takes the start that is named, and asks for one of several', async () => {
    const several = `<startEvent id="s"/><startEvent id="t"/><endEvent id="e"/><endEvent id="f"/>${flows('s > e, t > f')}`;
    expect(left(await played(several, [], { start: 't' }))).toBe('t f completed');
    expect(left(await played(by(message), [], { start: 's' }))).toBe('s e completed');
    expect(told(await played(several))).toEqual(['refused: the process has several starts, name one of s, t']);
    expect(told(await played(several, [], { start: 'e' }))).toEqual(['refused: "e" starts nothing; the process starts by s, t']);
  });
});

describe('auto', () => {
  it('completes what is open, oldest first, and then lets time pass', async () => {
    const result = await played(`<startEvent id="s"/><serviceTask id="A"/>${caught('T', duration('PT1H'))}<receiveTask id="R" messageRef="mM"/><userTask id="B"/><endEvent id="e"/>${flows('s > A > T > R > B > e')}`, [], { auto: true });
    expect(left(result)).toBe('s A T R B e completed');
    expect(result.lines.at(-1)).toEqual({ at: hours(1), kind: 'end', element: 'e', scope: 'p' });
  });

  it('gives an event as soon as somebody waits for it, and leaves to events what they name', async () => {
    const chain = `<startEvent id="s"/><userTask id="A"/><userTask id="B"/><userTask id="C"/>${caught('S', signal)}<endEvent id="e"/>${flows('s > A > B > C > S > e')}`;
    const result = await played(chain, [{ kind: 'complete', element: 'B', data: { b: 1 } }, { kind: 'signal', name: 'S' }], { auto: true });
    expect(left(result)).toBe('s A B C S e completed');
    expect(result).toMatchObject({ summary: { variables: { b: 1 } } });
  });

  it('leaves a task to the later event that names it', async () => {
    const both = `<startEvent id="s"/><parallelGateway id="f"/><userTask id="B"/><userTask id="A"/>${caught('S', signal)}<endEvent id="e"/><endEvent id="b"/>${flows('s > f > B > b, f > A > S > e')}`;
    const result = await played(both, [{ kind: 'signal', name: 'S' }, { kind: 'complete', element: 'B', data: { b: 1 } }], { auto: true });
    expect(left(result)).toBe('s f A S e B b completed');
    expect(result).toMatchObject({ notes: [], summary: { variables: { b: 1 } } });
  });

  it('lets an event interrupt before the task is completed', async () => {
    const guarded = `${task}<boundaryEvent id="S" attachedToRef="A">${signal}</boundaryEvent><endEvent id="x"/>${flows('s > A > e, S > x')}`;
    expect(left(await played(guarded, [{ kind: 'signal', name: 'S' }], { auto: true }))).toBe('s S x completed');
  });

  it('lets a timer without an end fire once on its own account, and as often as another one takes', async () => {
    const reminder = `<subProcess id="P" triggeredByEvent="true"><startEvent id="ps" isInterrupting="false">${cycle('R/PT1H')}</startEvent><endEvent id="pe"/>${flows('ps > pe')}</subProcess>`;
    const forever = await played(`<startEvent id="s"/>${caught('M', message)}<endEvent id="e"/>${flows('s > M > e')}${reminder}`, [], { auto: true });
    expect(left(forever)).toBe('s ps pe P waiting');
    const ends = await played(`<startEvent id="s"/>${caught('T', duration('PT3H'))}<endEvent id="e"/>${flows('s > T > e')}${reminder}`, [], { auto: true });
    // both are due at the end: the one that was armed first ends the process
    expect(left(ends)).toBe('s ps pe P ps pe P T e completed');
  });

  it('stops what goes on for ever', async () => {
    const round = `<startEvent id="s"/><exclusiveGateway id="m"/>${caught('T', duration('PT1H'))}${flows('s > m > T > m')}`;
    const result = await played(round, [], { auto: true });
    expect(result).toMatchObject({ ok: true, summary: { end: 'waiting' }, notes: [expect.stringMatching(/^stopped at 2027-02-21T.*without an end$/)] });
  });

  it('fires a timer once whose firing runs away, as the product does', async () => {
    const round = `<startEvent id="s"/>${caught('T', duration('PT1H'))}<exclusiveGateway id="m"/><task id="A"/>${flows('s > T > m > A > m')}`;
    const result = await played(round, [], { auto: true });
    expect(result).toMatchObject({ ok: true, summary: { end: 'incident' }, notes: [] });
    expect(result.lines.map(({ kind }) => kind)).toEqual(['enter', 'leave', 'enter', 'timer', 'incident']);
  });

  it('does not go beyond the end of time that it is given', async () => {
    expect(left(await played(beside(['A', caught('A', duration('PT1H'))], ['B', caught('B', duration('PT3H'))]), [], { auto: true, until: { after: 'PT2H' } }))).toBe('s f A eA waiting');
  });
});

describe('settings', () => {
  it('runs the plain duration beside a setting, and waits without one', async () => {
    const beyond = (inside: string): string => beside(['A', caught('A', `<timerEventDefinition zamen:setting="reminder">${inside}</timerEventDefinition>`)]);
    expect(left(await played(beyond('<timeDuration>PT1H</timeDuration>'), [], { auto: true }))).toBe('s f A eA completed');
    expect(await played(beyond(''), [], { auto: true })).toMatchObject({ summary: { end: 'waiting', waiting: [{ element: 'A', kind: 'timer' }] } });
  });
});

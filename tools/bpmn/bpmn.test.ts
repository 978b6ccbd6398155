import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkRules } from '../../engine/check/rules';

const root = join(__dirname, '..', '..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
let folder: string;

beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'bpmn-')); });
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer { code: number; out: string; err: string }

/** Runs the script as npm would, from the folder with the files. */
function bpmn(...args: string[]): Promise<Answer> {
  const [program, ...words] = scripts['bpmn']!.split(' ');
  return new Promise((resolve) => {
    execFile(program === 'node' ? process.execPath : program!, [...words, ...args], { cwd: root, env: { ...process.env, INIT_CWD: folder } }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
    });
  });
}

/** What the proof says. */
const proofOf = (out: string): string[][] => (JSON.parse(out) as { findings: { rule: string; element: string; severity: string }[] }).findings
  .filter(({ rule }) => rule in checkRules).map(({ severity, rule, element }) => [severity, rule, element]);

interface Line { file: string; executable: boolean; findings: { severity: string }[] }

/** Each line with its errors alone. */
const checked = (out: string): object[] => out.trim().split('\n').map((line) => JSON.parse(line) as Line)
  .map(({ file: name, executable, findings }) => ({ file: name, executable, errors: findings.filter(({ severity }) => severity === 'error') }));

function file(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text);
  return name;
}

const process_ = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:plain"><bpmn:message id="m" name="paid"/>
<bpmn:process id="order" isExecutable="true">${content}</bpmn:process></bpmn:definitions>`;

const order = process_(`<bpmn:startEvent id="s"/><bpmn:userTask id="approve" name="Approve"/><bpmn:exclusiveGateway id="g" default="no"/><bpmn:serviceTask id="pay"/><bpmn:endEvent id="paid"/><bpmn:endEvent id="refused"/>
  <bpmn:boundaryEvent id="late" attachedToRef="approve" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:endEvent id="reminded"/>
  <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="approve"/><bpmn:sequenceFlow id="f2" sourceRef="approve" targetRef="g"/>
  <bpmn:sequenceFlow id="yes" sourceRef="g" targetRef="pay"><bpmn:conditionExpression>=approved</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:sequenceFlow id="no" sourceRef="g" targetRef="refused"/>
  <bpmn:sequenceFlow id="f3" sourceRef="pay" targetRef="paid"/><bpmn:sequenceFlow id="f4" sourceRef="late" targetRef="reminded"/>`);

// a busy machine takes its time
jest.setTimeout(60_000);

describe('the bpmn command', () => {
  it.each(['E-7', 'broken', 'Error_1', 'message'])('takes an error by its code, its name or its id: %s', async (name) => {
    file('caught.bpmn', `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:plain"><error id="Error_1" name="broken" errorCode="E-7"/><message id="Message_1" name="paid"/>
      <process id="p" isExecutable="true"><startEvent id="s"/><userTask id="t"/><endEvent id="good"/><boundaryEvent id="b" attachedToRef="t"><errorEventDefinition errorRef="Error_1"/></boundaryEvent><intermediateCatchEvent id="c"><messageEventDefinition messageRef="Message_1"/></intermediateCatchEvent><endEvent id="bad"/>
      <sequenceFlow id="f1" sourceRef="s" targetRef="t"/><sequenceFlow id="f2" sourceRef="t" targetRef="good"/><sequenceFlow id="f3" sourceRef="b" targetRef="c"/><sequenceFlow id="f4" sourceRef="c" targetRef="bad"/></process></definitions>`);
    file('events.json', JSON.stringify([{ kind: 'error', element: 't', name: name === 'message' ? 'E-7' : name }, { kind: 'message', name: name === 'message' ? 'Message_1' : 'paid' }]));
    const { code, out } = await bpmn('run', 'caught.bpmn', '--events', 'events.json');
    expect([code, out.includes('"element":"bad"')]).toEqual([0, true]);
  });

  it('prints a line for each happening, and how it ended', async () => {
    file('order.bpmn', order);
    file('events.json', '[{"after":"PT90M","kind":"complete","element":"approve","data":{"approved":true}},{"kind":"complete","element":"pay"}]');
    expect(await bpmn('run', 'order.bpmn', '--events', 'events.json', '--input', '{"amount":5}')).toEqual({
      code: 0,
      err: '',
      out: `{"at":"2026-01-01T00:00:00.000Z","kind":"enter","element":"s","scope":"order","activity":"a2"}
{"at":"2026-01-01T00:00:00.000Z","kind":"leave","element":"s","scope":"order","activity":"a2"}
{"at":"2026-01-01T00:00:00.000Z","kind":"enter","element":"approve","scope":"order","activity":"a3"}
{"at":"2026-01-01T00:00:00.000Z","kind":"task","element":"approve","scope":"order","type":"user","activity":"a3","name":"Approve"}
{"at":"2026-01-01T01:00:00.000Z","kind":"timer","element":"late","scope":"order"}
{"at":"2026-01-01T01:00:00.000Z","kind":"enter","element":"late","scope":"order","activity":"a5"}
{"at":"2026-01-01T01:00:00.000Z","kind":"leave","element":"late","scope":"order","activity":"a5"}
{"at":"2026-01-01T01:00:00.000Z","kind":"enter","element":"reminded","scope":"order","activity":"a6"}
{"at":"2026-01-01T01:00:00.000Z","kind":"leave","element":"reminded","scope":"order","activity":"a6"}
{"at":"2026-01-01T01:30:00.000Z","kind":"leave","element":"approve","scope":"order","activity":"a3"}
{"at":"2026-01-01T01:30:00.000Z","kind":"enter","element":"g","scope":"order","activity":"a7"}
{"at":"2026-01-01T01:30:00.000Z","kind":"leave","element":"g","scope":"order","activity":"a7"}
{"at":"2026-01-01T01:30:00.000Z","kind":"enter","element":"pay","scope":"order","activity":"a8"}
{"at":"2026-01-01T01:30:00.000Z","kind":"task","element":"pay","scope":"order","type":"service","activity":"a8"}
{"at":"2026-01-01T01:30:00.000Z","kind":"leave","element":"pay","scope":"order","activity":"a8"}
{"at":"2026-01-01T01:30:00.000Z","kind":"enter","element":"paid","scope":"order","activity":"a9"}
{"at":"2026-01-01T01:30:00.000Z","kind":"leave","element":"paid","scope":"order","activity":"a9"}
{"at":"2026-01-01T01:30:00.000Z","kind":"end","element":"paid","scope":"order"}
{"end":"completed","variables":{"amount":5,"approved":true},"waiting":[]}
`,
    });
  });

  it('ends with 2 while something waits', async () => {
    const { code, out, err } = await bpmn('run', file('order.bpmn', order));
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(out.trim().split('\n').at(-1)).toBe('{"end":"waiting","variables":{},"waiting":[{"element":"approve","kind":"task","scope":"order"},{"element":"late","kind":"timer","scope":"order","due":"2026-01-01T01:00:00.000Z"}]}');
  });

  it('ends with 3 at an incident', async () => {
    const { code, out } = await bpmn('run', file('order.bpmn', order), '--auto');
    expect(code).toBe(3);
    expect(out.trim().split('\n').slice(-2)).toEqual([
      '{"at":"2026-01-01T00:00:00.000Z","kind":"incident","element":"g","scope":"order","activity":"a5","code":"feel.unresolved","message":"there is no variable \\"approved\\""}',
      '{"end":"incident","variables":{},"waiting":[]}',
    ]);
  });

  it('refuses a diagram with findings, and with 1', async () => {
    const broken = file('broken.bpmn', process_('<bpmn:startEvent id="s"/><bpmn:complexGateway id="g"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="g"/>'));
    expect(await bpmn('run', broken)).toEqual({
      code: 1,
      err: 'g: Zamen does not execute bpmn:ComplexGateway here.\n',
      out: '{"refused":[{"rule":"unsupported-element","severity":"error","elements":["g"],"params":{"type":"bpmn:ComplexGateway"},"message":"Zamen does not execute bpmn:ComplexGateway here."}]}\n',
    });
  });

  it('says of each file, in their order, whether it can run, and ends with 1 when one of them has an error', async () => {
    const broken = file('broken.bpmn', process_('<bpmn:startEvent id="s"/><bpmn:complexGateway id="g"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="g"/>'));
    const { code, out, err } = await bpmn('check', file('order.bpmn', order), broken, 'none.bpmn', 'order.bpmn');
    expect(code).toBe(1);
    expect(err).toContain('broken.bpmn: g: Zamen does not execute bpmn:ComplexGateway here.\n');
    expect(err).toContain('none.bpmn: The file "none.bpmn" cannot be read: there is none.\n');
    expect(checked(out)).toEqual([
      { file: 'order.bpmn', executable: true, errors: [] },
      { file: 'broken.bpmn', executable: false, errors: [{ rule: 'unsupported-element', element: 'g', elements: ['g'], severity: 'error', message: 'Zamen does not execute bpmn:ComplexGateway here.' }] },
      { file: 'none.bpmn', executable: false, errors: [{ rule: 'file', element: null, elements: [], severity: 'error', message: 'The file "none.bpmn" cannot be read: there is none.' }] },
      { file: 'order.bpmn', executable: true, errors: [] },
    ]);
    expect((await bpmn('check', 'order.bpmn')).code).toBe(0);
  });

  it('checks every diagram below a folder, however many there are, and refuses one without any', async () => {
    mkdirSync(join(folder, 'many', 'deep'), { recursive: true });
    mkdirSync(join(folder, 'none'));
    for (const name of ['many/b.bpmn', 'many/a.bpmn', 'many/deep/c.bpmn20.xml', 'many/notes.txt']) file(name, order);
    expect(checked((await bpmn('check', 'many')).out)).toEqual(['many/a.bpmn', 'many/b.bpmn', 'many/deep/c.bpmn20.xml'].map((name) => ({ file: name, executable: true, errors: [] })));
    const { code, err } = await bpmn('check', 'none');
    expect([code, err]).toEqual([1, 'none: The file "none" cannot be read: it is a folder.\n']);
  });

  it('checks the process that is named, and refuses a file that is about several', async () => {
    const two = file('two.bpmn', order.replace('</bpmn:definitions>', '<bpmn:process id="other" isExecutable="true"><bpmn:task id="x"/></bpmn:process></bpmn:definitions>'));
    expect(checked((await bpmn('check', two)).out)).toMatchObject([{ executable: false, errors: [{ rule: 'several-processes', element: 'order', elements: ['order', 'other'] }] }]);
    expect(checked((await bpmn('check', two, '--process', 'other')).out)).toEqual([{ file: 'two.bpmn', executable: true, errors: [] }]);
  });

  it.each([
    ['is for people, and refuses nothing for it', ' isExecutable="false"', '', 0, 'info'],
    ['could run as well', ' isExecutable="true"', '<bpmn:messageEventDefinition/>', 1, 'error'],
  ])('proves a pool too that %s', async (_, attribute, event, code, severity) => {
    const pools = file('beside.bpmn', order.replace('</bpmn:definitions>', `<bpmn:process id="other"${attribute}><bpmn:startEvent id="called">${event}</bpmn:startEvent>
      <bpmn:parallelGateway id="both"/><bpmn:exclusiveGateway id="choice" default="a"/><bpmn:endEvent id="answered"/><bpmn:sequenceFlow id="o" sourceRef="called" targetRef="choice"/>
      <bpmn:sequenceFlow id="a" sourceRef="choice" targetRef="both"/><bpmn:sequenceFlow id="b" sourceRef="choice" targetRef="both"><bpmn:conditionExpression>x</bpmn:conditionExpression></bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="c" sourceRef="both" targetRef="answered"/></bpmn:process></bpmn:definitions>`));
    const checkedPools = await bpmn('check', pools);
    expect([checkedPools.code, JSON.parse(checkedPools.out)]).toMatchObject([code, { executable: true, sound: false }]);
    expect(proofOf(checkedPools.out)).toEqual([[severity, 'join-waits-for-ever', 'both'], [severity, 'dead-element', 'both']]);
    expect(JSON.parse((await bpmn('check', pools, '--process', 'order')).out)).toMatchObject({ executable: true, sound: true });
  });

  it('can run a file only where each pool can that is meant to run', async () => {
    const pools = file('complex.bpmn', order.replace('</bpmn:definitions>', `<bpmn:process id="other" isExecutable="true"><bpmn:startEvent id="called"><bpmn:messageEventDefinition/></bpmn:startEvent>
      <bpmn:complexGateway id="complex"/><bpmn:sequenceFlow id="o" sourceRef="called" targetRef="complex"/></bpmn:process></bpmn:definitions>`));
    const { code, out } = await bpmn('check', pools);
    expect([code, checked(out)]).toMatchObject([1, [{ executable: false, errors: [{ rule: 'unsupported-element', element: 'complex' }] }]]);
    const forPeople = file('people.bpmn', readFileSync(join(folder, pools), 'utf8').replace('id="other" isExecutable="true"', 'id="other" isExecutable="false"'));
    expect([(await bpmn('check', forPeople)).code, checked((await bpmn('check', forPeople)).out)]).toEqual([0, [{ file: 'people.bpmn', executable: true, errors: [] }]]);
  });

  it('names elements of a called process as the file has them, once however often it is called', async () => {
    const called = file('called.bpmn', process_(`<bpmn:startEvent id="s"/><bpmn:callActivity id="one" calledElement="inner"/><bpmn:callActivity id="two" calledElement="inner"/><bpmn:endEvent id="e"/>
      <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="one"/><bpmn:sequenceFlow id="g" sourceRef="one" targetRef="two"/><bpmn:sequenceFlow id="h" sourceRef="two" targetRef="e"/></bpmn:process>
      <bpmn:process id="inner"><bpmn:startEvent id="i"/><bpmn:exclusiveGateway id="choice" default="a"/><bpmn:parallelGateway id="both"/><bpmn:endEvent id="o"/><bpmn:sequenceFlow id="j" sourceRef="i" targetRef="choice"/>
      <bpmn:sequenceFlow id="a" sourceRef="choice" targetRef="both"/><bpmn:sequenceFlow id="b" sourceRef="choice" targetRef="both"><bpmn:conditionExpression>x</bpmn:conditionExpression></bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="c" sourceRef="both" targetRef="o"/>`));
    const { out } = await bpmn('check', called);
    expect(proofOf(out)).toEqual([['error', 'join-waits-for-ever', 'both'], ['error', 'dead-element', 'both']]);
    const [first] = (JSON.parse(out) as { findings: { rule: string; call?: string; trace?: object[] }[] }).findings.filter(({ rule }) => rule === 'join-waits-for-ever');
    expect(first).toMatchObject({ call: 'one', elements: ['both', 'b'] });
    expect(first!.trace).toEqual([
      { kind: 'start', element: 's' }, { kind: 'leave', element: 's', flows: ['f'] }, { kind: 'enter', element: 'one' }, { kind: 'leave', element: 'i', flows: ['j'], call: 'one' },
      { kind: 'leave', element: 'choice', flows: ['a'], choice: true, call: 'one' },
    ]);
  });

  it('runs the process that has the start event that is named, also beside one that starts alone', async () => {
    const pools = file('pools.bpmn', order.replace('</bpmn:definitions>', `<bpmn:process id="other" isExecutable="true"><bpmn:startEvent id="called"><bpmn:messageEventDefinition/></bpmn:startEvent>
      <bpmn:endEvent id="answered"/><bpmn:sequenceFlow id="o" sourceRef="called" targetRef="answered"/></bpmn:process></bpmn:definitions>`));
    const left = (out: string): unknown => out.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>).filter(({ kind }) => kind === 'leave').map(({ scope, element }) => `${String(scope)}:${String(element)}`);
    expect(left((await bpmn('run', pools, '--auto')).out)).toContain('order:s');
    expect(left((await bpmn('run', pools, '--auto', '--start', 'called')).out)).toEqual(['other:called', 'other:answered']);
  });

  it('reads what other tools write: a byte order mark, UTF-16', async () => {
    const utf16 = file('utf16.bpmn', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(order.replace('UTF-8', 'UTF-16'), 'utf16le')]));
    for (const name of [utf16, file('bom.bpmn', `\ufeff${order}`)]) expect(checked((await bpmn('check', name)).out)).toEqual([{ file: name, executable: true, errors: [] }]);
  });

  it('reads the encoding that a file declares where it is not UTF-8', async () => {
    const named = order.replace('"Approve"', '"Prüfen"');
    for (const [name, bytes] of [['latin.bpmn', Buffer.from(named.replace('UTF-8', 'ISO-8859-1'), 'latin1')], ['said.bpmn', Buffer.from(named.replace('UTF-8', 'WINDOWS-1252'))], ['unheard.bpmn', Buffer.from(named.replace('UTF-8', 'KLINGON'))]] as const) {
      expect((await bpmn('run', file(name, bytes))).out.split('\n').find((line) => line.includes('"task"'))).toBe('{"at":"2026-01-01T00:00:00.000Z","kind":"task","element":"approve","scope":"order","type":"user","activity":"a3","name":"Prüfen"}');
    }
  });

  const bad: [title: string, args: (() => string)[], sentence: string][] = [
    ['no command', [], 'Say what to do: run FILE or check FILE.'],
    ['an unknown command', [() => 'fly'], '"fly" is not one of run, check.'],
    ['no file', [() => 'run'], 'Say which file to run.'],
    ['two files', [() => 'run', () => 'a', () => 'b'], 'One file at a time; "b" is too much.'],
    ['an unknown option', [() => 'run', () => 'a', () => '--fast'], "Unknown option '--fast'."],
    ['a file that is not there', [() => 'run', () => 'none.bpmn'], 'The file "none.bpmn" cannot be read: there is none.'],
    ['a folder', [() => 'run', () => '.'], 'The file "." cannot be read: it is a folder.'],
    ['an empty file', [() => 'run', () => file('empty.bpmn', '')], 'The file is not valid: '],
    ['events that are not there', [() => 'run', () => file('order.bpmn', order), () => '--events', () => 'none.json'], 'The file "none.json" cannot be read: there is none.'],
    ['events that are no JSON', [() => 'run', () => file('order.bpmn', order), () => '--events', () => file('bad.json', '[{]')], 'bad.json is not JSON: '],
    ['input that is a list', [() => 'run', () => file('order.bpmn', order), () => '--input', () => '[]'], '--input is no object.'],
    ['a start that is none', [() => 'run', () => file('order.bpmn', order), () => '--start', () => 'pay'], '"pay" starts nothing; the process starts by s.'],
    ['an end that is no time', [() => 'run', () => file('order.bpmn', order), () => '--until', () => 'soon'], '--until is "soon", not an instant such as 2026-01-31T09:00:00Z.'],
    ['a process that is not there', [() => 'run', () => file('order.bpmn', order), () => '--process', () => 'x'], 'd: The file has no process "x"; it has: order.'],
  ];

  it.each(bad)('says in one sentence what is wrong: %s', async (_title, args, sentence) => {
    const { code, out, err } = await bpmn(...args.map((word) => word()));
    expect(code).toBe(1);
    expect(err.slice(0, sentence.length)).toBe(sentence);
    expect(err).not.toMatch(/\n\s+at /);
    const lines = out.trim().split('\n').map((text) => JSON.parse(text) as { refused?: { message: string }[] });
    expect(lines.at(-1)!.refused!.length).toBeGreaterThan(0);
  });

  it('refuses with --strict what matches nothing', async () => {
    const events = file('late.json', '[{"kind":"complete","element":"pay"}]');
    const lenient = await bpmn('run', file('order.bpmn', order), '--events', events);
    expect(lenient).toMatchObject({ code: 2, err: 'event 1: the complete pay is aimed at nothing that is open; what waits is approve, late. Nothing has changed.\n' });
    const strict = await bpmn('run', 'order.bpmn', '--events', events, '--strict');
    expect(strict).toMatchObject({ code: 1, err: 'event 1: the complete pay is aimed at nothing that is open; what waits is approve, late. Nothing has changed.\n' });
  });

  it('asks the decisions of the files that are given; without them the task waits for its answer', async () => {
    file('fee.bpmn', process_('<bpmn:startEvent id="s"/><bpmn:businessRuleTask id="fee" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" camunda:decisionRef="fee-of" camunda:resultVariable="fee"/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="fee"/>'));
    file('fee.dmn', `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fees" name="Fees" namespace="urn:fees"><decision id="fee-of" name="fee"><decisionTable id="t" hitPolicy="COLLECT" aggregation="SUM">
      <input id="i"><inputExpression id="ie" typeRef="number"><text>amount</text></inputExpression></input><output id="o" typeRef="number"/>
      <rule id="r1"><inputEntry id="c1"><text>&gt; 10</text></inputEntry><outputEntry id="c2"><text>amount / 10</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="c3"><text>[1..100]</text></inputEntry><outputEntry id="c4"><text>5</text></outputEntry></rule></decisionTable></decision></definitions>`);
    const decided = await bpmn('run', 'fee.bpmn', '--input', '{"amount":50}', '--decisions', 'fee.dmn');
    expect([decided.code, JSON.parse(decided.out.trim().split('\n').at(-1)!)]).toEqual([0, { end: 'completed', variables: { amount: 50, fee: 10 }, waiting: [] }]);
    expect((await bpmn('run', 'fee.bpmn', '--input', '{"amount":50}')).code).toBe(2);
    file('bad.dmn', '<definitions/>');
    expect((await bpmn('run', 'fee.bpmn', '--decisions', 'bad.dmn')).code).toBe(1);
  });

  it('is what npm runs', async () => {
    file('order.bpmn', order);
    const npm = await new Promise<Answer>((resolve) => {
      execFile('npm', ['run', '-s', 'bpmn', '--', 'run', join(folder, 'order.bpmn'), '--auto', '--input', '{"approved":false}'], { cwd: root, shell: process.platform === 'win32' }, (error, out, err) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err });
      });
    });
    expect(npm.code).toBe(0);
    expect(npm.out.trim().split('\n').at(-1)).toBe('{"end":"completed","variables":{"approved":false},"waiting":[]}');
  });
});

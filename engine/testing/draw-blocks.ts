import type { Block } from './blocks';

interface Drawing { next: number; xml: string[] }
interface Ends { first: string; last: string }

const arrow = (from: string, to: string, condition?: string): string =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition ? `<conditionExpression>${condition}</conditionExpression>` : ''}</sequenceFlow>`;

/** Draws a block as the content of a process. */
export function draw(block: Block): string {
  const drawing = { next: 0, xml: [] as string[] };
  const { first, last } = drawBlock(drawing, block);
  return ['<startEvent id="s"/>', ...drawing.xml, '<endEvent id="e"/>', arrow('s', first), arrow(last, 'e')].join('\n');
}

function id(drawing: Drawing, letter: string): string {
  drawing.next += 1;
  return `${letter}${drawing.next}`;
}

function element(drawing: Drawing, tag: string, letter: string, inside = '', attributes = ''): string {
  const name = id(drawing, letter);
  drawing.xml.push(`<${tag} id="${name}" ${attributes}>${inside}</${tag}>`);
  return name;
}

const timer = '<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>';
const caughtMessage = '<messageEventDefinition messageRef="m-answer"/>';
const signal = '<signalEventDefinition signalRef="s-alarm"/>';
const escalation = '<escalationEventDefinition escalationRef="e-late"/>';

function drawBlock(drawing: Drawing, block: Block): Ends {
  switch (block.is) {
    case 'task': return drawTask(drawing, block);
    case 'sequence': return chain(drawing, block.blocks.map((inner) => drawBlock(drawing, inner)));
    case 'choice': return drawChoice(drawing, 'exclusiveGateway', block.blocks, (index) => `${block.pick} = ${index}`);
    case 'inclusive': return drawChoice(drawing, 'inclusiveGateway', block.blocks, (index) => String(Math.floor(block.picks / 2 ** index) % 2 === 1));
    case 'parallel': return fork(drawing, block.blocks.map((inner) => drawBlock(drawing, inner)));
    case 'loop': return drawLoop(drawing, block);
    case 'many': return drawRepeated(drawing, block.body, `<multiInstanceLoopCharacteristics isSequential="${block.sequential}"><loopCardinality>${block.times}</loopCardinality></multiInstanceLoopCharacteristics>`);
    case 'again': return drawRepeated(drawing, block.body, `<standardLoopCharacteristics testBefore="${block.before}" loopMaximum="3"><loopCondition>loopCounter &lt; ${block.times}</loopCondition></standardLoopCharacteristics>`);
    case 'sub': return drawSub(drawing, (inner) => {
      if (block.onMessage) drawInterruption(inner);
      return drawBlock(inner, block.body);
    });
    case 'undone': return drawSub(drawing, (inner) => drawUndone(inner, block));
    case 'told': return drawTold(drawing, block);
    case 'escalated': return drawEscalated(drawing, block);
    case 'guarded': return drawGuarded(drawing, block);
    case 'race': return drawRace(drawing, block.blocks);
  }
}

function drawTask(drawing: Drawing, { kind }: Block & { is: 'task' }, inside = ''): Ends {
  const name = kind === 'timer' ? element(drawing, 'intermediateCatchEvent', 'c', timer)
    : element(drawing, kind, 't', inside, kind === 'receiveTask' ? 'messageRef="m-parts"' : '');
  return { first: name, last: name };
}

function chain(drawing: Drawing, ends: Ends[]): Ends {
  ends.slice(1).forEach(({ first }, index) => drawing.xml.push(arrow(ends[index]!.last, first)));
  return { first: ends[0]!.first, last: ends[ends.length - 1]!.last };
}

/** The first branch is the default of the split. */
function drawChoice(drawing: Drawing, gateway: string, branches: Block[], condition: (index: number) => string): Ends {
  const join = element(drawing, gateway, 'j');
  const split = id(drawing, 'g');
  const ends = branches.map((inner) => drawBlock(drawing, inner));
  ends.forEach(({ first, last }, index) => drawing.xml.push(arrow(split, first, index === 0 ? undefined : condition(index)), arrow(last, join)));
  drawing.xml.push(`<${gateway} id="${split}" default="${split}-${ends[0]!.first}"/>`);
  return { first: split, last: join };
}

function fork(drawing: Drawing, branches: Ends[]): Ends {
  const [split, join] = [element(drawing, 'parallelGateway', 'f'), element(drawing, 'parallelGateway', 'j')];
  for (const { first, last } of branches) drawing.xml.push(arrow(split, first), arrow(last, join));
  return { first: split, last: join };
}

/** The count is a variable of its own, set before the loop; parallel branches do not share it. */
function drawLoop(drawing: Drawing, block: Block & { is: 'loop' }): Ends {
  const count = id(drawing, 'n');
  const set = element(drawing, 'scriptTask', 'x', '<script>0</script>', `zamen:resultVariable="${count}"`);
  const entry = element(drawing, 'exclusiveGateway', 'l');
  const body = drawBlock(drawing, block.body);
  const up = element(drawing, 'scriptTask', 'x', `<script>${count} + 1</script>`, `zamen:resultVariable="${count}"`);
  const exit = id(drawing, 'g');
  const end = element(drawing, 'task', 't');
  drawing.xml.push(`<exclusiveGateway id="${exit}" default="${exit}-${end}"/>`);
  drawing.xml.push(arrow(set, entry), arrow(entry, body.first), arrow(body.last, up), arrow(up, exit), arrow(exit, end), arrow(exit, entry, `${count} &lt;= ${block.times}`));
  return { first: set, last: end };
}

/** A task is repeated itself, anything else in a sub-process. */
function drawRepeated(drawing: Drawing, body: Block, characteristics: string): Ends {
  return body.is === 'task' && body.kind !== 'timer' ? drawTask(drawing, body, characteristics) : drawSub(drawing, (inner) => drawBlock(inner, body), characteristics);
}

function drawSub(drawing: Drawing, content: (inner: Drawing) => Ends, characteristics = ''): Ends {
  const inner: Drawing = { next: drawing.next, xml: [] };
  const { first, last } = content(inner);
  const [start, end] = [id(inner, 's'), id(inner, 'e')];
  drawing.next = inner.next;
  const flows = inner.xml.filter((xml) => !xml.startsWith('<association'));
  const associations = inner.xml.filter((xml) => xml.startsWith('<association'));
  const name = element(drawing, 'subProcess', 'p', [
    characteristics, `<startEvent id="${start}"/><endEvent id="${end}"/>`, ...flows, arrow(start, first), arrow(last, end), ...associations,
  ].join('\n'));
  return { first: name, last: name };
}

function drawInterruption(inner: Drawing): void {
  const [event, from, to] = [id(inner, 'v'), id(inner, 's'), id(inner, 'e')];
  inner.xml.push(`<subProcess id="${event}" triggeredByEvent="true"><startEvent id="${from}"><messageEventDefinition messageRef="m-void"/></startEvent><endEvent id="${to}"/>${arrow(from, to)}</subProcess>`);
}

function drawUndone(inner: Drawing, { body, tasks, waits }: Block & { is: 'undone' }): Ends {
  const handled = Array.from({ length: tasks }, (): Ends => {
    const task = element(inner, 'userTask', 't');
    const event = element(inner, 'boundaryEvent', 'b', '<compensateEventDefinition/>', `attachedToRef="${task}"`);
    const handler = element(inner, 'serviceTask', 'u', '', 'isForCompensation="true"');
    inner.xml.push(`<association id="${event}-${handler}" sourceRef="${event}" targetRef="${handler}"/>`);
    return { first: task, last: task };
  });
  const thrown = element(inner, 'intermediateThrowEvent', 'x', `<compensateEventDefinition waitForCompletion="${waits}"/>`);
  return chain(inner, [...handled, drawBlock(inner, body), { first: thrown, last: thrown }]);
}

function drawTold(drawing: Drawing, { by, body }: Block & { is: 'told' }): Ends {
  const flag = id(drawing, 'n');
  const caught = element(drawing, 'intermediateCatchEvent', 'c', by === 'signal' ? signal : `<conditionalEventDefinition><condition>${flag}</condition></conditionalEventDefinition>`);
  const tells = by === 'signal' ? element(drawing, 'intermediateThrowEvent', 'x', signal) : element(drawing, 'scriptTask', 'x', '<script>true</script>', `zamen:resultVariable="${flag}"`);
  return fork(drawing, [{ first: caught, last: caught }, chain(drawing, [drawBlock(drawing, body), { first: tells, last: tells }])]);
}

/** What is escalated ends on its own. */
function drawEscalated(drawing: Drawing, { body, handler }: Block & { is: 'escalated' }): Ends {
  const host = drawSub(drawing, (inner) => {
    const thrown = element(inner, 'intermediateThrowEvent', 'x', escalation);
    return chain(inner, [{ first: thrown, last: thrown }, drawBlock(inner, body)]);
  });
  const event = element(drawing, 'boundaryEvent', 'b', escalation, `attachedToRef="${host.first}" cancelActivity="false"`);
  const handled = drawBlock(drawing, handler);
  drawing.xml.push(arrow(event, handled.first), arrow(handled.last, element(drawing, 'endEvent', 'e')));
  return host;
}

/** A reminder ends on its own; the others meet the way of the activity again. */
function drawGuarded(drawing: Drawing, block: Block & { is: 'guarded' }): Ends {
  const kind = block.guard === 'error' ? 'serviceTask' : block.body;
  const host = element(drawing, kind, 't');
  const definition = block.guard === 'error' ? '<errorEventDefinition/>' : timer;
  const event = element(drawing, 'boundaryEvent', 'b', definition, `attachedToRef="${host}" cancelActivity="${block.guard !== 'reminder'}"`);
  const handler = drawBlock(drawing, block.handler);
  const join = element(drawing, 'exclusiveGateway', 'j');
  drawing.xml.push(arrow(event, handler.first), arrow(host, join));
  drawing.xml.push(arrow(handler.last, block.guard === 'reminder' ? element(drawing, 'endEvent', 'e') : join));
  return { first: host, last: join };
}

function drawRace(drawing: Drawing, branches: Block[]): Ends {
  const [split, join] = [element(drawing, 'eventBasedGateway', 'g'), element(drawing, 'exclusiveGateway', 'j')];
  branches.forEach((inner, index) => {
    const event = element(drawing, 'intermediateCatchEvent', 'c', index === 0 ? timer : caughtMessage);
    const { first, last } = drawBlock(drawing, inner);
    drawing.xml.push(arrow(split, event), arrow(event, first), arrow(last, join));
  });
  return { first: split, last: join };
}

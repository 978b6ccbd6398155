import fc from 'fast-check';

/** A block-structured diagram: sound by construction, since every split has its own join. */
export type Block =
  | { is: 'task'; kind: 'userTask' | 'serviceTask' | 'task' | 'receiveTask' | 'timer' }
  | { is: 'sequence'; blocks: Block[] }
  | { is: 'choice'; blocks: Block[]; pick: number }
  | { is: 'parallel'; blocks: Block[] }
  | { is: 'loop'; body: Block; times: number }
  | { is: 'sub'; body: Block; onMessage: boolean }
  | { is: 'guarded'; body: 'userTask' | 'serviceTask'; guard: 'interrupting' | 'reminder' | 'error'; handler: Block }
  | { is: 'race'; blocks: Block[] };

const kinds = ['userTask', 'serviceTask', 'task', 'receiveTask', 'timer'] as const;

/** Random diagrams of limited size. */
export const blocks: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.record({ is: fc.constant('task' as const), kind: fc.constantFrom(...kinds) }),
    fc.record({ is: fc.constant('sequence' as const), blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ is: fc.constant('choice' as const), blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }), pick: fc.nat(2) }),
    fc.record({ is: fc.constant('parallel' as const), blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ is: fc.constant('loop' as const), body: tie('block'), times: fc.nat(2) }),
    fc.record({ is: fc.constant('sub' as const), body: tie('block'), onMessage: fc.boolean() }),
    fc.record({
      is: fc.constant('guarded' as const), body: fc.constantFrom('userTask' as const, 'serviceTask' as const),
      guard: fc.constantFrom('interrupting' as const, 'reminder' as const, 'error' as const), handler: tie('block'),
    }),
    fc.record({ is: fc.constant('race' as const), blocks: fc.array(tie('block'), { minLength: 2, maxLength: 3 }) }),
  ),
})).block;

/** Draws a block as the content of a process. */
export function draw(block: Block): string {
  const drawing = { next: 0, xml: [] as string[] };
  const { first, last } = drawBlock(drawing, block);
  return ['<startEvent id="s"/>', ...drawing.xml, '<endEvent id="e"/>', arrow('s', first), arrow(last, 'e')].join('\n');
}

interface Drawing { next: number; xml: string[] }
interface Ends { first: string; last: string }

const arrow = (from: string, to: string, condition?: string): string =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${condition ? `<conditionExpression>${condition}</conditionExpression>` : ''}</sequenceFlow>`;

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

function drawBlock(drawing: Drawing, block: Block): Ends {
  switch (block.is) {
    case 'task': {
      const name = block.kind === 'timer' ? element(drawing, 'intermediateCatchEvent', 'c', timer)
        : element(drawing, block.kind, 't', '', block.kind === 'receiveTask' ? 'messageRef="m-parts"' : '');
      return { first: name, last: name };
    }
    case 'sequence': return chain(drawing, block.blocks.map((inner) => drawBlock(drawing, inner)));
    case 'choice': {
      const join = element(drawing, 'exclusiveGateway', 'j');
      const split = id(drawing, 'g');
      const ends = block.blocks.map((inner) => drawBlock(drawing, inner));
      ends.forEach(({ first, last }, index) => {
        drawing.xml.push(arrow(split, first, index === 0 ? undefined : `${block.pick} = ${index}`), arrow(last, join));
      });
      drawing.xml.push(`<exclusiveGateway id="${split}" default="${split}-${ends[0]!.first}"/>`);
      return { first: split, last: join };
    }
    case 'parallel': {
      const [split, join] = [element(drawing, 'parallelGateway', 'f'), element(drawing, 'parallelGateway', 'j')];
      for (const inner of block.blocks) {
        const { first, last } = drawBlock(drawing, inner);
        drawing.xml.push(arrow(split, first), arrow(last, join));
      }
      return { first: split, last: join };
    }
    case 'loop': return drawLoop(drawing, block);
    case 'sub': return drawSub(drawing, block);
    case 'guarded': return drawGuarded(drawing, block);
    case 'race': {
      const [split, join] = [element(drawing, 'eventBasedGateway', 'g'), element(drawing, 'exclusiveGateway', 'j')];
      block.blocks.forEach((inner, index) => {
        const event = element(drawing, 'intermediateCatchEvent', 'c', index === 0 ? timer : caughtMessage);
        const { first, last } = drawBlock(drawing, inner);
        drawing.xml.push(arrow(split, event), arrow(event, first), arrow(last, join));
      });
      return { first: split, last: join };
    }
  }
}

function chain(drawing: Drawing, ends: Ends[]): Ends {
  ends.slice(1).forEach(({ first }, index) => drawing.xml.push(arrow(ends[index]!.last, first)));
  return { first: ends[0]!.first, last: ends[ends.length - 1]!.last };
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

function drawSub(drawing: Drawing, block: Block & { is: 'sub' }): Ends {
  const inner: Drawing = { next: drawing.next, xml: [] };
  const { first, last } = drawBlock(inner, block.body);
  const [start, end] = [id(inner, 's'), id(inner, 'e')];
  if (block.onMessage) {
    const [event, from, to] = [id(inner, 'v'), id(inner, 's'), id(inner, 'e')];
    inner.xml.push(`<subProcess id="${event}" triggeredByEvent="true"><startEvent id="${from}"><messageEventDefinition messageRef="m-void"/></startEvent><endEvent id="${to}"/>${arrow(from, to)}</subProcess>`);
  }
  drawing.next = inner.next;
  const name = element(drawing, 'subProcess', 'p', `<startEvent id="${start}"/><endEvent id="${end}"/>${inner.xml.join('\n')}${arrow(start, first)}${arrow(last, end)}`);
  return { first: name, last: name };
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

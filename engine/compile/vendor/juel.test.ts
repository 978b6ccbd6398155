import fc from 'fast-check';
import { evaluateFeel } from '../../feel/evaluate';
import { boundsOf } from '../../feel/bounds';
import { FeelSyntaxFault, parseFeel } from '../../feel/syntax';
import { toFeel, toJson } from '../../feel/values';
import type { Json, JsonObject } from '../../model';
import { valueOfForeign } from './values';
import { seeded } from '../../testing/seeded';

const variables: JsonObject = { a: 5, b: 2, neg: -5, yes: true, no: false, name: 'ali', none: null, blank: '', list: [7, 8], nothing: [], loopCounter: 3, numberOfInstances: 3, numberOfCompletedInstances: 1, order: { total: 12, lines: [{ sku: 'x' }] } };

function valueOf(source: string): Json {
  return toJson(evaluateFeel(parseFeel(valueOfForeign(source)!), {
    get: (name) => (Object.hasOwn(variables, name) ? toFeel(name, variables[name]!, undefined) : undefined), now: () => null, today: () => null,
  }));
}

describe('JUEL', () => {
  it.each<[string, Json]>([
    ['${a > 1 && yes}', true], ['${a gt 1 and not no}', true], ['#{a < b || a == 5}', true], ['${a le b or a ne 5}', false],
    ['${yes}', true], ['${!yes}', false], ['${!(a >= 6)}', true], ["${name == 'ali'}", true], ['${name != "ali"}', false], ["${name eq 'it\\'s'}", false],
    ['${order.total >= 10}', true], ["${order['total']}", 12], ['${list[0]}', 7], ['${order.lines[0].sku}', 'x'],
    ['${empty none}', true], ['${empty blank}', true], ['${empty nothing}', true], ['${empty list}', false], ['${not empty name}', true], ['${empty unheard}', true],
    ['${none == null}', true], ['${a + b * 3}', 11], ['${(a + b) * 3}', 21], ['${a - b - 1}', 2], ['${a / b}', 2.5], ['${a div b}', 2.5],
    ['${a % b}', 1], ['${loopCounter}', 2], ['${nrOfCompletedInstances == 1 and loopCounter + 1 < nrOfInstances * 2}', true], ['${neg % b}', -1], ['${neg mod 3 + 1}', -1], ['${-a}', -5], ['${-a - -b}', -3],
    ["${a > 1 ? 'big' : 'small'}", 'big'], ["${no ? 1 : yes ? 2 : 3}", 2], ['${(yes ? 1 : 2) + 1}', 2], ['${yes == (a == 5)}', true],
    ['PT${a}H', 'PT5H'], ['${name} has ${a}', 'ali has 5'], ['no \\${a} ${a}', 'no ${a} 5'], ['text', 'text'], ['  ${ a }  ', 5], ['${yes || no && no}', true],
  ])('%s is %p', (source, expected) => {
    const feel = valueOfForeign(source)!;
    expect(feel.startsWith('=') ? valueOf(source) : feel).toEqual(expected);
  });

  it.each([
    '${service.check(a)}', '${a.equals(b)}', '${execution.id}', '${task.assignee}', '${list[a]}', "${'a' + name}", '${a instanceof b}', '${a b}', '${}', '${a', '${1e5}',
    '${order.total . null}', '${order.if}', '${in}', '${a ? b}', '${a ==}', '${(a}', '${[1]}', '${{a: 1}}', '${a -> b}', '${a = b}', '${a.1}', '${a;b}', `\${${'('.repeat(50)}a${')'.repeat(50)}}`, `\${${'!'.repeat(50)}a}`, `\${a${' + a'.repeat(1000)}}`,
    `\${${'a % ('.repeat(20)}a${')'.repeat(20)}}`, `\${${'empty '.repeat(20)}a}`,
  ])('%s is beyond it', (source) => {
    expect(valueOfForeign(source)).toBeNull();
  });

  it('gives for any text, at once, FEEL that is bounded, or nothing', () => {
    const word = fc.constantFrom('${', '#{', '}', 'a', 'order.total', 'list[0]', "'t'", '"', "'", '(', ')', '!', 'empty', '&&', 'or', '==', 'lt', '+', '%', '?', ':', '1.5', '.', '[', ']', '\\', ' ', 'not', 'null', '-');
    const text = fc.oneof(fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')), fc.array(word, { maxLength: 20 }).map((words) => `\${${words.join(' ')}}`), fc.string());
    fc.assert(fc.property(text, (source) => {
      const feel = valueOfForeign(source);
      if (!feel?.startsWith('=') || source.trimStart().startsWith('=')) return;
      try {
        boundsOf(parseFeel(feel));
      } catch (error) {
        if (!(error instanceof FeelSyntaxFault) || error.rule === 'feel-syntax') throw new Error(`${source} became ${feel}: ${String(error)}`);
      }
    }), seeded(1000));
  }, 60_000);
});

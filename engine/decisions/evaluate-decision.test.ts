import { decisionsOf, decisionTable, literal, requires, type Table } from '../compile/testing/decision-table';
import { Fault } from '../fault';
import { localNow, localToday } from '../feel/clock';
import type { Json } from '../model';
import { evaluateDecision } from './evaluate-decision';

const at = '2026-11-22T21:00:00.000Z';

async function result(content: string, decision: string, variables: Record<string, Json> = {}): Promise<Json> {
  const graph = (await decisionsOf(content))[decision]!;
  return evaluateDecision(graph, {
    get: (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined), now: () => localNow(at, 'Asia/Tehran'), today: () => localToday(at, 'Asia/Tehran'),
  });
}

async function faultOf(content: string, decision: string, variables: Record<string, Json> = {}): Promise<string> {
  try {
    return `value ${JSON.stringify(await result(content, decision, variables))}`;
  } catch (error) {
    if (error instanceof Fault) return error.code;
    throw error;
  }
}

/** Rules that overlap: x = 1 hits none, 5 one, 15 the first two, 25 all three. */
const overlapping = (hit: string, outputs: string[], cells: [string, string, string]): string => decisionTable({
  hit, inputs: ['x: number'], outputs, rules: [`>= 5 | ${cells[0]}`, `>= 10 | ${cells[1]}`, `>= 20 | ${cells[2]}`],
});

describe('hit policies (DMN 1.3, 8.2)', () => {
  const abc: [string, string, string] = ['"a"', '"b"', '"c"'];
  const cases: [string, string, number, Json][] = [
    ['UNIQUE: the rule that matches', overlapping('U', ['o'], abc), 5, 'a'],
    ['UNIQUE: none', overlapping('U', ['o'], abc), 1, null],
    ['ANY: equal outputs', overlapping('A', ['o'], ['"a"', '"a"', '"b"']), 15, 'a'],
    ['ANY: equal compound outputs', overlapping('A', ['o', 'p'], ['1 | [2]', '1 | [2]', '1 | [3]']), 15, { o: 1, p: [2] }],
    ['PRIORITY: the most important output', overlapping('P', ['o: string in "c","b","a"'], abc), 25, 'c'],
    ['PRIORITY: not the first rule', overlapping('P', ['o: string in "c","b","a"'], abc), 15, 'b'],
    ['PRIORITY: columns from left to right', overlapping('P', ['o: string in "b","a"', 'p: number in 1, 2, 3'], ['"a" | 1', '"b" | 3', '"b" | 2']), 25, { o: 'b', p: 2 }],
    ['PRIORITY: a column without values does not count', overlapping('P', ['n: number', 'o: string in "b","a"'], ['9 | "a"', '1 | "b"', '0 | "a"']), 25, { n: 1, o: 'b' }],
    ['PRIORITY: one rank, the first rule', overlapping('P', ['n: number', 'o: string in "b","a"'], ['1 | "b"', '2 | "b"', '3 | "a"']), 25, { n: 1, o: 'b' }],
    ['FIRST: in the order of the rules', overlapping('F', ['o'], abc), 25, 'a'],
    ['COLLECT: a list', overlapping('C', ['o'], abc), 15, ['a', 'b']],
    ['COLLECT: equal outputs each', overlapping('C', ['o'], ['"a"', '"a"', '"a"']), 25, ['a', 'a', 'a']],
    ['COLLECT: contexts', overlapping('C', ['o', 'p'], ['1 | 2', '3 | 4', '5 | 6']), 15, [{ o: 1, p: 2 }, { o: 3, p: 4 }]],
    ['COLLECT: none', overlapping('C', ['o'], abc), 1, []],
    ['SUM', overlapping('C+', ['o: number'], ['1', '10', '100']), 25, 111],
    ['SUM: none', overlapping('C+', ['o: number'], ['1', '10', '100']), 1, null],
    ['COUNT', overlapping('C#', ['o'], ['"a"', '"a"', '"b"']), 25, 3],
    ['COUNT: none', overlapping('C#', ['o'], abc), 1, 0],
    ['MIN', overlapping('C<', ['o: number'], ['7', '-3', '100']), 25, -3],
    ['MAX', overlapping('C>', ['o: number'], ['7', '-3', '5']), 25, 7],
    ['MIN of dates', overlapping('C<', ['o: date'], ['date("2026-03-01")', 'date("2026-02-01")', 'date("2026-04-01")']), 25, '2026-02-01'],
    ['OUTPUT ORDER', overlapping('O', ['o: string in "b","c","a"'], abc), 25, ['b', 'c', 'a']],
    ['OUTPUT ORDER: one rank in the order of the rules', overlapping('O', ['n: number', 'o: string in "b","a"'], ['1 | "a"', '2 | "b"', '3 | "a"']), 25, [{ n: 2, o: 'b' }, { n: 1, o: 'a' }, { n: 3, o: 'a' }]],
    ['RULE ORDER', overlapping('R', ['o'], ['"c"', '"a"', '"b"']), 25, ['c', 'a', 'b']],
    ['RULE ORDER: none', overlapping('R', ['o'], abc), 1, []],
    ['a default', overlapping('U', ['o: string else "z"'], abc), 1, 'z'],
    ['a default only without a hit', overlapping('U', ['o: string else "z"'], abc), 5, 'a'],
    ['a default in one of two columns', overlapping('F', ['o else "z"', 'p'], ['1 | 2', '3 | 4', '5 | 6']), 1, { o: 'z', p: null }],
    ['a default in a list', overlapping('C', ['o else "z"'], abc), 1, ['z']],
    ['a default of an aggregate', overlapping('C+', ['o: number else -1'], ['1', '10', '100']), 1, -1],
    ['an empty output is null', overlapping('U', ['o', 'p'], ['"a" |', '1 | 1', '1 | 1']), 5, { o: 'a', p: null }],
  ];
  it.each(cases)('%s', async (_, table, x, expected) => {
    expect(await result(table, 'd', { x })).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['UNIQUE with two hits', overlapping('U', ['o'], ['"a"', '"a"', '"a"']), 'decision.unique'],
    ['ANY with different outputs', overlapping('A', ['o'], abc), 'decision.any'],
    ['ANY with outputs of different types', overlapping('A', ['o'], ['1', '"1"', '1']), 'decision.any'],
    ['SUM of a text', overlapping('C+', ['o'], ['1', '"10"', '100']), 'decision.output'],
    ['SUM beyond what is exact', overlapping('C+', ['o: number'], ['9007199254740991', '10', '100']), 'feel.number'],
    ['MIN of mixed types', overlapping('C<', ['o'], ['1', '"10"', '100']), 'feel.type'],
    ['an output that is none of its values', overlapping('C', ['o: string in "a","b"'], abc), 'decision.output'],
    ['PRIORITY with an output without a place', overlapping('P', ['o: string in "a","b"'], ['"a"', 'null', '"b"']), 'decision.output'],
    ['an output of another type', overlapping('C', ['o: number'], ['1', 'string(x)', '3']), 'decision.output'],
  ])('%s is a fault', async (_, table, code) => {
    expect(await faultOf(table, 'd', { x: 25 })).toBe(code);
  });

  it('says which rules collide', async () => {
    await expect(result(overlapping('U', ['o'], abc), 'd', { x: 15 })).rejects.toThrow('the rules "d-r1", "d-r2" match, and only one may');
  });

  it('looks at no rule behind the first hit of FIRST, and at every rule otherwise', async () => {
    const table = (hit: string): string => decisionTable({ hit, inputs: ['x: number'], outputs: ['o'], rules: ['> 1 | "a"', '> missing | "b"'] });
    expect(await result(table('F'), 'd', { x: 5 })).toBe('a');
    expect(await faultOf(table('U'), 'd', { x: 5 })).toBe('feel.unresolved');
  });
});

describe('inputs', () => {
  const ofTwo: Table = { inputs: ['kind: string in "repair","install"', 'days: number in [0..5000]'], outputs: ['o'], rules: ['"repair" | < 10 | 1', '- | - | 2'], hit: 'F' };

  it('matches a rule when all its cells do', async () => {
    expect(await result(decisionTable(ofTwo), 'd', { kind: 'repair', days: 5 })).toBe(1);
    expect(await result(decisionTable(ofTwo), 'd', { kind: 'repair', days: 10 })).toBe(2);
    expect(await result(decisionTable(ofTwo), 'd', { kind: 'install', days: 5 })).toBe(2);
    expect(await result(decisionTable(ofTwo), 'd', { kind: null, days: 5 })).toBe(2);
  });

  it.each<[string, Record<string, Json>, string]>([
    ['not among the allowed values', { kind: 'sell', days: 5 }, 'decision.input'],
    ['out of the allowed range', { kind: 'repair', days: -1 }, 'decision.input'],
    ['of another type', { kind: 'repair', days: '5' }, 'decision.input'],
    ['missing', { kind: 'repair' }, 'feel.unresolved'],
    ['too big to be exact', { kind: 'repair', days: 2 ** 60 }, 'feel.number'],
  ])('an input %s is a fault', async (_, variables, code) => {
    expect(await faultOf(decisionTable(ofTwo), 'd', variables)).toBe(code);
  });

  it('reads texts as what the column says: dates, times, instants, durations', async () => {
    const table = (type: string, cell: string): string => decisionTable({ inputs: [`x: ${type}`], outputs: ['o'], rules: [`${cell} | "yes"`] });
    expect(await result(table('date', '< date("2026-02-01")'), 'd', { x: '2026-01-31' })).toBe('yes');
    expect(await result(table('date and time', '< now()'), 'd', { x: '2026-11-22T20:59:59Z' })).toBe('yes');
    expect(await result(table('dateTime', '> now()'), 'd', { x: '2026-11-22T20:59:59Z' })).toBe(null);
    expect(await result(table('dayTimeDuration', '>= duration("P2D")'), 'd', { x: 'PT48H' })).toBe('yes');
    expect(await result(table('time', '< time("12:00:00")'), 'd', { x: '11:59:00' })).toBe('yes');
    expect(await faultOf(table('date', '< date("2026-02-01")'), 'd', { x: 'tomorrow' })).toBe('decision.input');
  });

  it('evaluates expressions in the columns and the cells', async () => {
    const table = decisionTable({ inputs: ['labour + parts: number', 'lines[price > 10].code'], outputs: ['o'], rules: ['> limit * 2 | list contains(?, "x") | labour / 2', '- | - | null'], hit: 'F' });
    const lines = [{ code: 'x', price: 11 }, { code: 'y', price: 1 }];
    expect(await result(table, 'd', { labour: 30, parts: 30, limit: 20, lines })).toBe(15);
    expect(await result(table, 'd', { labour: 30, parts: 10, limit: 20, lines })).toBe(null);
  });

  it('needs no inputs', async () => {
    expect(await result(decisionTable({ hit: 'C', inputs: [], outputs: ['o'], rules: ['1', '2'] }), 'd')).toEqual([1, 2]);
  });
});

describe('requirements', () => {
  it('gives a decision the results of those that it requires, by name and by id', async () => {
    const content = `${decisionTable({ id: 'low', inputs: ['x: number'], outputs: ['o'], rules: ['< 5 | "small"', '>= 5 | "big"'] })}
      <decision id="mid" name="Size class">${requires('low')}<literalExpression><text>low + "!"</text></literalExpression></decision>
      ${decisionTable({ id: 'top', inputs: ['Size class: string', 'low: string'], outputs: ['o'], rules: ['"small!" | "small" | 1', '"big!" | "big" | 2'] }, requires('mid') + requires('low'))}`;
    expect(await result(content, 'top', { x: 3 })).toBe(1);
    expect(await result(content, 'top', { x: 7 })).toBe(2);
    const { top } = await decisionsOf(content);
    expect(top!.steps.map(({ id }) => id)).toEqual(['low', 'mid', 'top']);
    expect(top!.needs).toEqual(['x']);
  });

  it('hides results from decisions that do not require them', async () => {
    const content = `${literal('a', '1')}${literal('b', 'a + 1', requires('a'))}${literal('c', 'a + b', requires('b'))}`;
    expect(await faultOf(content, 'c')).toBe('feel.unresolved');
    expect(await result(content, 'c', { a: 5 })).toBe(7);
  });

  it('reads a name that is no plain word, and checks input data by its type', async () => {
    const content = `<inputData id="in" name="Pre-bureau risk"><variable name="Pre-bureau risk" typeRef="tRisk"/></inputData>
      ${literal('d', 'Pre-bureau risk + "!"', '<informationRequirement><requiredInput href="#in"/></informationRequirement>')}
      <itemDefinition name="tRisk"><typeRef>string</typeRef><allowedValues><text>"low","high"</text></allowedValues></itemDefinition>`;
    expect(await result(content, 'd', { 'Pre-bureau risk': 'low' })).toBe('low!');
    expect(await faultOf(content, 'd', { 'Pre-bureau risk': 'none' })).toBe('decision.input');
    expect(await faultOf(content, 'd', { 'Pre-bureau risk': 1 })).toBe('decision.input');
  });

  it('checks the fields and the items of a structured type', async () => {
    const content = `<inputData id="in" name="lines"><variable name="lines" typeRef="tLines"/></inputData>
      ${literal('d', 'sum(lines.price)', '<informationRequirement><requiredInput href="#in"/></informationRequirement>', 'typeRef="number"')}
      <itemDefinition name="tLines" isCollection="true"><typeRef>tLine</typeRef></itemDefinition>
      <itemDefinition name="tLine"><itemComponent name="price"><typeRef>number</typeRef></itemComponent><itemComponent name="bought"><typeRef>date</typeRef></itemComponent></itemDefinition>`;
    expect(await result(content, 'd', { lines: [{ price: 1, bought: '2026-01-01' }, { price: 2, bought: null }] })).toBe(3);
    expect(await faultOf(content, 'd', { lines: [{ price: '1', bought: null }] })).toBe('decision.input');
    expect(await faultOf(content, 'd', { lines: [{ price: 1 }] })).toBe('decision.input');
    expect(await faultOf(content, 'd', { lines: { price: 1, bought: null } })).toBe('decision.input');
  });

  it('checks the result of an expression by the type of its decision', async () => {
    const content = '<decision id="d" name="d"><variable name="d" typeRef="number"/><literalExpression><text>x</text></literalExpression></decision>';
    expect(await result(content, 'd', { x: 1 })).toBe(1);
    expect(await result(content, 'd', { x: null })).toBe(null);
    expect(await faultOf(content, 'd', { x: '1' })).toBe('decision.output');
  });

  it('takes the type of one output beside a table that gives a list', async () => {
    const table = overlapping('C', ['o: string'], ['"a"', '"b"', '"c"']).replace('<decisionTable', '<variable name="d" typeRef="string"/><decisionTable');
    expect(await result(table, 'd', { x: 15 })).toEqual(['a', 'b']);
  });

  it('gives what it costs a bound over all its parts', async () => {
    const heavy = 'count(for a in list, b in list return a)';
    const content = `${literal('a', heavy)}${literal('b', heavy, requires('a'))}${literal('c', `a + b + ${heavy}`, requires('a') + requires('b'))}`;
    const list = Array.from({ length: 400 }, () => 1);
    expect(await result(content, 'a', { list })).toBe(160_000);
    expect(await faultOf(content, 'c', { list })).toBe('feel.runaway');
  }, 30_000);
});

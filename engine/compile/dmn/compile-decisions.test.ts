import { decisionFile, decisionsOf, decisionTable, errorsOf, literal, requires } from '../testing/decision-table';
import { compileDecisions } from './compile-decisions';

const plain = { inputs: ['x: number'], outputs: ['o: number'], rules: ['< 5 | 1'] };
const errors = async (content: string, attributes = ''): Promise<string[]> => errorsOf((await compileDecisions(decisionFile(content, attributes))).findings);
const table = (change: Partial<Parameters<typeof decisionTable>[0]>): string => decisionTable({ ...plain, ...change });

describe('compileDecisions', () => {
  it('gives each decision of the file with what it needs, and a hash of its content', async () => {
    const content = `<inputData id="in" name="x"><variable name="x" typeRef="number"/></inputData>${table({ id: 'a', outputs: ['o: number in 1, 2 else 0'] })}${literal('b', 'a * factor', requires('a'))}`;
    const { a, b } = await decisionsOf(content);
    expect(a).toEqual({
      format: 1, decision: 'a', name: { fa: 'a', en: 'a' }, result: 'a', hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, needs: ['x'],
      steps: [{
        id: 'a', names: ['a'], requires: [], inputs: [], spacedNames: [], type: { type: 'any' },
        logic: {
          is: 'table', hitPolicy: 'UNIQUE', inputs: [{ id: 'a-i1', expression: 'x', type: { type: 'number' } }],
          outputs: [{ id: 'a-o1', name: 'o', type: { type: 'number' }, allowed: '1, 2', default: '0' }], rules: [{ id: 'a-r1', tests: ['< 5'], outputs: ['1'] }],
        },
      }],
    });
    expect(b!.needs).toEqual(['factor', 'x']);
    expect((await decisionsOf(content)).b!.hash).toBe(b!.hash);
    expect((await decisionsOf(content.replace('&lt; 5', '&lt; 6'))).b!.hash).not.toBe(b!.hash);
    expect(JSON.parse(JSON.stringify(b))).toEqual(b);
  });

  it('names the result by what expressions can write', async () => {
    const named = async (name: string, variable = ''): Promise<string> => (await decisionsOf(`<decision id="d1" name="${name}">${variable}<literalExpression><text>1</text></literalExpression></decision>`)).d1!.result;
    expect(await named('Fee')).toBe('Fee');
    expect(await named('پوشش')).toBe('پوشش');
    expect(await named('Fee class')).toBe('d1');
    expect(await named('Fee class', '<variable name="feeClass"/>')).toBe('feeClass');
  });

  it('names it in both languages', async () => {
    const { decisions } = await compileDecisions(decisionFile('<decision id="d" name="هزینه" zamen:nameEn="Fee"><literalExpression><text>1</text></literalExpression></decision>', 'xmlns:zamen="urn:zamen:bpmn:1"'));
    expect(decisions.d!.name).toEqual({ fa: 'هزینه', en: 'Fee' });
  });

  it.each([
    'http://www.omg.org/spec/DMN/20151101/dmn.xsd', 'http://www.omg.org/spec/DMN/20180521/MODEL/', 'https://www.omg.org/spec/DMN/20191111/MODEL/',
    'https://www.omg.org/spec/DMN/20211108/MODEL/', 'https://www.omg.org/spec/DMN/20230324/MODEL/',
  ])('reads %s, with a prefix and as a tool of that version writes it', async (uri) => {
    const { decisions, findings } = await compileDecisions(`<dmn:definitions xmlns:dmn='${uri}' xmlns:feel="http://www.omg.org/spec/FEEL/20140401" id="f" name="f" namespace="n">
      <dmn:decision id="d" name="d"><dmn:variable name="d" typeRef="feel:string"/><dmn:decisionTable id="t" hitPolicy="FIRST">
        <dmn:input id="i"><dmn:inputExpression id="ie" typeRef="feel:number"><dmn:text>x</dmn:text></dmn:inputExpression></dmn:input><dmn:output id="o" typeRef="string"/>
        <dmn:rule id="r"><dmn:description>all</dmn:description><dmn:inputEntry id="c"><dmn:text><![CDATA[< 5]]></dmn:text></dmn:inputEntry><dmn:outputEntry id="e"><dmn:text>"a"</dmn:text></dmn:outputEntry></dmn:rule>
      </dmn:decisionTable></dmn:decision></dmn:definitions>`);
    expect(findings).toEqual([]);
    expect(decisions.d!.steps[0]!.logic).toMatchObject({ hitPolicy: 'FIRST', rules: [{ tests: ['< 5'], outputs: ['"a"'] }] });
  });

  it.each(([
    ['unknown-type d-i1', table({ inputs: ['x: money'] })],
    ['unknown-type d', '<decision id="d" name="d"><variable name="d" typeRef="tNone"/><literalExpression><text>1</text></literalExpression></decision>'],
    ['feel-syntax d-r1-1', table({ rules: ['5, | 1'] })],
    ['feel-syntax d-r1-1', table({ rules: ['< 5 and | 1'] })],
    ['feel-syntax d-r1-2', table({ rules: ['5 | 1 +'] })],
    ['feel-syntax d-r1-2', table({ rules: ['5 | ? + 1'] })],
    ['feel-syntax d-i1', table({ inputs: [': number'] })],
    ['feel-unbounded d-r1-1', table({ rules: ['matches(string(?), pattern) | 1'] })],
    ['feel-unbounded d-r1-2', table({ rules: ['5 | (function(n) n)(1)'] })],
    ['feel-syntax d-e', literal('d', '')],
    ['feel-syntax d-e', literal('d', 'unheard(1)')],
    ['type-mismatch d-r1-1', table({ rules: ['"5" | 1'] })],
    ['type-mismatch d-r1-1', table({ rules: ['> "a" | 1'] })],
    ['type-mismatch d-r1-1', table({ rules: ['["a".."b"] | 1'] })],
    ['type-mismatch d-r1-2', table({ rules: ['5 | "1"'] })],
    ['type-mismatch d-e', literal('d', '"a"', '', 'typeRef="number"')],
    ['rule-incomplete d-r1', table({ rules: ['5'] })],
    ['rule-incomplete d-r1', table({ rules: ['5 | 1 | 2'] })],
    ['output-order-missing d-t', table({ hit: 'P' })],
    ['output-order-missing d-t', table({ hit: 'O', outputs: ['o: number in -'] })],
    ['aggregation-compound d-t', table({ hit: 'C+', outputs: ['o', 'p'], rules: ['5 | 1 | 2'] })],
    ['output-name-invalid d-t', table({ outputs: ['o', 'o'], rules: ['5 | 1 | 2'] })],
    ['output-name-invalid d-t', table({ outputs: ['o', ''], rules: ['5 | 1 | 2'] })],
    ['output-missing d-t', table({ outputs: [], rules: [] })],
    ['input-expression-missing d-i1', table({}).replace(/<inputExpression.*<\/inputExpression>/, '')],
    ['hit-policy-invalid d-t', table({}).replace('UNIQUE', 'LAST')],
    ['hit-policy-invalid d-t', table({}).replace('"UNIQUE"', '"COLLECT" aggregation="MEAN"')],
    ['hit-policy-invalid d-t', table({}).replace('"UNIQUE"', '"UNIQUE" aggregation="SUM"')],
    ['unsupported-language d-i1', table({}).replace('<inputExpression', '<inputExpression expressionLanguage="juel"')],
    ['unsupported-language d-r1-1', table({}).replace('<inputEntry', '<inputEntry expressionLanguage="http://www.java.com/"')],
    ['unsupported-language file', table({}), 'expressionLanguage="groovy"'],
    ['decision-logic-missing d', '<decision id="d" name="d"/>'],
    ['unsupported-element c', '<decision id="d" name="d"><context id="c"/></decision>'],
    ['unsupported-element c', '<decision id="d" name="d"><invocation id="c"/></decision>'],
    ['unsupported-element c', '<decision id="d" name="d"><relation id="c"/></decision>'],
    ['unsupported-element k', `${table({})}<businessKnowledgeModel id="k" name="k"/>`],
    ['unsupported-element s', `${table({})}<decisionService id="s" name="s"/>`],
    ['unsupported-element k', table({}).replace('<decisionTable', '<knowledgeRequirement id="k"><requiredKnowledge href="#b"/></knowledgeRequirement><decisionTable')],
    ['unsupported-element file', `<import name="i" namespace="u" importType="x"/>${table({})}`],
    ['dangling-reference d', literal('d', '1', requires('nobody'))],
    ['dangling-reference d', literal('d', '1', '<informationRequirement><requiredDecision href="other.dmn#e"/></informationRequirement>')],
    ['recursive-decision a', literal('a', '1', requires('a'))],
    ['name-used-twice d', `${literal('a', '1').replace('name="a"', 'name="n"')}${literal('b', '1').replace('name="b"', 'name="n"')}${literal('d', 'n', requires('a') + requires('b'))}`],
    ['decision-missing file', ''],
    ['missing-id file', '<decision name="d"><literalExpression><text>1</text></literalExpression></decision>'],
    ['duplicate-id d', `${literal('d', '1')}${literal('d', '2').replace('d-e', 'd-f')}`],
    ['unknown-attribute d', literal('d', '1').replace('name="d"', 'name="d" zamen:colour="red"'), 'xmlns:zamen="urn:zamen:bpmn:1"'],
    ['unknown-type b', `${literal('d', '1').replace('<literal', '<variable name="d" typeRef="a"/><literal')}<itemDefinition id="a" name="a"><typeRef>b</typeRef></itemDefinition><itemDefinition id="b" name="b"><typeRef>b</typeRef></itemDefinition>`],
  ] as [string, string, string?][]).map(([expected, content, attributes = '']) => [expected, content, attributes] as const))('refuses: %s', async (expected, content, attributes) => {
    expect(await errors(content, attributes)).toEqual([expected]);
  });

  it('refuses every decision of a circle', async () => {
    expect(await errors(literal('a', 'b', requires('b')) + literal('b', 'c', requires('c')) + literal('c', 'a', requires('a')) + literal('d', 'a', requires('a')))).toEqual([
      'recursive-decision a', 'recursive-decision b', 'recursive-decision c', 'recursive-decision d',
    ]);
  });

  it('names what other products add, and is silent about drawings and notes', async () => {
    const { findings } = await compileDecisions(decisionFile(`${table({}).replace('<input id', '<input camunda:inputVariable="n" biodi:width="100" id')}
      <knowledgeSource id="k" name="law"/><textAnnotation id="n"><text>note</text></textAnnotation>
      <dmndi:DMNDI><dmndi:DMNDiagram><dmndi:DMNShape dmnElementRef="d"><dc:Bounds height="80" width="180" x="1" y="1"/></dmndi:DMNShape></dmndi:DMNDiagram></dmndi:DMNDI>`,
    'xmlns:camunda="http://camunda.org/schema/1.0/dmn" xmlns:biodi="http://bpmn.io/schema/dmn/biodi/2.0" xmlns:dmndi="https://www.omg.org/spec/DMN/20191111/DMNDI/" xmlns:dc="http://www.omg.org/spec/DMN/20180521/DC/"'));
    expect(findings.map(({ rule, severity, elements }) => [rule, severity, ...elements])).toEqual([['foreign-extension', 'warning', 'd-i1']]);
  });

  it.each([
    ['nothing', ''],
    ['no XML', 'hello'],
    ['a diagram', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><process id="p"/></definitions>'],
    ['a namespace nobody knows', decisionFile(table({})).replace('20191111/MODEL', '19991111/MODEL')],
    ['a cut file', decisionFile(table({})).slice(0, -60)],
    ['an entity', `<!DOCTYPE d [<!ENTITY a "x">]>${decisionFile('&a;')}`],
    ['deep nesting', decisionFile('<decision id="d">' + '<context>'.repeat(5000) + '</context>'.repeat(5000) + '</decision>')],
    ['too much', decisionFile(`<description>${'x'.repeat(2_000_000)}</description>`)],
    ['too many cells', decisionFile(table({ rules: Array.from({ length: 6000 }, (_, index) => `${index} | 1`) }))],
    ['too many decisions', decisionFile(Array.from({ length: 101 }, (_, index) => literal(`d${index}`, '1')).join(''))],
    ['a hostile cell', decisionFile(table({ rules: [`${'('.repeat(3000)} | 1`] }))],
    ['types in types', decisionFile(`${literal('d', '1').replace('<literal', '<variable name="d" typeRef="t0"/><literal')}${Array.from({ length: 40 }, (_, index) => (
      `<itemDefinition name="t${index}">${`<itemComponent name="a"><typeRef>t${index + 1}</typeRef></itemComponent>`.repeat(20)}</itemDefinition>`)).join('')}`)],
    ['much that is required again and again', decisionFile(Array.from({ length: 99 }, (_, index) => table({
      id: `d${index}`, rules: Array.from({ length: 40 }, (__, row) => `${row} | 1`),
    }).replace('<decisionTable', `${index > 0 ? requires(`d${index - 1}`) : ''}<decisionTable`)).join(''))],
    ['ids of built-in properties', decisionFile(literal('__proto__', '1') + literal('constructor', '1', requires('toString')))],
  ])('refuses %s without an exception, in time', async (_, xml) => {
    const before = process.cpuUsage();
    const { decisions, findings } = await compileDecisions(xml);
    expect(decisions).toEqual({});
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(10_000);
  }, 30_000);

  it('accepts what is called like a built-in property', async () => {
    expect(Object.keys(await decisionsOf(literal('constructor', 'toString + 1') + literal('toString', '1')))).toEqual(['constructor', 'toString']);
  });
});

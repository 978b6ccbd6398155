import { compile } from './compile';
import { catalog, definitions, process as diagram } from './testing/diagram';

const many = (count: number, element: (index: number) => string): string => Array.from({ length: count }, (_, index) => element(index)).join('\n');
const foreign = (content: string): string => definitions(`<process id="p">${content}</process>`).replace('id="d"', 'id="d" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:o="urn:o"');

/** Processor time, since other work on the machine is not the file's fault. */
async function read(xml: string): Promise<{ rules: Set<string>; seconds: number; findings: number; refused: boolean }> {
  const before = process.cpuUsage();
  const { graph, findings } = await compile(xml, catalog);
  const { user, system } = process.cpuUsage(before);
  return { rules: new Set(findings.map(({ rule }) => rule)), seconds: (user + system) / 1e6, findings: findings.length, refused: graph === null };
}

describe('hostile files', () => {
  it.each<[string, string, string]>([
    ['50 MB', definitions('x'.repeat(50_000_000)), 'too-large'],
    ['a billion laughs', `<!DOCTYPE l [<!ENTITY a "ha">${many(10, (index) => `<!ENTITY a${index} "&a;&a;">`)}]>${definitions('<process id="&a9;"/>')}`, 'xml-invalid'],
    ['10,000 elements', diagram(many(10_000, (index) => `<task id="t${index}"/>`)), 'too-large'],
    ['flows that lead nowhere', diagram(many(9000, (index) => `<sequenceFlow id="f${index}" sourceRef="a" targetRef="b"/>`)), 'dangling-reference'],
    ['unknown elements', diagram(many(15_000, (index) => `<foo id="f${index}"/>`)), 'xml-invalid'],
    ['one id for all', diagram(many(15_000, () => '<task id="f"/>')), 'duplicate-id'],
    ['an unknown extension on each', foreign(many(5000, (index) => `<task id="f${index}" o:a${index}="1"/>`)), 'too-large'],
    ['extensions at one element', foreign(`<callActivity id="x" calledElement="q"><extensionElements>${many(6000, () => '<camunda:in source="a" target="b"/>')}</extensionElements></callActivity>`), 'too-large'],
    ['the same attribute twice', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" a="1" a="2"/>', 'xml-invalid'],
    ['attributes without an end', `<definitions ${'a '.repeat(400_000)}`, 'xml-invalid'],
    ['comments without an end', definitions('<!--'.repeat(400_000)), 'xml-invalid'],
    ['tags that close others', definitions('<process id="p"><task id="a"></process></task>'), 'xml-invalid'],
    ['flows between two', diagram(`<task id="a"/><task id="b"/>${many(6000, (index) => `<sequenceFlow id="f${index}" sourceRef="a" targetRef="b"/>`)}`), 'too-large'],
    ['long expressions', foreign(many(500, (index) => `<userTask id="t${index}" camunda:assignee="\${${'a+'.repeat(300)}a}"/>`)), 'too-large'],
    ['processes that call each other in a row', definitions(many(1000, (index) => `<process id="p${index}" isExecutable="true"><callActivity id="c${index}" calledElement="p${index + 1}"/></process>`)), 'too-large'],
  ])('%s: refused at once', async (_, xml, rule) => {
    const { rules, seconds, findings, refused } = await read(xml);
    expect(refused).toBe(true);
    expect([...rules]).toContain(rule);
    expect(findings).toBeLessThanOrEqual(501);
    expect(seconds).toBeLessThan(5);
  }, 60_000);

  it('a prefix that nobody declared is one of another product', async () => {
    const { findings } = await compile(diagram('<task id="x" unheard:of="1"/>'), catalog);
    expect(findings.map(({ rule, params }) => [rule, params.name])).toEqual([['foreign-extension', 'unheard:of']]);
  });

  it('a drawing is left out, whatever is in it', async () => {
    const drawn = (inside: string): string => diagram('<task id="x"/>').replace('</definitions>', `<b:BPMNDiagram xmlns:b="http://www.omg.org/spec/BPMN/20100524/DI" id="x">${inside}</b:BPMNDiagram></definitions>`);
    expect((await compile(drawn('<b:BPMNPlane id="x"><b:What/></b:BPMNPlane>'), catalog)).findings).toEqual([]);
    expect((await read(drawn('<b:BPMNPlane>'))).rules).toEqual(new Set(['xml-invalid']));
  });
});

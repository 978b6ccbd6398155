import type { Catalog } from '../model';
import { catalog, findingsOf, flows, process } from './testing/diagram';

const watched: Catalog = { ...catalog, opposed: [{ one: ['work'], other: ['approve'] }] };
const task = (id: string, type: string, assignee = '', more = ''): string => `<userTask id="${id}" zamen:taskType="${type}" zamen:role="technician"${assignee && ` zamen:assignee="${assignee}"`}${more}/>`;
/** Whatever else is found of these diagrams, they compile. */
const found = async (content: string, known = watched, errors: string[] = []): Promise<string[]> => {
  const findings = await findingsOf(process(content), known);
  expect(findings.flatMap(({ rule, severity }) => (severity === 'error' ? [rule] : []))).toEqual(errors);
  return findings.filter(({ rule }) => rule === 'four-eyes').map(({ severity, elements, params }) => [severity, ...elements, params.others].join(' '));
};
const around = (inner: string, path: string): string => `<startEvent id="s"/>${inner}<endEvent id="e"/>${flows(path)}`;

test('both sides of a rule given to one person: a warning on the later one, with the earlier', async () => {
  expect(await found(around(task('w', 'work', '=chief') + task('a', 'approve', '=chief'), 's > w > a > e'))).toEqual(['warning a w w']);
});

test('where a loop leads back, each is shut out by the other', async () => {
  const loop = `${task('w', 'work', '=chief')}${task('a', 'approve', '=chief')}<exclusiveGateway id="g" default="g-e"/>`;
  expect(await found(around(loop, 's > w > a > g > e, g > w: =again'))).toEqual(['warning a w w', 'warning w a a']);
});

test('what the diagram itself keeps apart, by step or by kind of work', async () => {
  const checked = (names: string) => around(task('w', 'work', '=chief') + task('y', 'diagnose', '=chief', ` zamen:notSameAs="${names}"`), 's > w > y > e');
  expect([await found(checked('w'), catalog), await found(checked('work'), catalog)]).toEqual([['warning y w w'], ['warning y w w']]);
});

test('across the border of a sub-process, a boundary event and a link', async () => {
  const inner = `<subProcess id="P"><startEvent id="i"/>${task('w', 'work', '=chief')}<endEvent id="j"/>${flows('i > w > j')}</subProcess>`;
  expect(await found(around(inner + task('a', 'approve', '=chief'), 's > P > a > e'))).toEqual(['warning a w w']);
  const late = `${task('w', 'work', '=chief')}<boundaryEvent id="b" attachedToRef="w" cancelActivity="false"><timerEventDefinition zamen:setting="reminder"/></boundaryEvent>${task('a', 'approve', '=chief')}<endEvent id="f"/>`;
  expect(await found(around(late, 's > w > e, b > a > f'))).toEqual(['warning a w w']);
  const linked = `${task('w', 'work', '=chief')}<intermediateThrowEvent id="t"><linkEventDefinition name="on"/></intermediateThrowEvent><intermediateCatchEvent id="c"><linkEventDefinition name="on"/></intermediateCatchEvent>${task('a', 'approve', '=chief')}`;
  expect(await found(around(linked, 's > w > t, c > a > e'))).toEqual(['warning a w w']);
});

test.each<[string, string]>([
  ['somebody else is named', around(task('w', 'work', '=chief') + task('a', 'approve', '=other'), 's > w > a > e')],
  ['nobody is named for one of them', around(task('w', 'work', '=chief') + task('a', 'approve'), 's > w > a > e')],
  ['the one does not lead to the other', around(`<exclusiveGateway id="g" default="g-a"/>${task('w', 'work', '=chief')}${task('a', 'approve', '=chief')}`, 's > g > a > e, g > w: =x, w > e')],
  ['who is named is said anew in between', around(`${task('w', 'work', '=diagnose.chief')}${task('y', 'diagnose')}${task('a', 'approve', '=diagnose.chief')}`, 's > w > y > a > e')],
  ['a script may name another', around(`${task('w', 'work', '=chief')}<scriptTask id="x" zamen:resultVariable="chief"><script>"u2"</script></scriptTask>${task('a', 'approve', '=chief')}`, 's > w > x > a > e')],
  ['no rule sets the two against each other', around(task('w', 'work', '=chief') + task('a', 'diagnose', '=chief'), 's > w > a > e')],
])('no warning where %s', async (_what, content) => {
  expect(await found(content)).toEqual([]);
});

test('no warning where the person cannot be read: that is said already', async () => {
  expect(await found(around(task('w', 'work', '=chief(') + task('a', 'approve', '=chief('), 's > w > a > e'), watched, ['feel-syntax', 'feel-syntax'])).toEqual([]);
});

test('without rules there is none', async () => {
  expect(await found(around(task('w', 'work', '=chief') + task('a', 'approve', '=chief'), 's > w > a > e'), catalog)).toEqual([]);
});

import { check } from '../engine/check/check';
import { compile } from '../engine/compile/compile';
import { openCatalog } from '../engine/simulate/open-catalog';
import { createDiagramWork } from './diagram-work';

const work = createDiagramWork();
const file = (process: string, body: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" targetNamespace="test"><process id="${process}" isExecutable="true">${body}</process></definitions>`;
const line = (activity: string): string => `<startEvent id="S"/><sequenceFlow id="a" sourceRef="S" targetRef="Do"/>${activity}<sequenceFlow id="b" sourceRef="Do" targetRef="E"/><endEvent id="E"/>`;

test('a thread compiles and proves as it is done here, and names what is refused', async () => {
  const good = file('lamp', line('<userTask id="Do" name="Do"/>'));
  expect(await work.compile(good, openCatalog, { lint: true })).toEqual(await compile(good, openCatalog, { lint: true }));
  const { graph } = await work.compile(good, openCatalog);
  expect(await work.prove(graph!)).toEqual(check(graph!));
  const bad = file('lamp', line('<userTask id="Do" name="Do"/>').replace('targetRef="E"', 'targetRef="Nowhere"'));
  expect(await work.compile(bad, openCatalog)).toEqual(await compile(bad, openCatalog));
  expect((await work.compile('<not-bpmn', openCatalog)).graph).toBeNull();
});

test('what a call is bound to is brought to the thread, each version once', async () => {
  const called = (await compile(file('lamp', line('<userTask id="Do" name="Do"/>')), openCatalog)).graph!;
  const asked: string[] = [];
  const version = async (process: string, number: number) => {
    asked.push(`${process} ${number}`);
    return number === 3 ? called : null;
  };
  const calling = (bound: number): string => file('caller', line(`<callActivity id="Do" calledElement="lamp" zamen:binding="version" zamen:version="${bound}"/>`));
  const { graph } = await work.compile(calling(3), openCatalog, { version });
  expect([Object.keys(graph!.nodes).some((id) => id === 'Do/Do'), asked]).toEqual([true, ['lamp 3']]);
  expect((await work.compile(calling(4), openCatalog, { version })).findings.map(({ elements }) => elements)).toEqual([['Do']]);
  expect(asked).toEqual(['lamp 3', 'lamp 4']);
});

import { openCatalog } from '../simulate/open-catalog';
import { simulate } from '../simulate/simulate';
import { compile } from './compile';
import { plainIds } from './plain-ids';

const order = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zamen="urn:zamen:bpmn:1" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:tns="urn:سفارش" id="تعریف" targetNamespace="urn:سفارش">
  <bpmn:message id="پرداخت" name="پرداخت"/>
  <bpmn:process id="سفارش" name="سفارش" isExecutable="true">
    <bpmn:startEvent id="آغاز"><bpmn:outgoing>آغاز-بررسی</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="بررسی" name="بررسی"><bpmn:documentation>بررسی</bpmn:documentation></bpmn:userTask>
    <bpmn:boundaryEvent id="دیر‌کرد" attachedToRef="بررسی" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:exclusiveGateway id="راه" default="راه-نه"/>
    <bpmn:receiveTask id="دریافت" messageRef="tns:پرداخت"/>
    <bpmn:userTask id="تأیید" zamen:notSameAs="بررسی دریافت"/>
    <bpmn:endEvent id="پایان"/>
    <bpmn:sequenceFlow id="آغاز-بررسی" sourceRef="آغاز" targetRef="بررسی"/>
    <bpmn:sequenceFlow id="بررسی-راه" sourceRef='بررسی' targetRef="
      راه"/>
    <bpmn:sequenceFlow id="راه-آری" sourceRef="راه" targetRef="دریافت"><bpmn:conditionExpression>پاسخ = "بررسی" and بررسی.پاسخ = "بررسی"</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="راه-نه" sourceRef="راه" targetRef="پایان"/>
    <bpmn:sequenceFlow id="دریافت-تأیید" sourceRef="دریافت" targetRef="تأیید"/>
    <bpmn:sequenceFlow id="تأیید-پایان" sourceRef="تأیید" targetRef="پایان"/>
  </bpmn:process>
</bpmn:definitions>`;

test('a diagram whose ids have letters of any script runs, and every id is as it stands in the file', async () => {
  const { graph, findings } = await compile(order, openCatalog);
  expect(findings).toEqual([]);
  expect(Object.keys(graph!.nodes)).toEqual(['آغاز', 'بررسی', 'دیر‌کرد', 'راه', 'دریافت', 'تأیید', 'پایان']);
  expect(graph).toMatchObject({ process: 'سفارش', nodes: { 'راه': { default: 'راه-نه' }, 'دریافت': { event: { message: 'پرداخت' } }, 'تأیید': { assignment: { not: ['بررسی', 'دریافت'] } }, 'بررسی': { name: { fa: 'بررسی' }, boundary: ['دیر‌کرد'] } } });
  expect(graph!.flows['راه-آری']).toMatchObject({ condition: 'پاسخ = "بررسی" and بررسی.پاسخ = "بررسی"' });
  const run = simulate(graph!, [{ kind: 'complete', element: 'بررسی', data: { 'پاسخ': 'بررسی' } }, { kind: 'message', name: 'پرداخت' }, { kind: 'complete', element: 'تأیید' }]);
  expect(run).toMatchObject({ ok: true, summary: { end: 'completed', variables: { 'پاسخ': 'بررسی' } } });
});

test('what is wrong with it is told by its own ids', async () => {
  const said = async (from: string, to: string): Promise<unknown> => (await compile(order.replace(from, to), openCatalog)).findings.map(({ rule, elements, params }) => ({ rule, elements, params }));
  expect(await said('targetRef="پایان"/>', 'targetRef="پایانه"/>')).toContainEqual({ rule: 'dangling-reference', elements: ['راه-نه'], params: { id: 'پایانه' } });
  expect(await said('<bpmn:endEvent id="پایان"/>', '<bpmn:endEvent id="پایان"/><bpmn:task id="پایان"/>')).toContainEqual({ rule: 'duplicate-id', elements: ['پایان'], params: { id: 'پایان' } });
  expect(await said('<bpmn:endEvent id="پایان"/>', '<bpmn:endEvent id="پایان"/><bpmn:task id="۱"/>')).toContainEqual({ rule: 'id-invalid', elements: ['۱'], params: { id: '۱' } });
  expect(await said('<bpmn:endEvent id="پایان"/>', '<bpmn:endEvent id="پایان"/><bpmn:task id="a b"/>')).toContainEqual({ rule: 'id-invalid', elements: ['a b'], params: { id: 'a b' } });
});

test('ids of ASCII alone stay, and a stand-in is nothing that the file has', () => {
  const plain = '<task id="id0-0-"/>';
  expect(plainIds(plain).xml).toBe(plain);
  const { xml, restored, standIn } = plainIds('<task id="کار" name="id0-0-"/>');
  expect(xml).toBe(`<task id="${standIn('کار')}" name="id0-0-"/>`);
  expect([restored(xml), standIn('id0-0-'), /^[a-z_][\w.-]*$/i.test(standIn('کار'))]).toEqual(['<task id="کار" name="id0-0-"/>', 'id0-0-', true]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Player } from '../../testing/player';
import type { Catalog, Graph, JsonObject } from '../../model';
import { compile } from '../compile';
import { catalog } from '../testing/diagram';

const open: Catalog = { ...catalog, open: true, messages: [] };
const xmlOf = (name: string): string => readFileSync(join(__dirname, 'samples', `${name}.bpmn`), 'utf8');

/** Findings as `severity rule elements: name`. */
async function read(name: string, known: Catalog): Promise<{ graph: Graph | null; said: string[] }> {
  const { graph, findings } = await compile(xmlOf(name), known);
  return { graph, said: findings.map(({ severity, rule, elements, params }) => `${severity} ${rule} ${elements.join(' ')}${typeof params.name === 'string' ? `: ${params.name}` : ''}`).sort() };
}

async function played(name: string, input: JsonObject = {}): Promise<Player> {
  const { graph, said } = await read(name, open);
  if (!graph) throw new Error(said.join('\n'));
  return new Player(graph, input);
}

describe('diagrams of other tools', () => {
  it('Camunda 7', async () => {
    const { said } = await read('camunda-7', catalog);
    expect(said).toEqual([
      'error foreign-code Approve: camunda:taskListener',
      'error foreign-code Archive: camunda:class',
      'error unknown-topic Pay: pay-invoice',
      'warning foreign-extension Approve: camunda:dueDate',
      'warning foreign-extension Approve: camunda:formKey',
      'warning missing-task-type Approve',
      'warning missing-topic Archive',
    ]);
    const player = await played('camunda-7', { approver: 'u1', amount: 150, supplier: { account: 'A1' }, hours: 4 });
    expect(player.graph.nodes.Approve).toMatchObject({ form: 'approve-invoice', priority: 7, assignment: { role: 'supervisor', assignee: 'approver' } });
    expect(player.commands.find(({ kind }) => kind === 'create-task')).toMatchObject({ assignment: { role: 'supervisor', assignee: 'u1' } });
    player.complete('Approve', undefined, { approved: true });
    expect(player.commands.find(({ kind }) => kind === 'run-service')).toMatchObject({ topic: 'pay-invoice', input: { to: 'A1', currency: 'EUR' } });
    expect(player.wait('Late').due).toBe('2026-11-22T12:00:00.000Z');
    player.serve('Pay', { paid: true });
    expect(player.serve('Archive')).toContain('end End');
    expect(player.variables).toMatchObject({ limit: 300, paid: true, approved: true });
  });

  it('Camunda 8', async () => {
    const { said } = await read('camunda-8', { ...open, open: false, messages: ['paid'] });
    expect(said).toEqual([
      'error unknown-topic Charge: charge-card', 'error unknown-topic Pack: pack',
      'warning foreign-extension Charge: zeebe:taskHeaders', 'warning foreign-extension Check: zeebe:formDefinition', 'warning foreign-extension Check: zeebe:taskSchedule',
      'warning missing-task-type Check',
    ]);
    const player = await played('camunda-8', { order: { id: 'o1', total: 12, owner: 'u1' } });
    expect(player.commands.at(-1)).toMatchObject({ kind: 'run-service', topic: 'charge-card', input: { amount: 12 } });
    player.serve('Charge', { receipt: 'r9' });
    expect(player.commands.at(-1)).toMatchObject({ kind: 'subscribe', message: 'paid', key: 'o1' });
    player.receive('Paid', { bank: 'b' });
    expect(player.commands.at(-1)).toMatchObject({ kind: 'create-task', assignment: { role: 'technician', assignee: 'u1' }, form: 'check-order', priority: 60 });
    player.complete('Check');
    player.serve('Ship/Pack', { shipped: true });
    expect(player.state.status).toBe('completed');
    expect(player.variables).toMatchObject({ payment: { receipt: 'r9' }, bank: 'b', sum: 13, shipped: true });
    expect(player.variables).not.toHaveProperty('receipt');
  });

  it('Flowable', async () => {
    const { said } = await read('flowable', catalog);
    expect(said).toEqual([
      'error foreign-code externalSystemCall: flowable:delegateExpression',
      'error foreign-code sendRejectionMail: flowable:type="mail"',
      'warning foreign-extension approveTask: flowable:formProperty',
      'warning foreign-extension holiday: flowable:candidateStarterGroups',
      'warning foreign-extension startEvent: flowable:initiator',
      'warning missing-task-type approveTask', 'warning missing-task-type holidayApprovedTask',
      'warning missing-topic externalSystemCall', 'warning missing-topic sendRejectionMail',
      'warning several-groups approveTask',
    ]);
    const player = await played('flowable', { starter: 'u2' });
    expect(player.complete('approveTask', undefined, { approved: false })).toContain('run-service sendRejectionMail');
    expect((await played('flowable', { starter: 'u2' })).complete('approveTask', undefined, { approved: true })).toContain('run-service externalSystemCall');
  });

  it('Activiti, with owners and performers of the standard', async () => {
    const player = await played('activiti');
    expect(player.graph.nodes.write).toMatchObject({ assignment: { role: 'technician', assignee: '"fozzie"' } });
    player.complete('write', undefined, { report: 'fine' });
    expect(player.commands.at(-1)).toMatchObject({ kind: 'create-task', element: 'verify', assignment: { assignee: 'kermit' } });
    player.complete('verify');
    player.serve('theScript');
    expect(player.commands.at(-1)).toMatchObject({ kind: 'run-service', topic: 'elsewhere', input: { text: 'fine' } });
    player.serve('sub', { score: 4 });
    expect(player.state.status).toBe('completed');
    expect(player.variables).toMatchObject({ score: 5 });
  });

  it('Signavio', async () => {
    const { said } = await read('signavio', catalog);
    expect(said).toEqual([
      'warning foreign-extension sid-col: signavio:signavioDiagramMetaData',
      'warning foreign-extension sid-process sid-task sid-lane: signavio:signavioMetaData',
      'warning not-executable sid-process',
    ]);
    const player = await played('signavio');
    expect(player.state.status).toBe('completed');
    expect(player.graph.lanes).toEqual([{ id: 'sid-lane', name: { fa: 'Bench', en: 'Bench' }, nodes: ['sid-task'] }]);
  });

  it('Bizagi', async () => {
    const player = await played('bizagi');
    expect(player.graph.process).toBe('Id_p2');
    expect(player.complete('Id_t').at(-1)).toBe('end Id_e');
  });

  it('Trisotech, with data objects and resources of the standard', async () => {
    const { said } = await read('trisotech', catalog);
    expect(said).toEqual(['warning foreign-extension _score: trisobpmn:shape', 'warning missing-task-type _decide', 'warning missing-topic _score', 'warning reference-unresolved _score']);
    const player = await played('trisotech', { loan: { amount: 50 } });
    expect(player.commands.at(-1)).toMatchObject({ kind: 'run-service', input: { loan: 100 } });
    player.serve('_score', { score: 720 });
    expect(player.variables).toEqual({ loan: { amount: 50 }, Loan_file: 720 });
    expect(player.commands.at(-1)).toMatchObject({ kind: 'create-task', assignment: { role: 'supervisor' } });
    expect(player.complete('_decide').at(-1)).toBe('end _good');
  });

  it('jBPM, with an answer that goes into a property', async () => {
    const { said } = await read('jbpm', catalog);
    expect(said).toEqual([
      'warning foreign-extension _approve: drools:metaData', 'warning foreign-extension _tn: drools:dtype',
      ...['adHoc', 'packageName', 'version'].map((name) => `warning foreign-extension org.acme.order: drools:${name}`),
      'warning input-unused _approve: howMuch', 'warning missing-task-type _approve', 'warning reference-unresolved approved',
    ]);
    expect((await played('jbpm', { amount: 3 })).complete('_approve', undefined, { decision: true }).at(-1)).toBe('end _yes');
    const player = await played('jbpm', { amount: 3 });
    expect(player.graph.nodes._approve).toMatchObject({ assignment: { role: 'supervisor' } });
    expect(player.complete('_approve', undefined, { decision: false }).at(-1)).toBe('end _no');
    expect(player.variables).toMatchObject({ approved: false });
  });

  it('bpmn.io, with data that is only drawn', async () => {
    const { said } = await read('bpmn-io', catalog);
    expect(said).toEqual(['warning not-executable Process_1']);
    expect((await played('bpmn-io')).state.status).toBe('completed');
  });
});

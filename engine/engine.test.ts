import { step } from './step';
import { flows, graphOf } from './compile/testing/diagram';
import { Player } from './testing/player';

const repair = `
  <startEvent id="s"/>
  <userTask id="Diagnose" name="عیب‌یابی" zamen:nameEn="Diagnose" zamen:taskType="diagnose" zamen:role="technician"
    zamen:status="awaiting" zamen:subStatus="cost" zamen:clock="pause"/>
  <exclusiveGateway id="G" default="G-e"/>
  <serviceTask id="Reserve" zamen:topic="reserve"><extensionElements>
    <zamen:input target="amount" source="=diagnose.amount + 1"/><zamen:output target="reserved" source="=ok"/></extensionElements></serviceTask>
  <endEvent id="e"/>
  ${flows('s > Diagnose > G, G > Reserve: =diagnose.outcome = "payable", G > e, Reserve > e')}`;

describe('start and step', () => {
  it('carries a token from start to end', async () => {
    const player = new Player(await graphOf(repair));
    expect(player.commands).toEqual([
      { kind: 'enter', element: 's', activity: 'a2', scope: 's1' },
      { kind: 'leave', element: 's', activity: 'a2', scope: 's1' },
      { kind: 'take', flow: 's-Diagnose' },
      { kind: 'enter', element: 'Diagnose', activity: 'a3', scope: 's1' },
      { kind: 'set-status', element: 'Diagnose', status: 'awaiting', subStatus: 'cost', clock: 'pause' },
      {
        kind: 'create-task', activity: 'a3', element: 'Diagnose', taskType: 'diagnose',
        name: { fa: 'عیب‌یابی', en: 'Diagnose' }, assignment: { role: 'technician' },
      },
    ]);
    player.complete('Diagnose', 'payable', { amount: 4 });
    expect(player.variables).toEqual({ diagnose: { amount: 4, outcome: 'payable' } });
    expect(player.commands.at(-1)).toEqual({ kind: 'run-service', activity: 'a5', element: 'Reserve', topic: 'reserve', input: { amount: 5 }, attempt: 1 });
    expect(player.serve('Reserve', { ok: true })).toEqual(['leave Reserve', 'take Reserve-e', 'enter e', 'leave e', 'end e']);
    expect(player.variables).toMatchObject({ reserved: true });
    expect(player.state.status).toBe('completed');
  });

  it('does nothing for an event that comes too late', async () => {
    const player = new Player(await graphOf(repair));
    const { id } = player.activity('Diagnose');
    player.complete('Diagnose', 'covered');
    const event = { kind: 'task-completed', at: player.at, activity: id, outcome: 'payable', output: {} } as const;
    expect(step(player.graph, player.state, event)).toEqual({ state: player.state, commands: [], accepted: false });
  });
});

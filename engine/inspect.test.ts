import { flows, graphOf } from './compile/testing/diagram';
import { elementInDiagram, elementOf, openActivities, openIncidents, openWaits, variablesOf, waitingTokens } from './inspect';
import { Player } from './testing/player';

describe('inspect', () => {
  it('says where tokens stand and what they wait for', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><parallelGateway id="F"/><task id="A"/>
      <subProcess id="P"><serviceTask id="V" zamen:topic="reserve"/></subProcess>
      <intermediateCatchEvent id="C"><timerEventDefinition zamen:setting="reminder"/></intermediateCatchEvent><parallelGateway id="J"/>
      ${flows('s > F, F > A > J, F > P > J, F > C > J')}`), { a: 1 });
    expect(openActivities(player.state).map(({ element, waitsFor }) => [element, waitsFor])).toEqual([['P', 'inner'], ['V', 'service'], ['C', 'event']]);
    expect(waitingTokens(player.state)).toEqual([{ node: 'J', flow: 'A-J', tokens: 1, scope: 's1' }]);
    expect(openWaits(player.state)).toMatchObject([{ kind: 'timer', element: 'C' }]);
    expect(openIncidents(player.state)).toEqual([]);
    const { id } = player.activity('V');
    expect(elementOf(player.state, id)).toBe('V');
    expect(elementOf(player.state, 'a99')).toBeUndefined();
    expect(variablesOf(player.graph, player.state, id)).toEqual({ a: 1 });
    expect(variablesOf(player.graph, player.state)).toEqual({ a: 1 });
    expect(variablesOf(player.graph, player.state, 'a99')).toEqual({});
  });

  it('finds an element of a called process in its own diagram', () => {
    expect(elementInDiagram('Call/Inner/Task')).toEqual({ calls: 'Call/Inner', element: 'Task' });
    expect(elementInDiagram('Task')).toEqual({ element: 'Task' });
  });
});

import { catalog, flows, graphOf } from '../compile/testing/diagram';
import { Player } from '../testing/player';
import { migrate } from './migrate';
import { mappingOf, proposeMapping } from './propose';

const at = '2026-11-22T09:00:00.000Z';

async function moved(player: Player, content: string): Promise<Player> {
  const to = await graphOf(content, catalog);
  const migrated = migrate(player.graph, to, player.state, mappingOf(proposeMapping(player.graph, to)), at);
  if ('refused' in migrated) throw new Error(migrated.refused.map(({ message }) => message).join('\n'));
  const after = new Player(to);
  after.state = migrated.state;
  after.commands = migrated.commands;
  return after;
}

describe('what several tokens or events begin', () => {
  const diagram = (quantity: number): string => `<startEvent id="s"/><parallelGateway id="F"/><userTask id="A"/><userTask id="B"/><userTask id="C"/><userTask id="D" startQuantity="${quantity}"/>
    ${flows('s > F > A > D, F > B > D, F > C > D')}`;

  it('begins in a version that takes fewer tokens', async () => {
    const player = new Player(await graphOf(diagram(3)));
    player.complete('A');
    player.complete('B');
    expect(player.open).toEqual(['C']);
    const after = await moved(player, diagram(2));
    expect(after.last).toEqual(['enter D', 'create-task D']);
    expect(after.open).toEqual(['C', 'D']);
    after.complete('D');
    expect(after.complete('C')).toEqual(['leave C', 'take C-D', 'incident D stuck']);
  });

  it('goes on waiting in one that takes as many', async () => {
    const player = new Player(await graphOf(diagram(3)));
    player.complete('A');
    const after = await moved(player, diagram(3));
    expect(after.last).toEqual([]);
    after.complete('C');
    expect(after.complete('B')).toEqual(['leave B', 'take B-D', 'enter D', 'create-task D']);
  });

  const event = (parts: string): string => `<startEvent id="s"/><intermediateCatchEvent id="C" parallelMultiple="true">${parts}</intermediateCatchEvent>${flows('s > C')}`;
  const parts = ['<messageEventDefinition messageRef="m-void"/>', '<signalEventDefinition signalRef="s-alarm"/>', '<messageEventDefinition messageRef="m-parts"/>'];

  it('keeps what has happened of several events in one, where they are the same', async () => {
    const player = new Player(await graphOf(event(parts.join(''))));
    player.signal('C');
    const after = await moved(player, event(parts.join('')));
    expect(after.last).toEqual([]);
    after.receive('C');
    expect(after.receive('C').at(-1)).toBe('end C');
  });

  it('awaits all of them anew where one is another', async () => {
    const player = new Player(await graphOf(event(parts.join(''))));
    player.signal('C');
    const after = await moved(player, event(parts.slice(0, 2).join('')));
    expect(after.last).toEqual(['unsubscribe', 'unsubscribe', 'subscribe C', 'subscribe-signal C']);
    after.receive('C');
    expect(after.signal('C').at(-1)).toBe('end C');
  });
});

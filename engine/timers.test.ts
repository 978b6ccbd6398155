import { flows, graphOf } from './compile/testing/diagram';
import { addDuration, nextAfter, parseCycle, parseDuration, parseInstant } from './events/duration';
import { instantOf, wallClock } from './feel/clock';
import type { Command } from './model';
import { Player } from './testing/player';

const armed = (commands: Command[]): Command[] => commands.filter(({ kind }) => kind === 'arm-timer');

async function waiting(definition: string, input = {}, zone = 'UTC'): Promise<Command[]> {
  const graph = await graphOf(`<startEvent id="s"/><intermediateCatchEvent id="T"><timerEventDefinition ${definition}</timerEventDefinition></intermediateCatchEvent>${flows('s > T')}`);
  return armed(new Player(graph, input, { zone }).commands);
}

describe('timers', () => {
  it('computes when they are due', async () => {
    const base = '2026-11-22T08:00:00.000Z';
    const at = (due: string): object[] => [{ kind: 'arm-timer', timer: 'w4', element: 'T', due, base }];
    expect(await waiting('><timeDuration>P1DT2H</timeDuration>')).toEqual(at('2026-11-23T10:00:00.000Z'));
    expect(await waiting('><timeDuration>=duration("PT30M")</timeDuration>')).toEqual(at('2026-11-22T08:30:00.000Z'));
    expect(await waiting('><timeDuration>=wait</timeDuration>', { wait: 'PT5M' })).toEqual(at('2026-11-22T08:05:00.000Z'));
    expect(await waiting('><timeDate>2026-12-01</timeDate>', {}, 'Asia/Tehran')).toEqual(at('2026-11-30T20:30:00.000Z'));
    expect(await waiting('><timeDate>=now() + duration("P1D")</timeDate>', {}, 'Asia/Tehran')).toEqual(at('2026-11-23T08:00:00.000Z'));
    expect(await waiting('><timeCycle>R3/PT10M</timeCycle>')).toEqual(at('2026-11-22T08:10:00.000Z'));
    expect(await waiting('><timeCycle>R/2026-11-25T00:00:00Z/P1D</timeCycle>')).toEqual(at('2026-11-25T00:00:00.000Z'));
    expect(await waiting('><timeCycle>R/2026-11-25T00:00:00Z/2026-11-26T12:00:00Z</timeCycle>')).toEqual(at('2026-11-25T00:00:00.000Z'));
    expect(await waiting('><timeCycle>R/PT10M/2026-11-22T09:00:00Z</timeCycle>')).toEqual(at('2026-11-22T08:10:00.000Z'));
    expect(await waiting('zamen:setting="reminder">')).toEqual([{ kind: 'arm-timer', timer: 'w4', element: 'T', setting: 'reminder', base }]);
  });

  it('raises an incident for what is no time', async () => {
    const graph = await graphOf(`<startEvent id="s"/><intermediateCatchEvent id="T"><timerEventDefinition><timeDuration>=wait</timeDuration></timerEventDefinition></intermediateCatchEvent>${flows('s > T')}`);
    const player = new Player(graph, { wait: 'soon' });
    expect(player.last.at(-1)).toBe('incident T timer.invalid');
    expect(player.retry({ wait: 'PT1H' })).toEqual(['resolve-incident', 'arm-timer T']);
  });

  it('arms a repeating setting again, as often as it says', async () => {
    const player = new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"/>
      <boundaryEvent id="T" attachedToRef="A" cancelActivity="false"><timerEventDefinition zamen:setting="reminder" zamen:repeat="true" zamen:max="2"/></boundaryEvent><endEvent id="r"/>
      ${flows('s > A, T > r')}`));
    player.at = '2026-11-22T09:00:00.000Z';
    expect(player.fire('T')).toEqual(['arm-timer T', 'enter T', 'leave T', 'take T-r', 'enter r', 'leave r']);
    expect(player.commands[0]).toMatchObject({ setting: 'reminder', base: '2026-11-22T09:00:00.000Z' });
    expect(player.fire('T')).toEqual(['enter T', 'leave T', 'take T-r', 'enter r', 'leave r']);
    expect(player.state.waits).toEqual([]);
  });

  it('ends a cycle at its end, and arms none whose end has passed', async () => {
    const reminded = async (cycle: string) => new Player(await graphOf(`<startEvent id="s"/><userTask id="A" zamen:taskType="work"/>
      <boundaryEvent id="T" attachedToRef="A" cancelActivity="false"><timerEventDefinition><timeCycle>${cycle}</timeCycle></timerEventDefinition></boundaryEvent><endEvent id="r"/>${flows('s > A, T > r')}`));
    const player = await reminded('R/PT1H/2026-11-22T10:30:00Z');
    for (const [hour, waits] of [['09', 1], ['10', 0]] as const) {
      player.at = `2026-11-22T${hour}:00:00.000Z`;
      player.fire('T');
      expect(player.state.waits).toHaveLength(waits);
    }
    expect((await reminded('R1/PT1H/2026-11-23T00:00:00Z')).state.waits).toMatchObject([{ left: 1 }]);
    expect((await reminded('R/P1M/2027-03-01T00:00:00Z')).state.waits).toMatchObject([{ due: '2026-12-22T08:00:00.000Z', left: 3 }]);
    const over = await reminded('R/PT1H/2026-11-22T08:30:00Z');
    expect([over.state.waits, over.state.incidents, over.last.at(-1)]).toEqual([[], [], 'create-task A']);
    const alone = new Player(await graphOf(`<startEvent id="s"/><intermediateCatchEvent id="T"><timerEventDefinition><timeCycle>R/PT1H/2026-11-22T08:30:00Z</timeCycle></timerEventDefinition></intermediateCatchEvent>${flows('s > T')}`));
    expect(alone.last.at(-1)).toBe('incident T timer.invalid');
  });

  it('reads and adds ISO durations', () => {
    expect(parseDuration('P1Y2M3W4DT5H6M7.5S')).toEqual({ months: 14, ms: 25 * 86_400_000 + 5 * 3_600_000 + 6 * 60_000 + 7500 });
    expect(['P', 'PT', '1D', 'P1S', 'P-1D', ''].map(parseDuration)).toEqual(Array(6).fill(undefined));
    expect(addDuration('2026-01-31T10:00:00.000Z', { months: 1, ms: 0 })).toBe('2026-02-28T10:00:00.000Z');
    expect(addDuration('2026-03-31T10:00:00.000Z', { months: -13, ms: 1000 })).toBe('2025-02-28T10:00:01.000Z');
    expect(() => addDuration('2026-03-31T10:00:00.000Z', { months: 0, ms: 9e15 })).toThrow();
    expect(['R0/PT1H', 'R/PT0S', 'R/P1D/P1D', 'PT1H', 'R2', 'R2/', 'R/2026-01-02/2026-01-01', 'R/2026-01-01/P1D/2026-02-01'].map((text) => parseCycle(text, 'UTC'))).toEqual(Array(8).fill(undefined));
    expect(nextAfter('2026-01-31T00:00:00.000Z', { months: 1, ms: 0 }, '2026-03-01T00:00:00.000Z')).toEqual({ due: '2026-03-31T00:00:00.000Z', passed: 2 });
  });

  it('reads local times in their zone', () => {
    expect(wallClock('2026-11-22T21:00:00Z', 'Asia/Tehran')).toBe('2026-11-23T00:30:00');
    expect(instantOf('2026-11-23T00:30:00', 'Asia/Tehran')).toBe('2026-11-22T21:00:00.000Z');
    expect(instantOf('2026-07-01T12:00:00', 'Europe/Paris')).toBe('2026-07-01T10:00:00.000Z');
    expect(instantOf('2026-10-25T02:30:00', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
    expect(parseInstant('2026-13-01', 'UTC')).toBeUndefined();
    expect(parseInstant('2026-01-01T10:00:00+03:30', 'UTC')).toBe('2026-01-01T06:30:00.000Z');
  });
});

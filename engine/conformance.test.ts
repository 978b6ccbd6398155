import { compileFixture, diagramOf, fixtureNames, traceOf } from './compile/testing/fixtures';
import { perform } from './compile/testing/perform';
import { Player } from './testing/player';
import { shownBy } from './compile/testing/shown-elements';

describe('F301 the engine executes BPMN as the standard says', () => {
  it('has a trace for every diagram', () => {
    expect(fixtureNames('.bpmn')).toEqual(fixtureNames('.trace.json'));
  });

  it.each(fixtureNames('.trace.json'))('%s', async (name) => {
    const trace = traceOf(name);
    expect(trace.clause).toMatch(/^BPMN 2\.0\.2, \d/);
    expect([...await shownBy(diagramOf(name))]).toEqual(expect.arrayContaining(trace.shows));
    const { graph, findings } = await compileFixture(name, trace);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    const player = new Player(graph!, trace.input, { ...(trace.start && { element: trace.start }), ...(trace.payload && { payload: trace.payload }) });
    trace.steps.forEach((step, index) => {
      if (index > 0) perform(player, step);
      // sequence flows, and who throws, follow from what is left and entered
      expect({ step: step.do, trace: player.last.filter((entry) => !/^(take|throw) /.test(entry)) }).toEqual({ step: step.do, trace: step.expect });
      if (step.open) expect({ step: step.do, open: player.open }).toEqual({ step: step.do, open: step.open });
    });
    expect(player.state.status).toBe(trace.ends ? 'completed' : 'active');
    if (trace.variables) expect(player.variables).toEqual(trace.variables);
  });
});

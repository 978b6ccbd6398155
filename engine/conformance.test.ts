import { compileFixture, diagramOf, fixtureNames, traceOf, type TraceStep } from './compile/testing/fixtures';
import { Player } from './testing/player';
import { shownBy } from './compile/testing/shown-elements';

function perform(player: Player, { do: what = '', at, outcome, output, code }: TraceStep): void {
  const [kind, target = ''] = what.split(' ');
  // `element#2` is its second instance
  const [element, nth] = target.split('#') as [string, string?];
  const index = nth === undefined ? 0 : Number(nth) - 1;
  if (at !== undefined) player.at = at;
  switch (kind) {
    case 'complete': player.complete(element, outcome, output, index); break;
    case 'serve': player.serve(element, output, index); break;
    case 'fail': player.fail(element, code!, index); break;
    case 'throw': player.throws(element, code!, index); break;
    case 'escalate': player.escalate(element, code!, output, index); break;
    case 'fire': player.fire(element, index); break;
    case 'signal': player.signal(element, output, index); break;
    case 'set': player.set(output!); break;
    case 'receive': player.receive(element, output, index); break;
    case 'retry': player.retry(output); break;
    default: throw new Error(`"${what}" is not a step`);
  }
}

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

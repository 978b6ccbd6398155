import { flows, graphOf } from '../compile/testing/diagram';
import { mappingOf, proposeMapping } from './propose';

const brief = (lines: ReturnType<typeof proposeMapping>) => Object.fromEntries(lines.map(({ from, to, by, confidence }) => [from, `${to ?? '-'} ${by} ${confidence}`]));

describe('a proposed mapping', () => {
  it('goes by ids, then by names, then by the place between others', async () => {
    const from = await graphOf(`<startEvent id="s"/><userTask id="A" name="عیب‌یابی"/><userTask id="B"/><boundaryEvent id="T" attachedToRef="B"><timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>
      <userTask id="Gone"/><endEvent id="e"/>${flows('s > A > B > e, T > Gone > e')}`);
    const to = await graphOf(`<startEvent id="s"/><userTask id="A9" name="عیب یابی"/><userTask id="B9"/><boundaryEvent id="T9" attachedToRef="B9"><timerEventDefinition><timeDuration>P2D</timeDuration></timerEventDefinition></boundaryEvent>
      <serviceTask id="Gone" zamen:topic="notify"/><endEvent id="e"/>${flows('s > A9 > B9 > e, T9 > Gone > e')}`);
    const lines = proposeMapping(from, to);
    expect(brief(lines)).toEqual({ s: 's id 1', A: 'A9 name 0.8', B: 'B9 place 0.5', T: 'T9 place 0.25', Gone: '- misfit 0', e: 'e id 1' });
    expect(mappingOf(lines)).toEqual({ s: 's', A: 'A9', B: 'B9', T: 'T9', e: 'e' });
  });

  it('tells names apart by the place when there are several', async () => {
    const from = await graphOf(`<startEvent id="s"/><userTask id="A" name="Call"/><userTask id="B" name="Call"/><endEvent id="e"/>${flows('s > A > B > e')}`);
    const to = await graphOf(`<startEvent id="s"/><userTask id="X" name="Call"/><userTask id="Y" name="Call"/><endEvent id="e"/>${flows('s > X > Y > e')}`);
    expect(brief(proposeMapping(from, to))).toMatchObject({ A: 'X name 0.6', B: 'Y name 0.8' });
  });

  it('proposes nothing where it would be a guess', async () => {
    const from = await graphOf(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="A"/><userTask id="B"/><endEvent id="e"/>${flows('s > f > A > e, f > B > e')}`);
    const to = await graphOf(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="X"/><userTask id="Y"/><endEvent id="e"/>${flows('s > f > X > e, f > Y > e')}`);
    expect(brief(proposeMapping(from, to))).toMatchObject({ A: '- none 0', B: '- none 0' });
  });

  it('takes no element of a name that objects have themselves', async () => {
    const from = await graphOf(`<startEvent id="s"/><userTask id="constructor"/><endEvent id="e"/>${flows('s > constructor > e')}`);
    const to = await graphOf(`<startEvent id="s"/><endEvent id="e"/>${flows('s > e')}`);
    expect(brief(proposeMapping(from, to))).toMatchObject({ constructor: '- none 0' });
  });
});

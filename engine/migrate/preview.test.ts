import { flows, graphOf } from '../compile/testing/diagram';
import { Player } from '../testing/player';
import { preview } from './preview';

const later = '2026-11-22T10:00:00.000Z';
const timer = (id: string, host: string, time: string) => `<boundaryEvent id="${id}" attachedToRef="${host}"><timerEventDefinition><timeDuration>${time}</timeDuration></timerEventDefinition></boundaryEvent>`;

describe('the preview of a migration', () => {
  it('shows tokens, tasks, timers and subscriptions before and after', async () => {
    const from = await graphOf(`<startEvent id="s"/><userTask id="A" name="تعمیر"/>${timer('T', 'A', 'P1D')}<endEvent id="e"/>${flows('s > A > e, T > e')}`);
    const to = await graphOf(`<startEvent id="s"/><userTask id="B" name="تعمیر دوباره"/><boundaryEvent id="M" attachedToRef="B"><messageEventDefinition messageRef="m-void"/></boundaryEvent><endEvent id="e"/>${flows('s > B > e, M > e')}`);
    const player = new Player(from);
    expect(preview(from, to, player.state, { s: 's', A: 'B', e: 'e' }, later)).toEqual({
      before: {
        tokens: [{ activity: 'a3', element: 'A', waitsFor: 'task', name: { fa: 'تعمیر', en: 'تعمیر' } }], waiting: [], tasks: [{ activity: 'a3', element: 'A', name: { fa: 'تعمیر', en: 'تعمیر' } }],
        timers: [{ timer: 'w4', element: 'T', due: '2026-11-23T08:00:00.000Z' }], subscriptions: [], incidents: [],
      },
      after: {
        tokens: [{ activity: 'a3', element: 'B', waitsFor: 'task', name: { fa: 'تعمیر دوباره', en: 'تعمیر دوباره' } }], waiting: [], tasks: [{ activity: 'a3', element: 'B', name: { fa: 'تعمیر دوباره', en: 'تعمیر دوباره' } }],
        timers: [], subscriptions: [{ subscription: 'w5', kind: 'message', element: 'M', key: '' }], incidents: [],
      },
    });
  });

  it('gives every reason at once', async () => {
    const from = await graphOf(`<startEvent id="s"/><parallelGateway id="f"/><userTask id="A"/><userTask id="B"/><endEvent id="e"/>${flows('s > f > A > e, f > B > e')}`);
    const to = await graphOf(`<startEvent id="s"/><serviceTask id="B" zamen:topic="notify"/><endEvent id="e"/>${flows('s > B > e')}`);
    expect(preview(from, to, new Player(from).state, { s: 's', B: 'B', e: 'e' }, later)).toEqual({
      refused: [
        { code: 'no-target', element: 'A', activity: 'a4', params: { element: 'A' }, message: 'a token stands on "A", and the mapping says nothing of it' },
        { code: 'kind', element: 'B', activity: 'a5', params: { element: 'B', target: 'B', from: 'user-task', to: 'service-task' }, message: '"B" is of the kind user-task, and "B" of the kind service-task' },
      ],
    });
  });
});

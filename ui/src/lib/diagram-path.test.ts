import { diagramStops, pathAfter, type DiagramEvent } from './diagram-path';

const events: DiagramEvent[] = [
  { at: '1', kind: 'enter', element: 'receive' },
  { at: '2', kind: 'leave', element: 'receive' }, { at: '2', kind: 'take', element: 'flow1' }, { at: '2', kind: 'enter', element: 'diagnose' },
  { at: '3', kind: 'cancel', element: 'diagnose' }, { at: '3', kind: 'enter', element: 'repair' },
  { at: '4', kind: 'leave', element: 'repair' }, { at: '4', kind: 'end', element: 'finish' },
];

describe('pathAfter', () => {
  it('stands in the first step at the beginning', () => {
    expect(pathAfter(events, 1)).toEqual({ done: new Set(), now: new Set(['receive']) });
  });
  it('leaves a trail', () => {
    expect(pathAfter(events, 4)).toEqual({ done: new Set(['receive', 'flow1']), now: new Set(['diagnose']) });
  });
  it('does not count a cancelled step as done', () => {
    expect(pathAfter(events, 6)).toEqual({ done: new Set(['receive', 'flow1']), now: new Set(['repair']) });
  });
  it('stands nowhere after the end', () => {
    expect(pathAfter(events, events.length).now).toEqual(new Set());
  });
});

it('gathers the events of one instant into one stop', () => {
  expect(diagramStops(events)).toEqual([{ at: '1', count: 1 }, { at: '2', count: 4 }, { at: '3', count: 6 }, { at: '4', count: 8 }]);
});
